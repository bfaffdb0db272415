package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Who answers in the end: each call is one try. */
record Provider(Asker asker, Runnable closing) implements Asker, AutoCloseable {

  /**
   * @throws IllegalArgumentException naming what the settings lack, such as a key that is not there
   */
  static Provider open(
      ModelSettings settings, Function<String, Optional<String>> environment, InstantSource clock) {
    Optional<Secret> key = settings.access().key().map(each -> each.resolve(environment));
    return switch (settings.provider()) {
      case BEDROCK -> over(new BedrockWire(settings, key, clock), settings, key);
      case ANTHROPIC -> over(HttpWire.anthropic(settings, key.orElseThrow(), clock), settings, key);
      case OPENAI -> over(HttpWire.openAi(settings, key, clock), settings, key);
      case OLLAMA -> over(HttpWire.ollama(settings, clock), settings, key);
      case TRANSCRIPT -> replaying(new Transcripts(settings.transcripts().orElseThrow()));
    };
  }

  private static Provider over(Wire wire, ModelSettings settings, Optional<Secret> key) {
    String name = name(settings);
    FaultReader faults =
        new FaultReader(name, text -> key.map(secret -> secret.redact(text)).orElse(text));
    return new Provider(new ChatModelAsker(wire, settings.schemaUse(), name, faults), wire::close);
  }

  private static Provider replaying(Transcripts transcripts) {
    return new Provider((purpose, prompt, limit) -> replay(transcripts, purpose, prompt), () -> {});
  }

  private static ModelOutcome replay(Transcripts transcripts, Purpose purpose, Prompt prompt) {
    try {
      Optional<Answer> recorded = transcripts.find(prompt);
      if (recorded.isPresent()) {
        return ModelOutcome.of(recorded.get());
      }
    } catch (Transcripts.TranscriptException e) {
      return new Unavailable(Fault.NOT_RECORDED, e.getMessage());
    }
    return new Unavailable(
        Fault.NOT_RECORDED,
        "There is no transcript %s.json in %s for %s"
            .formatted(prompt.hash(), transcripts.folder(), purpose));
  }

  /** For people: who is asked for which model. */
  static String name(ModelSettings settings) {
    return settings.provider().name().toLowerCase(Locale.ROOT) + " " + settings.model();
  }

  @Override
  public ModelOutcome ask(Purpose purpose, Prompt prompt, Duration limit)
      throws InterruptedException {
    return asker.ask(purpose, prompt, limit);
  }

  @Override
  public void close() {
    closing.run();
  }
}
