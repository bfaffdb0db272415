package io.datamorph.languagemodel;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which model is asked, where, and within which limits.
 *
 * @param model the provider's own name of it
 * @param transcripts the folder that {@link ProviderKind#TRANSCRIPT} replays and every other
 *     provider records to; without one nothing is recorded
 */
public record ModelSettings(
    ProviderKind provider,
    String model,
    Access access,
    Sampling sampling,
    Patience patience,
    Price price,
    SchemaUse schemaUse,
    Optional<Path> transcripts) {

  public ModelSettings {
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(patience, "patience");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(schemaUse, "schemaUse");
    if (model.isBlank()) {
      throw new IllegalArgumentException("The provider " + provider + " needs a model's name.");
    }
    if (provider == ProviderKind.TRANSCRIPT && transcripts.isEmpty()) {
      throw new IllegalArgumentException("The provider TRANSCRIPT needs a folder of transcripts.");
    }
    if (provider == ProviderKind.ANTHROPIC && access.key().isEmpty()) {
      throw new IllegalArgumentException("The provider ANTHROPIC needs a key.");
    }
  }

  /**
   * The settings that {@link SettingsReader} finds under the first of the prefixes that has them.
   */
  public static ModelSettings fromSettings(
      Function<String, Optional<String>> settings, String... prefixes) {
    return new SettingsReader(settings, prefixes).model();
  }

  public static ModelSettings of(ProviderKind provider, String model, Access access) {
    return new ModelSettings(
        provider,
        model,
        access,
        Sampling.DEFAULT,
        Patience.DEFAULT,
        Price.FREE,
        SchemaUse.NATIVE,
        Optional.empty());
  }

  /** Replays the transcripts of a folder. */
  public static ModelSettings ofTranscripts(Path folder) {
    return new ModelSettings(
        ProviderKind.TRANSCRIPT,
        "transcript",
        Access.DEFAULT,
        Sampling.DEFAULT,
        Patience.DEFAULT,
        Price.FREE,
        SchemaUse.NATIVE,
        Optional.of(folder));
  }

  public ModelSettings with(Sampling other) {
    return new ModelSettings(
        provider, model, access, other, patience, price, schemaUse, transcripts);
  }

  public ModelSettings with(Patience other) {
    return new ModelSettings(
        provider, model, access, sampling, other, price, schemaUse, transcripts);
  }

  public ModelSettings with(Price other) {
    return new ModelSettings(
        provider, model, access, sampling, patience, other, schemaUse, transcripts);
  }

  public ModelSettings with(SchemaUse other) {
    return new ModelSettings(
        provider, model, access, sampling, patience, price, other, transcripts);
  }

  public ModelSettings recordingTo(Path folder) {
    return new ModelSettings(
        provider, model, access, sampling, patience, price, schemaUse, Optional.of(folder));
  }

  /** Where answers are written down; nowhere when they are replayed. */
  Optional<Path> recordings() {
    return transcripts.filter(folder -> provider != ProviderKind.TRANSCRIPT);
  }
}
