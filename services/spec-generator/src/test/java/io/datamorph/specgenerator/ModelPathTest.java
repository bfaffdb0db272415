package io.datamorph.specgenerator;

import static io.datamorph.specgenerator.ServiceWithModel.await;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.languagemodel.testing.ScriptedProvider;
import io.datamorph.languagemodel.testing.WireProtocol;
import io.datamorph.languagemodel.testing.WireProtocol.Stop;
import io.datamorph.languagemodel.testing.WireReply;
import io.datamorph.specgenerator.domain.linking.Values;
import io.datamorph.specgenerator.domain.reading.SampleCatalogues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a workflow whose request a model reads, over the wire and the database. */
class ModelPathTest {

  private static final WireReply GOOD = WireReply.says(specs("sum(fine_amount)", "member_fines"));
  private static final WireReply FAULTY = WireReply.says(specs("sum(fine_amout)", "member_fines"));
  private static final String REQUEST = "fines per member";

  private final ScriptedProvider provider = ScriptedProvider.start(WireProtocol.OPENAI, GOOD);
  private ServiceWithModel service;

  @AfterEach
  void stop() {
    provider.close();
    service.close();
  }

  @Test
  void a_right_answer_becomes_the_workflows_spec() {
    SpecGenerated generated = generated(ask(GOOD));

    assertEquals("model", generated.reader());
    assertEquals("member_fines", generated.targetTable());
    assertEquals(1, requests());
  }

  @Test
  void what_the_checker_finds_in_an_answer_is_mended_in_the_next_round() {
    String id = ask(FAULTY, GOOD);
    generated(id);

    assertEquals(2, requests());
    assertTrue(lastRequest().contains("UNKNOWN_COLUMN"), this::lastRequest);
    JsonNode use = ServiceWithModel.awaitLog("Model asked, round 2", id).path("model_use");
    assertEquals(2, use.path("calls").asInt(), use::toString);
    assertEquals(24, use.path("tokens_in").asInt(), use::toString);
    assertEquals(68, use.path("tokens_out").asInt(), use::toString);
    assertEquals(0.000160, use.path("money").asDouble(), 1e-9, use::toString);
  }

  @Test
  void the_metrics_tell_what_was_asked_and_spent_and_nothing_of_whom_or_what() {
    String id = ask(WireReply.retryAfter(429, "1"), GOOD);
    generated(id);

    String model =
        "[agent='spec-generator', model='some-model', %sprovider='openai', purpose='read']";
    assertMetered("calls(COUNTER)" + model.formatted("outcome='rate_limited', ") + "; count=1.0");
    assertMetered("calls(COUNTER)" + model.formatted("outcome='answered', ") + "; count=1.0");
    assertMetered("latency(TIMER)" + model.formatted("") + "; count=1.0");
    assertMetered("tokens(COUNTER)");
    assertMetered("money(COUNTER)");
    assertFalse(meters().contains(id), this::meters);
    assertFalse(meters().contains(REQUEST), this::meters);
  }

  private void assertMetered(String meter) {
    assertTrue(meters().contains("datamorph.model." + meter), () -> meter + ": " + meters());
  }

  private String meters() {
    return service.meters().getMetersAsString();
  }

  @Test
  void a_provider_that_wants_to_be_left_alone_is_asked_again_after_that() {
    generated(ask(WireReply.retryAfter(429, "1"), WireReply.status(529), GOOD));

    assertEquals(3, requests());
  }

  @Test
  void silence_ends_with_the_time_of_a_try_and_the_next_may_be_answered() {
    start(Map.of("datamorph.model.timeout", "1s"));
    provider.script(new WireReply.Silence(), GOOD);

    generated(service.ask(REQUEST));

    assertEquals(2, requests());
  }

  @Test
  void an_answer_that_is_cut_off_is_asked_for_again_in_short() {
    generated(ask(WireReply.stopped("{\"kind\": \"specs\", \"sp", Stop.MAX_TOKENS), GOOD));

    assertTrue(lastRequest().contains("be short"), this::lastRequest);
  }

  @Test
  void three_useless_answers_reject_the_request_and_nothing_of_them_is_executed() {
    String id =
        ask(
            WireReply.says("I would join the two tables."),
            WireReply.says("```json\n{\"kind\": \"specs\", \"specs\": [\n```"),
            WireReply.says(
                "{\"kind\": \"specs\", \"specs\": [17], \"sql\": \"drop table loans\"}"));

    SpecRejected rejected = rejected(id);
    assertEquals("MODEL_ANSWER_UNUSABLE", rejected.code());
    assertEquals(3, requests());
  }

  @Test
  void a_refusal_is_told_with_the_models_words() {
    SpecRejected rejected = rejected(ask(WireReply.stopped("I would rather not.", Stop.REFUSED)));

    assertEquals("MODEL_REFUSED", rejected.code());
    assertTrue(rejected.message().contains("rather not"), rejected.message());
  }

