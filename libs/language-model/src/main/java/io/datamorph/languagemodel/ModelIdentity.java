package io.datamorph.languagemodel;

import java.util.Locale;

/**
 * What an answer depends on besides the prompt, as one text: an answer of another is not reused.
 */
record ModelIdentity(String text) {

  static ModelIdentity of(ModelSettings settings) {
    Sampling sampling = settings.sampling();
    return new ModelIdentity(
        "%s %s, temperature %s, at most %d tokens"
            .formatted(
                settings.provider().name().toLowerCase(Locale.ROOT),
                settings.access().inferenceProfile().orElse(settings.model()),
                sampling.temperature().map(Object::toString).orElse("not set"),
                sampling.maxTokens()));
  }
}
