package io.datamorph.spec.check;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing wrong with a spec.
 *
 * @param code stable, such as {@code UNKNOWN_COLUMN}
 * @param path where, as a JSON path into the spec: {@code $.steps[2].measures[0].expr}
 * @param message what, in plain words
 * @param suggestion a name that exists and is near, or what to write instead
 */
public record Diagnostic(String code, String path, String message, Optional<String> suggestion) {

  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /** Message and suggestion in one text, for people. */
  public String text() {
    return suggestion.map(near -> message + " Did you mean " + near + "?").orElse(message);
  }
}
