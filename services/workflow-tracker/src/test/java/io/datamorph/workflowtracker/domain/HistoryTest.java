package io.datamorph.workflowtracker.domain;

import static io.datamorph.workflowtracker.domain.Stories.cancelled;
import static io.datamorph.workflowtracker.domain.Stories.code;
import static io.datamorph.workflowtracker.domain.Stories.crashed;
import static io.datamorph.workflowtracker.domain.Stories.failed;
import static io.datamorph.workflowtracker.domain.Stories.history;
import static io.datamorph.workflowtracker.domain.Stories.passed;
import static io.datamorph.workflowtracker.domain.Stories.published;
import static io.datamorph.workflowtracker.domain.Stories.ran;
import static io.datamorph.workflowtracker.domain.Stories.refuted;
import static io.datamorph.workflowtracker.domain.Stories.requested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.Answer;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.ClarificationAnswered;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final ClarificationRequested ASKED =
      new ClarificationRequested(
          Stories.ID, 1, List.of(new Question("q1", "Which table?", List.of("a", "b"))));
  private static final ClarificationAnswered ANSWERED =
      new ClarificationAnswered(Stories.ID, 1, List.of(new Answer("q1", "a")));

  @Test
  void aProposedSpecWaitsUntilItsRoundIsAnswered() {
    ArtifactRef artifact = new ArtifactRef("k", "0".repeat(64), 1);
    Event proposed =
        new ApprovalRequested(
            Stories.ID, 1, 1, artifact, artifact, "w", "public", "t", "given", List.of());
    Event approved = new ApprovalAnswered(Stories.ID, 1, true, Optional.empty(), Optional.empty());

    assertEquals(State.AWAITING_APPROVAL, history(proposed).state());
    assertEquals(State.RUNNING, history(proposed, approved).state());
    assertEquals(State.RUNNING, history(approved, proposed).state());
  }

  @Test
  void aRequestedWorkflowRuns() {
    assertEquals(State.RUNNING, history(requested()).state());
  }

  @Test
  void aQuestionMakesItWaitAndAnAnswerMakesItRunAgain() {
    assertEquals(State.AWAITING_CLARIFICATION, history(requested(), ASKED).state());
    assertEquals(State.RUNNING, history(requested(), ASKED, ANSWERED).state());
  }

  @Test
  void anAnswerThatArrivesBeforeItsQuestionCounts() {
    assertEquals(State.RUNNING, history(requested(), ANSWERED, ASKED).state());
  }

  @Test
  void ofTwoEndingsTheFirstToArriveCounts() {
    assertEquals(State.PUBLISHED, history(requested(), published(), cancelled()).state());
    assertEquals(State.CANCELLED, history(requested(), cancelled(), published()).state());
    assertEquals(State.FAILED, history(requested(), failed(), published()).state());
  }

  @Test
  void aHealedRunTellsEveryStep() {
    List<Step> steps =
        Steps.of(
            history(
                requested(), code(0, 1), crashed(0, 1, false), code(0, 2), ran(0, 2), published()));
    assertEquals(
        List.of("specify", "execute", "generate", "execute", "validate"),
        steps.stream().map(Step::name).toList());
    assertEquals("job.failed", steps.get(1).outcome().orElseThrow());
    assertEquals(2, steps.get(2).attempt());
    assertEquals("code.generated", steps.get(2).outcome().orElseThrow());
  }

  @Test
  void aRepairedRoundTellsTheRemediation() {
    List<Step> steps =
        Steps.of(history(requested(), code(0, 1), ran(0, 1), refuted(0), code(1, 1)));
    Step remediation =
        steps.stream().filter(step -> step.name().equals("remediate")).findFirst().orElseThrow();
    assertEquals("remediator", remediation.agent());
    assertEquals("code.generated", remediation.outcome().orElseThrow());
  }

  @Property
  void aPublishThatWasTakenBackEndsWithTheJobAndTheNextRoundPublishes(
      @ForAll("shuffledReruns") List<Event> events) {
    Set<String> steps = told(history(events));
    assertTrue(
        steps.containsAll(
            Set.of(
                "execute01job.completed",
                "publish01job.failed",
                "remediate01code.generated",
                "publish11target.published")),
        steps.toString());
  }

  @Provide
  Arbitrary<List<Event>> shuffledReruns() {
    return Arbitraries.shuffle(
        requested(),
        code(0, 1),
        ran(0, 1),
        passed(0),
        crashed(0, 1, true),
        code(1, 1),
        ran(1, 1),
        passed(1),
        published());
  }

  @Test
  void whatIsStillOpenEndsWithTheWorkflow() {
    Step job = Steps.of(history(requested(), code(0, 1), cancelled())).getLast();
    assertEquals("execute", job.name());
    assertEquals("workflow.cancelled", job.outcome().orElseThrow());
  }

  @Property
  void theOrderOfArrivalChangesNothingButTimes(@ForAll("shuffledRuns") List<Event> events) {
    History history = history(events);
    assertEquals(State.PUBLISHED, history.state());
    assertEquals(1, history.iteration());
    Set<String> steps = told(history);
    assertTrue(steps.contains("execute11job.completed"), steps.toString());
    assertTrue(steps.contains("remediate01code.generated"), steps.toString());
    assertTrue(steps.contains("publish11target.published"), steps.toString());
  }

  private static Set<String> told(History history) {
    return Steps.of(history).stream()
        .map(step -> step.name() + step.iteration() + step.attempt() + step.outcome().orElse(""))
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<List<Event>> shuffledRuns() {
    return Arbitraries.shuffle(
        requested(),
        code(0, 1),
        ran(0, 1),
        refuted(0),
        code(1, 1),
        ran(1, 1),
        passed(1),
        published());
  }
}
