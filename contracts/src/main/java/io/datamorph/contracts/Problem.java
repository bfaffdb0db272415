package io.datamorph.contracts;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param code stable, such as {@code UNKNOWN_COLUMN}
 * @param path where: a JSON path into the spec, or a test's id; empty when it concerns the whole
 */
public record Problem(String code, String path, String message, Optional<String> suggestion) {

  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(suggestion, "suggestion");
  }
}
