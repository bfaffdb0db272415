package io.datamorph.contracts;

import java.util.Objects;

/** The answer to the question of the same id. */
public record Answer(String id, String text) {

  public Answer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
