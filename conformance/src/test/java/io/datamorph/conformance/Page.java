package io.datamorph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A written page of the documentation; {@code -Dreference.write=true} writes it anew. */
final class Page {

  private static final Path FOLDER =
      Path.of(System.getProperty("datamorph.home"), "docs", "language");

  private Page() {}

  static void assertIs(String name, String text) throws IOException {
    Path page = FOLDER.resolve(name + ".md");
    if (Boolean.getBoolean("reference.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(page, text);
    }
    assertEquals(
        text, Files.exists(page) ? Files.readString(page) : "", page + " is not up to date");
  }

  /** In a cell of a table of Markdown. */
  static String code(String text) {
    String fence = text.contains("`") ? "``" : "`";
    return fence + text.replace("|", "\\|") + fence;
  }
}
