package io.datamorph.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.RunningSystem;
import io.datamorph.languagemodel.Answer;
import io.datamorph.languagemodel.Prompt;
import io.datamorph.languagemodel.StopReason;
import io.datamorph.languagemodel.Transcripts;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.specgenerator.modelling.ModelRequest;
import io.datamorph.specgenerator.modelling.Samples;
import io.datamorph.specgenerator.modelling.SpecPrompts;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that only a model reads, whose answers are recorded ones: no network is used. */
class TranscriptIT {

  private static final String CONNECTION = "parcels";

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);
  private final Warehouse warehouse = new Warehouse(system.database(CONNECTION));
  private final Transcripts transcripts = new Transcripts(SystemUnderTest.TRANSCRIPTS);
  private final SpecPrompts prompts = SpecPrompts.load();

  @BeforeEach
  void parcels() {
    warehouse.execute(
        """
        CREATE TABLE IF NOT EXISTS public.parcels (
          parcel_id integer PRIMARY KEY, courier text NOT NULL, grams integer NOT NULL);
        INSERT INTO public.parcels VALUES (1, 'Ann', 200), (2, 'Bo', 50), (3, 'Ann', 30)
        ON CONFLICT DO NOTHING""");
  }

  @Test
  void aRecordedAnswerBecomesAPublishedTable() {
    String request = "Wie schwer ist alles zusammen, je Bote?";
    record(first(request), answer(spec("sum(grams)", "schwer")));

    publishes(request, "schwer");

    String metrics = api.text("/q/metrics");
    assertTrue(
        metrics.contains(
            "datamorph_model_calls_total{agent=\"spec-generator\",model=\"transcript\","
                + "outcome=\"answered\",provider=\"transcript\",purpose=\"read\"}"),
        metrics);
  }

  @Test
  void aWrongFirstAnswerIsMendedByWhatTheCheckerFindsInIt() {
    String request = "Wie viel wiegt alles zusammen, je Bote?";
    String wrong = spec("sum(gramms)", "gewogen");
    record(first(request), answer(wrong));
    record(corrected(first(request), wrong), answer(spec("sum(grams)", "gewogen")));

    String id = publishes(request, "gewogen");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                api.get("/v1/workflows/" + id + "/logs")
                    .getList("metadata.model_use.calls")
                    .contains(2));
    try (Script status = Script.start("status", "--server", system.gateway().toString(), id)) {
      assertEquals(0, status.await(), status::output);
      assertTrue(
          status.output().contains("model: 2 calls, 1800 tokens in, 180 tokens out, money 0"),
          status::output);
    }
  }

  private String publishes(String request, String table) {
    JsonPath end = api.end(api.ask(Map.of("prompt", request, "connection", CONNECTION)));
    assertEquals("PUBLISHED", end.getString("state"), end::prettify);
    assertEquals(
        0,
        warehouse.differences(
            "SELECT courier, grams FROM public." + table,
            "SELECT courier, sum(grams) FROM public.parcels GROUP BY courier"));
    return end.getString("workflowId");
  }

  private void record(Prompt prompt, String answer) {
    transcripts.record(
        prompt, "a person", new Answer(answer, StopReason.END, 900, 90, Duration.ZERO));
  }

  /** Tables that other requests have made here are in no prompt that does not name them. */
  private Prompt first(String request) {
    return prompts.first(
        new ModelRequest(request, LocalDate.EPOCH, catalogue(), Map.of(), Samples.none()));
  }

  private Prompt corrected(Prompt before, String wrong) {
    CheckResult.Refused refused = (CheckResult.Refused) SpecChecker.check(wrong, catalogue());
    return prompts.corrected(before, answer(wrong), refused.diagnostics());
  }

  private Catalogue catalogue() {
    return CatalogueJson.read(api.text("/v1/connections/" + CONNECTION + "/catalogue"));
  }

  private static String answer(String spec) {
    return "{\"kind\": \"specs\", \"specs\": [" + spec + "]}";
  }

  private static String spec(String measure, String table) {
    return """
        {"version": "1", "name": "weights",
         "sources": [{"name": "parcels", "connection": "parcels", "table": "public.parcels"}],
         "steps": [{"name": "weights", "op": "aggregate", "input": "parcels",
                    "groupBy": ["courier"], "measures": [{"name": "grams", "expr": "%s"}]}],
         "target": {"connection": "parcels", "table": "public.%s", "keys": ["courier"]}}"""
        .formatted(measure, table);
  }
}
