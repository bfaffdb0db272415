package io.datamorph.spec.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.check.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's tables are those of the data. */
class FunctionTableTest {

  private static final Path README = Path.of("README.md");

  @Test
  void the_readme_lists_every_function_as_the_catalogue_has_it() throws IOException {
    assertTable("functions", functions());
  }

  @Test
  void the_readme_lists_every_code() throws IOException {
    String codes =
        Arrays.stream(Code.values())
            .map(code -> "| `" + code + "` | " + code.meaning() + " |")
            .collect(Collectors.joining("\n"));
    assertTable("codes", codes);
  }

  private static String functions() {
    return Functions.all().stream().map(FunctionTableTest::row).collect(Collectors.joining("\n"));
  }

  private static String row(FunctionDefinition definition) {
    String calls =
        definition.signatures().stream()
            .map(signature -> "`" + definition.name() + signature.display() + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    String takes =
        definition.signatures().stream()
            .map(FunctionTableTest::takes)
            .collect(Collectors.joining("; "));
    String synonyms =
        definition.synonyms().isEmpty()
            ? ""
            : " Also " + String.join(", ", definition.synonyms()) + ".";
    String allowed =
        Arrays.stream(FunctionDefinition.Allows.values())
            .filter(definition::allows)
            .map(FunctionTableTest::may)
            .collect(Collectors.joining());
    return "| "
        + calls
        + " | "
        + takes
        + " | "
        + definition.nulls().says()
        + " | "
        + definition.says()
        + synonyms
        + allowed
        + " |";
  }

  private static String may(FunctionDefinition.Allows what) {
    return switch (what) {
      case DISTINCT -> " May be distinct.";
      case ORDER_BY -> " May have an order.";
      case WINDOW -> " In a window.";
      case FRAME -> " Sees the frame.";
      case PEERS -> " Peers count as one.";
    };
  }

  private static String takes(Signature signature) {
    String parameters =
        signature.parameters().stream()
            .map(p -> p.accepts().says() + p.constant().map(c -> ", constant").orElse(""))
            .collect(Collectors.joining(" × "));
    return parameters + (parameters.isEmpty() ? "→ " : " → ") + signature.result().says();
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
