package io.datamorph.jobrunner;

import java.util.Objects;

/** One line that a script wrote. */
public record OutputLine(Stream stream, String text) {

  /** Where it was written to. */
  public enum Stream {
    STDOUT,
    STDERR
  }

  public OutputLine {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(text, "text");
  }
}
