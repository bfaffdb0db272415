package io.datamorph.specgenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "spec-generator"),
      @ResourceArg(name = "topics", value = SpecGeneratorTopics.ALL)
    })
@QuarkusTestResource(StubGateway.class)
class ApprovalTest {

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
  void anApprovedSpecGoesOnAsItIs() {
    ApprovalRequested proposal = propose();
    assertFalse(kafka.records(SpecGenerated.TYPE).stream().anyMatch(r -> workflow.equals(r.key())));

    answer(new ApprovalAnswered(workflow, proposal.round(), true, none(), none()));

    SpecGenerated generated = await(SpecGenerated.TYPE, SpecGenerated.class);
    assertEquals(proposal.spec(), generated.spec());
    assertEquals("fines", generated.targetTable());
  }

  @Test
  void aChangedSpecIsCheckedAndGoesOnInItsPlace() {
    ApprovalRequested proposal = propose();

    answer(
        new ApprovalAnswered(
            workflow,
            proposal.round(),
            true,
            Optional.of(READY.formatted("public.other_fines")),
            none()));

    SpecGenerated generated = await(SpecGenerated.TYPE, SpecGenerated.class);
    assertEquals("other_fines", generated.targetTable());
    assertEquals(2, generated.specNumber());
  }

  @Test
  void aChangedSpecThatIsFaultyIsRejectedWithItsFaults() {
    ApprovalRequested proposal = propose();

    answer(
        new ApprovalAnswered(
            workflow,
            proposal.round(),
            true,
            Optional.of(READY.formatted("public.fines").replace("fine_amount", "fine_amout")),
            none()));

    assertEquals("UNKNOWN_COLUMN", await(SpecRejected.TYPE, SpecRejected.class).code());
  }

  @Test
  void aRejectedSpecEndsTheWorkflowWithTheReason() {
    ApprovalRequested proposal = propose();

    answer(
        new ApprovalAnswered(
            workflow, proposal.round(), false, none(), Optional.of("the wrong fines")));

    SpecRejected rejected = await(SpecRejected.TYPE, SpecRejected.class);
    assertEquals("NOT_APPROVED", rejected.code());
    assertTrue(rejected.message().contains("the wrong fines"), rejected.message());
  }

  private ApprovalRequested propose() {
    publish(
        new SpecRequested(
            workflow,
            none(),
            Optional.of(READY.formatted("public.fines")),
            "warehouse",
            true,
            false,
            none()));
    return await(ApprovalRequested.TYPE, ApprovalRequested.class);
  }

  private void answer(ApprovalAnswered answer) {
    publish(answer);
  }

  private void publish(Event event) {
    String type = EventTypes.of(event);
    kafka.publish(
        type,
        workflow,
        EventCodec.toJson(event).getBytes(StandardCharsets.UTF_8),
        Map.of(
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
            "2026-01-31T10:00:00Z"));
  }

  private <E extends Event> E await(String topic, Class<E> type) {
    byte[] value =
        kafka.awaitRecord(topic, record -> workflow.equals(record.key()), PATIENCE).value();
    return type.cast(EventCodec.fromJson(topic, new String(value, StandardCharsets.UTF_8)));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
