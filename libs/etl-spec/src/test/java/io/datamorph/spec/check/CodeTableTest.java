package io.datamorph.spec.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of codes is that of the data. */
class CodeTableTest {

  private static final Path README = Path.of("README.md");

  @Test
  void the_readme_lists_every_code() throws IOException {
    String codes =
        Arrays.stream(Code.values())
            .map(code -> "| `" + code + "` | " + code.meaning() + " |")
            .collect(Collectors.joining("\n"));
    assertTable("codes", codes);
  }

  /** With {@code -Dreadme.write=true} the table is written, not compared. */
  private static void assertTable(String table, String rows) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(README));
    int start = lines.indexOf("<!-- " + table + " -->");
    int end = lines.indexOf("<!-- end of " + table + " -->");
    assertTrue(start >= 0 && end > start, "the README has no table of " + table);
    // The first two lines are the table's head.
    List<String> written = lines.subList(start + 4, end - 1);
    if (Boolean.getBoolean("readme.write")) {
      written.clear();
      written.addAll(rows.lines().toList());
      Files.write(README, lines);
    } else {
      assertEquals(rows, String.join("\n", written));
    }
  }
}
