package io.datamorph.gateway.domain;

import java.util.Objects;

/**
 * What a target was at one moment. Two are equal only when nobody has written a row, or altered a
 * column, in between.
 *
 * @param text opaque
 */
public record TargetVersion(String text) {

  /** There is no table of that name. */
  public static final TargetVersion ABSENT = new TargetVersion("absent");

  public TargetVersion {
    Objects.requireNonNull(text, "text");
  }
}
