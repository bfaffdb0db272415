package io.datamorph.specgenerator.modelling;

import io.datamorph.spec.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A request as a model is to see it.
 *
 * @param today what "last month" is counted from
 * @param answers what was answered to earlier questions, by their text
 * @param samples values of columns as far as they may be shown; empty otherwise
 */
public record ModelRequest(
    String prompt,
    LocalDate today,
    Catalogue catalogue,
    Map<String, String> answers,
    Samples samples) {

  public ModelRequest {
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(today, "today");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(samples, "samples");
    answers = Map.copyOf(answers);
  }
}
