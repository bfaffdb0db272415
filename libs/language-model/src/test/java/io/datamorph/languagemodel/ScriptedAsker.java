package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A provider in memory: an outcome a try, the last one for ever. */
final class ScriptedAsker implements Asker {

  static final Answer ANSWER = new Answer("Fine.", StopReason.END, 100, 10, Duration.ofMillis(5));

  private final Deque<ModelOutcome> script = new ArrayDeque<>();
  private final List<Duration> limits = new ArrayList<>();

  ScriptedAsker(ModelOutcome... outcomes) {
    script.addAll(Arrays.asList(outcomes));
  }

  static ModelOutcome answered() {
    return ModelOutcome.of(ANSWER);
  }

  static ModelOutcome fails(Fault fault) {
    return new Unavailable(fault, "scripted", Optional.empty());
  }

  static ModelOutcome fails(Fault fault, Duration retryAfter) {
    return new Unavailable(fault, "scripted", Optional.of(retryAfter));
  }

  @Override
  public ModelOutcome ask(Purpose purpose, Prompt prompt, Duration limit) {
    limits.add(limit);
    return script.size() == 1 ? script.peek() : script.poll();
  }

  int tries() {
    return limits.size();
  }

  List<Duration> limits() {
    return limits;
  }
}
