package io.datamorph.specgenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.SpecRequested;
import io.datamorph.languagemodel.Answer;
import io.datamorph.languagemodel.LanguageModel;
import io.datamorph.languagemodel.ModelOutcome;
import io.datamorph.languagemodel.Prompt;
import io.datamorph.languagemodel.StopReason;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.History;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.SpecWriter;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import io.datamorph.specgenerator.domain.reading.SampleCatalogues;
import io.datamorph.specgenerator.modelling.Samples;
import io.datamorph.specgenerator.modelling.SpecPrompts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestReaderTest {

  private static final Instant ASKED = Instant.parse("2024-05-17T23:59:59.5Z");
  private static final String HISTORY =
      """
      version: "1"
      name: members_history
      sources: [{name: members, connection: warehouse, table: public.members}]
      steps: [{name: kept, op: select, input: members, columns: [member_id, email]}]
      target: {connection: warehouse, table: public.members_history, mode: scd2, keys: [member_id]}
      """;

  private static final String PIVOT =
      """
      version: "1"
      name: loan_states
      sources: [{name: loans, connection: warehouse, table: public.loans}]
      steps:
        - {name: turned, op: pivot, input: loans, on: state, groupBy: [member_id],
           measures: [{name: n, expr: count()}]}
      target: {connection: warehouse, table: public.loan_states, mode: replace}
      """;

  private final List<Prompt> asked = new ArrayList<>();

  @Test
  void a_given_history_without_a_time_holds_since_it_was_asked_for() throws InterruptedException {
    assertEquals(Optional.of("2024-05-17T23:59:59Z"), asOf(read(given(HISTORY), "")));
  }

  @Test
  void a_history_that_a_model_writes_holds_since_it_was_asked_for() throws InterruptedException {
    String json = SpecWriter.toJson(((SpecReading.Read) SpecReader.read(HISTORY)).spec());

    Answered.Written written =
        read(
            prompted("keep a history of our members"),
            "{\"kind\": \"specs\", \"specs\": [" + json + ", " + other(json) + "]}");

    assertEquals(Optional.of("2024-05-17T23:59:59Z"), asOf(written));
    assertEquals(
        Optional.of("2024-05-17T23:59:59Z"),
        written.others().getFirst().target().history().flatMap(History::asOf));
  }

  @Test
  void today_is_the_day_on_which_it_was_asked_for() throws InterruptedException {
    String json = SpecWriter.toJson(((SpecReading.Read) SpecReader.read(HISTORY)).spec());

    read(
        prompted("members that joined last month"),
        "{\"kind\": \"specs\", \"specs\": [" + json + "]}");

    String told = asked.getFirst().messages().getFirst().text();
    assertTrue(told.contains("Today is 2024-05-17"), told);
  }

  @Test
  void a_pivot_without_values_gets_those_that_are_in_the_data_whoever_wrote_it()
      throws InterruptedException {
    String json = SpecWriter.toJson(((SpecReading.Read) SpecReader.read(PIVOT)).spec());

    for (Answered.Written written :
        List.of(
            read(given(PIVOT), ""),
            read(
                prompted("loans of each member by state"),
                "{\"kind\": \"specs\", \"specs\": [" + json + "]}"))) {
      Step.Pivot pivot = (Step.Pivot) written.spec().steps().getFirst();
      assertEquals(
          List.of("'out'", "'returned'"),
          pivot.values().stream().map(Step.PivotValue::value).toList());
    }
  }

  @Test
  void what_is_no_read_is_refused_unasked() throws InterruptedException {
    Answered answered =
        answered(RequestReader.Choice.AUTO, prompted("drop the loans table"), "no answer");

    Answered.Refused refused = assertInstanceOf(Answered.Refused.class, answered);
    assertEquals("NOT_A_READ", refused.problems().getFirst().code());
    assertEquals(List.of(), asked);
  }

  private static String other(String json) {
    return json.replace("members_history", "members_again");
  }

  private static Optional<String> asOf(Answered.Written written) {
    return written.spec().target().history().flatMap(History::asOf);
  }

  private Answered.Written read(SpecRequested request, String answer) throws InterruptedException {
    return assertInstanceOf(
        Answered.Written.class, answered(RequestReader.Choice.MODEL, request, answer));
  }

  private Answered answered(RequestReader.Choice choice, SpecRequested request, String answer)
      throws InterruptedException {
    LanguageModel model =
        (purpose, prompt) -> {
          asked.add(prompt);
          return ModelOutcome.of(new Answer(answer, StopReason.END, 1, 1, Duration.ZERO));
        };
    RequestReader reader =
        new RequestReader(
            choice,
            Optional.of(new ModelReader(model, SpecPrompts.load(), ModelCallLogs.silent())),
            RequestReader.Fallback.NONE,
            Samples.Disclosure.NONE,
            new NoCatalogues());
    Reading reading =
        reader.read(
            new Requests.Open(request, Map.of(), Map.of(), ASKED), SampleCatalogues.library(), 1);
    return assertInstanceOf(Reading.Said.class, reading).answered();
  }

  private static SpecRequested given(String spec) {
    return request(Optional.empty(), Optional.of(spec));
  }

  private static SpecRequested prompted(String prompt) {
    return request(Optional.of(prompt), Optional.empty());
  }

  private static SpecRequested request(Optional<String> prompt, Optional<String> spec) {
    return new SpecRequested("w1", prompt, spec, "warehouse", false, false, Optional.empty());
  }

  /** The catalogue is at hand, and whatever column is asked for has two values. */
  private static final class NoCatalogues implements Catalogues {
    @Override
    public Found of(String connection) {
      return new Found.Known(new Catalogue(connection, List.of()));
    }

    @Override
    public Values values(String connection, List<CatalogueTable> tables) {
      return Values.none();
    }

    @Override
    public Optional<List<String>> column(String connection, String sql, int most) {
      return Optional.of(List.of("returned", "out"));
    }
  }
}
