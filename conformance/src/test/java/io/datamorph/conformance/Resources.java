package io.datamorph.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts beside the tests. */
final class Resources {

  private Resources() {}

  static String text(String path) throws IOException {
    try (var stream = Resources.class.getResourceAsStream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without empty lines and comments. */
  static List<String> lines(String path) throws IOException {
    return text(path).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
