package io.datamorph.specgenerator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.specgenerator.domain.reading.SampleCatalogues;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "spec-generator"),
      @ResourceArg(name = "topics", value = SpecGeneratorTopics.ALL)
    })
@QuarkusTestResource(StubGateway.class)
class SpecGeneratorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String READY =
      """
      version: "1"
      name: fines
      sources: [{name: loans, connection: warehouse, table: public.loans}]
      steps:
        - {name: fines, op: aggregate, input: loans, groupBy: [member_id],
           measures: [{name: fines, expr: "sum(fine_amount)"}]}
      target: {connection: warehouse, table: %s, mode: replace, keys: [member_id]}
      """;

  private final TestKafka kafka = TestInfra.shared().kafka();
  private final String workflow = UUID.randomUUID().toString();

  @Test
  void anEnglishRequestBecomesASpecBesideItsCatalogue() {
    prompt("Total fine amount per member as table member_fines.");
    SpecGenerated generated = await(SpecGenerated.TYPE, SpecGenerated.class);
    assertEquals("builtin", generated.reader());
    assertEquals("public.member_fines", generated.targetSchema() + "." + generated.targetTable());
    assertTrue(generated.notes().contains("\"member\" -> one row per row of public.members"));
    try (S3ArtifactStore store = store()) {
      String spec = new String(store.get(generated.spec()), StandardCharsets.UTF_8);
      assertInstanceOf(SpecReading.Read.class, SpecReader.read(spec));
      String catalogue = new String(store.get(generated.catalogue()), StandardCharsets.UTF_8);
      assertEquals(SampleCatalogues.library(), CatalogueJson.read(catalogue));
    }
    AgentLogged entry = awaitLog(LogType.SPECS_GENERATED);
    assertTrue(entry.metadata().contains("\"transformation_count\""), entry.metadata());
    assertTrue(entry.metadata().contains("\"target_table\":\"public.member_fines\""));
  }

  @Test
  void theMetricsTellOfEventsInAndOut() {
    prompt("number of loans per member");
    await(SpecGenerated.TYPE, SpecGenerated.class);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                given()
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(
                        containsString(
                            "datamorph_events_consumed_total{outcome=\"applied\","
                                + "service=\"spec-generator\",type=\"spec.requested\""))
                    .body(
                        containsString(
                            "datamorph_events_produced_total{service=\"spec-generator\","
                                + "type=\"spec.generated\""))
                    .body(containsString("datamorph_outbox_unsent{service=\"spec-generator\"")));
  }

  @Test
  void valuesOfTheDatabaseAreUsedToUnderstandWords() {
    prompt("returned loans into returned_loans (loan_id, member_id)");
    SpecGenerated generated = await(SpecGenerated.TYPE, SpecGenerated.class);
    assertTrue(
        generated.notes().stream().anyMatch(note -> note.contains("loans.state = 'returned'")),
        generated.notes()::toString);
  }

  @Test
  void aGivenSpecIsCheckedAndPassedOn() {
    spec(READY.formatted("public.fines"), false);
    SpecGenerated generated = await(SpecGenerated.TYPE, SpecGenerated.class);
    assertEquals("given", generated.reader());
  }

  @Test
  void everyFaultOfAGivenSpecIsTold() {
    spec(
        READY
            .formatted("public.loans")
            .replace("fine_amount", "fine_amout")
            .replace("[member_id],", "[member],"),
        true);
    SpecRejected rejected = await(SpecRejected.TYPE, SpecRejected.class);
    List<String> codes = rejected.diagnostics().stream().map(Problem::code).toList();
    assertTrue(codes.contains("UNKNOWN_COLUMN"), codes::toString);
    assertTrue(codes.contains("TARGET_IS_SOURCE"), codes::toString);
    assertTrue(rejected.diagnostics().size() >= 3, rejected.diagnostics()::toString);
  }

  @Test
  void anEmptyPromptIsRefused() {
    prompt("  ");
    assertEquals("EMPTY_REQUEST", await(SpecRejected.TYPE, SpecRejected.class).code());
  }

  @Test
  void aPromptOf100KilobytesIsRefused() {
    prompt("total ".repeat(17_000));
    assertEquals("PROMPT_TOO_LONG", await(SpecRejected.TYPE, SpecRejected.class).code());
  }

  @Test
  void anUnknownConnectionIsRefused() {
    request(Optional.of("loans per member"), Optional.empty(), "atlantis", false);
    SpecRejected rejected = await(SpecRejected.TYPE, SpecRejected.class);
    assertEquals("UNKNOWN_CONNECTION", rejected.code());
    assertTrue(rejected.message().contains("atlantis"));
  }

  @Test
  void aConnectionThatComesBackIsWaitedFor() {
    request(Optional.of("number of loans per member"), Optional.empty(), "flaky", false);
    assertEquals("flaky", await(SpecGenerated.TYPE, SpecGenerated.class).connection());
  }

  @Test
  void anAnsweredQuestionContinuesTheRequest() {
    prompt("Make me a table good_members with our good members: member_id");
    ClarificationRequested asked = await(ClarificationRequested.TYPE, ClarificationRequested.class);
    String json =
        """
        {"workflowId":"%s","round":%d,"answers":[{"id":"%s","text":"members that have an email"}]}"""
            .formatted(workflow, asked.round(), asked.questions().getFirst().id());
    kafka.publish(
        "clarification.answered",
        workflow,
        json.getBytes(StandardCharsets.UTF_8),
        headers("clarification.answered"));
    SpecGenerated generated = await(SpecGenerated.TYPE, SpecGenerated.class);
    assertTrue(
        generated.notes().stream().anyMatch(note -> note.contains("members.email is not null")),
        generated.notes()::toString);
  }

  @Test
  void aRequestOfAnEndedWorkflowHasNoEffect() {
    String json = "{\"workflowId\":\"%s\",\"reason\":\"changed my mind\"}".formatted(workflow);
    kafka.publish(
        "workflow.cancelled",
        workflow,
        json.getBytes(StandardCharsets.UTF_8),
        headers("workflow.cancelled"));
    prompt("number of loans per member");
    String other = UUID.randomUUID().toString();
    kafka.publish(
        SpecRequested.TYPE, workflow, "{\"workflowId\":\"%s\",\"prompt\":\" \"}".formatted(other));
    // Same key, same partition: what comes behind it has been handled, so it has been, too.
    kafka.awaitRecord(SpecRejected.TYPE, record -> other.equals(record.key()), PATIENCE);
    assertFalse(kafka.records(SpecGenerated.TYPE).stream().anyMatch(r -> workflow.equals(r.key())));
  }

  private void prompt(String text) {
    request(Optional.of(text), Optional.empty(), "warehouse", false);
  }

  private void spec(String document, boolean replace) {
    request(Optional.empty(), Optional.of(document), "warehouse", replace);
  }

  private void request(
      Optional<String> prompt, Optional<String> spec, String connection, boolean replace) {
    SpecRequested requested =
        new SpecRequested(workflow, prompt, spec, connection, false, replace, Optional.empty());
    kafka.publish(SpecRequested.TYPE, workflow, EventCodec.toJson(requested));
  }

  private Map<String, String> headers(String type) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        UUID.randomUUID().toString(),
        "ce_type",
        type,
        "ce_source",
        "gateway",
        "ce_subject",
        workflow,
        "ce_time",
        "2026-01-31T10:00:00Z");
  }

  private <E extends Event> E await(String topic, Class<E> type) {
    byte[] value =
        kafka.awaitRecord(topic, record -> workflow.equals(record.key()), PATIENCE).value();
    return type.cast(EventCodec.fromJson(topic, new String(value, StandardCharsets.UTF_8)));
  }

  private AgentLogged awaitLog(LogType type) {
    byte[] value =
        kafka
            .awaitRecord(
                AgentLogged.TYPE,
                record -> workflow.equals(record.key()) && log(record.value()).type() == type,
                PATIENCE)
            .value();
    return log(value);
  }

  private static AgentLogged log(byte[] value) {
    return (AgentLogged)
        EventCodec.fromJson(AgentLogged.TYPE, new String(value, StandardCharsets.UTF_8));
  }

  private static S3ArtifactStore store() {
    return S3ArtifactStore.open(
        S3Location.fromSettings(
            name -> ConfigProvider.getConfig().getOptionalValue(name, String.class)));
  }
}
