package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/** One question to the person who asked; {@code options} may be empty. */
public record Question(String id, String text, List<String> options) {

  public Question {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    options = List.copyOf(options);
  }
}
