package io.datamorph.languagemodel;

import java.util.Optional;

/**
 * How a model chooses its words, and how many.
 *
 * @param temperature empty for models that refuse one
 * @param maxTokens of an answer
 */
public record Sampling(Optional<Double> temperature, int maxTokens) {

  public static final Sampling DEFAULT = new Sampling(Optional.of(0.2), 4096);

  public Sampling {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens is " + maxTokens + ", must be at least 1");
    }
    if (temperature.filter(value -> !(value >= 0 && value <= 2)).isPresent()) {
      throw new IllegalArgumentException(
          "temperature is " + temperature.get() + ", must be from 0 to 2");
    }
  }
}
