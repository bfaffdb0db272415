package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingAskerTest {

  private static final Purpose PURPOSE = new Purpose("wf-1", "remediator", "repair-1");
  private static final Prompt PROMPT = Prompt.of("", "Repair this.");
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(60), Duration.ofMinutes(3), 3);

  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  private ModelOutcome ask(Asker provider, Patience patience) throws InterruptedException {
    Pause pause =
        wait -> {
          waits.add(wait);
          now = now.plus(wait);
        };
    return new RetryingAsker(provider, patience, () -> now, new Random(1), pause)
        .ask(PURPOSE, PROMPT, patience.deadline());
  }

  @ParameterizedTest
  @EnumSource
  void onlyATransientFaultIsTriedAgain(Fault fault) throws InterruptedException {
    var provider = new ScriptedAsker(ScriptedAsker.fails(fault), ScriptedAsker.answered());
    ModelOutcome outcome = ask(provider, PATIENCE);
    assertEquals(fault.isTransient() ? 2 : 1, provider.tries());
    assertEquals(fault.isTransient(), outcome instanceof Answered);
  }

  @Test
  void threeTriesAreEnough() throws InterruptedException {
    var provider = new ScriptedAsker(ScriptedAsker.fails(Fault.OVERLOADED));
    Unavailable missed = assertInstanceOf(Unavailable.class, ask(provider, PATIENCE));
    assertEquals(Fault.OVERLOADED, missed.fault());
    assertEquals(3, provider.tries());
    assertEquals(2, waits.size());
  }

  @Test
  void waitsAreRandomUnderACeilingThatDoubles() throws InterruptedException {
    ask(new ScriptedAsker(ScriptedAsker.fails(Fault.SERVER_ERROR)), PATIENCE);
    assertTrue(waits.get(0).compareTo(Duration.ofSeconds(2)) <= 0, waits.toString());
    assertTrue(waits.get(1).compareTo(Duration.ofSeconds(4)) <= 0, waits.toString());
  }

  @Test
  void theProvidersWishIsAtLeastKept() throws InterruptedException {
    Duration wish = Duration.ofSeconds(30);
    ask(
        new ScriptedAsker(ScriptedAsker.fails(Fault.RATE_LIMITED, wish), ScriptedAsker.answered()),
        PATIENCE);
    assertTrue(waits.getFirst().compareTo(wish) >= 0, waits.toString());
    assertTrue(waits.getFirst().compareTo(wish.plusSeconds(1)) <= 0, waits.toString());
  }

  @Test
  void aWishBeyondTheDeadlineIsHandedOnAtOnce() throws InterruptedException {
    Duration wish = Duration.ofMinutes(5);
    var provider = new ScriptedAsker(ScriptedAsker.fails(Fault.RATE_LIMITED, wish));
    Unavailable missed = assertInstanceOf(Unavailable.class, ask(provider, PATIENCE));
    assertEquals(wish, missed.retryAfter().orElseThrow());
    assertEquals(List.of(), waits);
  }

  @Test
  void aTryHasNoMoreTimeThanIsLeftOfAll() throws InterruptedException {
    Duration wish = Duration.ofSeconds(150);
    var provider =
        new ScriptedAsker(ScriptedAsker.fails(Fault.RATE_LIMITED, wish), ScriptedAsker.answered());
    ask(provider, PATIENCE);
    assertEquals(Duration.ofSeconds(60), provider.limits().get(0));
    assertTrue(provider.limits().get(1).compareTo(Duration.ofSeconds(30)) <= 0);
  }

  @Test
  void interruptionEndsTheWaiting() {
    Pause interrupted =
        wait -> {
          throw new InterruptedException();
        };
    var provider = new ScriptedAsker(ScriptedAsker.fails(Fault.TIMEOUT));
    var retrying = new RetryingAsker(provider, PATIENCE, () -> now, new Random(1), interrupted);
    assertThrows(
        InterruptedException.class, () -> retrying.ask(PURPOSE, PROMPT, PATIENCE.deadline()));
    assertEquals(1, provider.tries());
  }
}
