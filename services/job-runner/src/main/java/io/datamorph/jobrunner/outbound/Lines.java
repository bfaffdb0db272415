package io.datamorph.jobrunner.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of a stream, without trusting it to end them: what is too long is cut. */
final class Lines {

  private static final int LONGEST = 4 * 1024 * 1024;

  private final BufferedReader reader;

  Lines(InputStream stream) {
    reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** The next line; empty at the end. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int character = reader.read();
    if (character < 0) {
      return Optional.empty();
    }
    while (character >= 0 && character != '\n') {
      if (line.length() < LONGEST) {
        line.append((char) character);
      }
      character = reader.read();
    }
    int end = line.length() - 1;
    if (end >= 0 && line.charAt(end) == '\r') {
      line.setLength(end);
    }
    return Optional.of(line.toString());
  }
}
