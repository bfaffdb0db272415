package io.datamorph.remediator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.remediator.domain.Rounds.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void theFirstFailureBeginsTheFirstRound() {
    assertEquals(new Turn.Begin(1), new Rounds(Set.of(), false).afterFailureOf(0));
  }

  @Test
  void aSecondFailureOfTheSameRoundHasNoEffect() {
    assertInstanceOf(Turn.Ignore.class, new Rounds(Set.of(1), false).afterFailureOf(0));
  }

  @Test
  void theFailureOfTheFifthRoundIsTheLast() {
    assertEquals(new Turn.GiveUp(), new Rounds(Set.of(1, 2, 3, 4, 5), false).afterFailureOf(5));
  }

  @Test
  void anEndedWorkflowGetsNoRound() {
    assertInstanceOf(Turn.Ignore.class, new Rounds(Set.of(), true).afterFailureOf(0));
  }

  @Test
  void aFailureOfARoundThatHasNotBegunWaits() {
    assertInstanceOf(Turn.Wait.class, new Rounds(Set.of(1), false).afterFailureOf(2));
    assertInstanceOf(Turn.Ignore.class, new Rounds(Set.of(1), false).afterFailureOf(17));
  }

  /** Every round fails; each failure is delivered up to four times, all in any order. */
  @Property
  void inAnyOrderAndHoweverOftenEachRoundBeginsOnceAndThereAreFive(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int deliveries) {
    List<Integer> failures = new ArrayList<>();
    for (int iteration = 0; iteration <= Rounds.MOST; iteration++) {
      failures.addAll(Collections.nCopies(deliveries, iteration));
    }
    Collections.shuffle(failures, new Random(seed));
    Saga saga = new Saga();
    failures.forEach(saga::deliver);
    assertEquals(List.of(1, 2, 3, 4, 5), saga.begun);
    assertTrue(saga.ended);
    assertTrue(saga.waiting.isEmpty(), saga.waiting::toString);
  }

  @Property
  void whateverFailuresAreClaimedThereAreNeverMoreThanFiveRounds(
      @ForAll List<@IntRange(min = -3, max = 12) Integer> failures) {
    Saga saga = new Saga();
    failures.forEach(saga::deliver);
    assertTrue(saga.begun.size() <= Rounds.MOST, saga.begun::toString);
    assertEquals(saga.begun.size(), new HashSet<>(saga.begun).size());
    assertTrue(saga.begun.stream().allMatch(round -> round >= 1 && round <= Rounds.MOST));
  }

  /** The inbox in small: what waits is tried again after every step. */
  private static final class Saga {

    private final List<Integer> begun = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private boolean ended;

    void deliver(int failureOf) {
      switch (new Rounds(new HashSet<>(begun), ended).afterFailureOf(failureOf)) {
        case Turn.Begin begin -> {
          begun.add(begin.iteration());
          retry();
        }
        case Turn.GiveUp giveUp -> {
          ended = true;
          retry();
        }
        case Turn.Wait wait -> waiting.add(failureOf);
        case Turn.Ignore ignore -> assertTrue(!ignore.why().isEmpty());
      }
    }

    private void retry() {
      List<Integer> again = List.copyOf(waiting);
      waiting.clear();
      again.forEach(this::deliver);
    }
  }
}