  @Test
  void a_key_that_the_provider_does_not_take_fails_the_workflow_at_once() {
    WorkflowFailed failed = failed(ask(WireReply.status(401)));

    assertEquals("MODEL_UNAVAILABLE", failed.code());
    assertEquals(Category.EXTERNAL, failed.category());
    assertTrue(failed.message().contains("401"), failed.message());
    assertEquals(1, requests());
  }

  @Test
  void a_body_that_is_none_of_the_providers_fails_the_workflow_at_once() {
    WorkflowFailed failed = failed(ask(new WireReply.Body("<html>Bad gateway</html>")));

    assertEquals("MODEL_UNAVAILABLE", failed.code());
    assertEquals(1, requests());
  }

  @Test
  void an_outage_opens_the_circuit_and_fails_its_workflows_with_the_reason() {
    start(Map.of("datamorph.reader.deadline", "PT8S"));
    provider.script(WireReply.status(503));
    List<String> first = List.of(service.ask(REQUEST), service.ask(REQUEST));
    first.forEach(id -> assertEquals("MODEL_UNAVAILABLE", failed(id).code()));

    int asked = requests();
    WorkflowFailed third = failed(service.ask(REQUEST));

    assertTrue(asked <= 6, () -> asked + " requests, at most three a workflow");
    assertEquals(asked, requests(), "the third workflow leaves the provider alone");
    assertEquals("MODEL_UNAVAILABLE", third.code());
    assertEquals(Category.EXTERNAL, third.category());
    assertTrue(third.message().contains("left alone"), third.message());
  }

  @Test
  void the_built_in_reader_takes_over_where_the_settings_say_so() {
    start(Map.of("datamorph.model.fallback", "builtin"));
    provider.script(WireReply.status(401));

    SpecGenerated generated =
        generated(service.ask("Total fine amount per member as table member_fines."));
    SpecRejected rejected = rejected(service.ask("members with blue eyes -> chosen(member_id)"));

    assertEquals("builtin", generated.reader());
    List<String> codes = rejected.diagnostics().stream().map(Problem::code).toList();
    assertEquals("MODEL_UNAVAILABLE", codes.getLast(), codes::toString);
  }

  @Test
  void a_budget_that_a_call_might_overdraw_fails_the_workflow_unasked() {
    start(Map.of("datamorph.model.budget.workflow-tokens", "500"));

    WorkflowFailed failed = failed(service.ask(REQUEST));

    assertEquals("MODEL_BUDGET_EXCEEDED", failed.code());
    assertEquals(Category.INSUFFICIENT_RESOURCES, failed.category());
    assertTrue(failed.message().contains("workflow's budget is 500 tokens"), failed.message());
    assertEquals(0, requests());
  }

  @Test
  void a_process_that_dies_while_the_model_answers_is_seen_in_the_ledger_of_the_next() {
    start(Map.of("datamorph.model.timeout", "20s"));
    provider.script(new WireReply.Silence());
    String id = service.ask(REQUEST);
    await().until(() -> requests() == 1);
    service.close();
    provider.script(GOOD);

    start(Map.of());

    generated(id);
    assertEquals(
        "INTERRUPTED f, ANSWERED t",
        ServiceWithModel.value(
            "select string_agg(state || ' ' || left(possible_double_charge::text, 1), ', '"
                + " order by id) from model_call where workflow_id = '"
                + id
                + "'"));
  }

  private String ask(WireReply... script) {
    start(Map.of());
    provider.script(script);
    return service.ask(REQUEST);
  }

  private void start(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("datamorph.reader", "model");
    settings.put("datamorph.reader.deadline", "PT60S");
    settings.put("datamorph.model.provider", "openai");
    settings.put("datamorph.model.model", "some-model");
    settings.put("datamorph.model.base-url", provider.baseUrl());
    settings.put("datamorph.model.price-in", "1");
    settings.put("datamorph.model.price-out", "2");
    settings.put("datamorph.model.timeout", "5s");
    settings.put("datamorph.model.deadline", "20s");
    settings.putAll(more);
    service = new ServiceWithModel(SampleCatalogues.library(), Values.none(), settings);
  }

  private int requests() {
    return provider.received().size();
  }

  private String lastRequest() {
    return provider.received().getLast().body().toString();
  }

  private static SpecGenerated generated(String id) {
    return await(SpecGenerated.TYPE, SpecGenerated.class, id);
  }

  private static SpecRejected rejected(String id) {
    SpecRejected rejected = await(SpecRejected.TYPE, SpecRejected.class, id);
    assertFalse(rejected.diagnostics().isEmpty());
    return rejected;
  }

  private static WorkflowFailed failed(String id) {
    return await(WorkflowFailed.TYPE, WorkflowFailed.class, id);
  }

  private static String specs(String measure, String target) {
    return """
        {"kind": "specs", "specs": [{"version": "1", "name": "fines",
         "sources": [{"name": "loans", "connection": "warehouse", "table": "public.loans"}],
         "steps": [{"name": "fines", "op": "aggregate", "input": "loans", "groupBy": ["member_id"],
                    "measures": [{"name": "fines", "expr": "%s"}]}],
         "target": {"connection": "warehouse", "table": "public.%s"}}]}
        """
        .formatted(measure, target);
  }
}
