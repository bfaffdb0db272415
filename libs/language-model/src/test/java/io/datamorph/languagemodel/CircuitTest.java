package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final Purpose PURPOSE = new Purpose("wf-1", "remediator", "repair-1");
  private static final Prompt PROMPT = Prompt.of("", "Repair this.");

  private Instant now = Instant.EPOCH;
  private final Circuit circuit = new Circuit(() -> now);

  private ModelOutcome ask(ScriptedAsker provider) throws InterruptedException {
    return circuit.before(provider).ask(PURPOSE, PROMPT, Duration.ofSeconds(1));
  }

  private void fail(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      ask(new ScriptedAsker(ScriptedAsker.fails(Fault.SERVER_ERROR)));
    }
  }

  private Unavailable heldBack() throws InterruptedException {
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    Unavailable missed = assertInstanceOf(Unavailable.class, ask(provider));
    assertEquals(Fault.HELD_BACK, missed.fault());
    assertEquals(0, provider.tries());
    return missed;
  }

  private void reached() throws InterruptedException {
    assertInstanceOf(Answered.class, ask(new ScriptedAsker(ScriptedAsker.answered())));
  }

  @Test
  void afterFiveFailuresNobodyAsksForAWhile() throws InterruptedException {
    fail(5);
    assertEquals(Optional.of(Duration.ofSeconds(30)), heldBack().retryAfter());
    now = now.plusSeconds(30);
    reached();
  }

  @Test
  void fourFailuresAreNotEnough() throws InterruptedException {
    fail(4);
    reached();
  }

  @Test
  void anAnswerEndsTheRow() throws InterruptedException {
    fail(4);
    reached();
    fail(4);
    reached();
  }

  @Test
  void afterTheWhileOneFailureIsEnough() throws InterruptedException {
    fail(5);
    now = now.plusSeconds(30);
    fail(1);
    heldBack();
  }

  @Test
  void whoIsToldToWaitMakesAllWait() throws InterruptedException {
    Duration wish = Duration.ofSeconds(90);
    ask(new ScriptedAsker(ScriptedAsker.fails(Fault.RATE_LIMITED, wish)));
    assertEquals(Optional.of(wish), heldBack().retryAfter());
    now = now.plus(wish);
    reached();
  }

  @Test
  void aRefusedRequestSaysNothingAgainstTheProvider() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      ask(new ScriptedAsker(ScriptedAsker.fails(Fault.REJECTED)));
    }
    reached();
  }
}
