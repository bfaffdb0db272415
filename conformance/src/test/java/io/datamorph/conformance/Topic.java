package io.datamorph.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the language's reference: expressions over the example rows, and what they are.
 *
 * @param name of the page's file
 */
record Topic(String name, String introduction, List<Line> lines) {

  static final List<String> NAMES =
      List.of(
          "decimals",
          "rounding",
          "division",
          "overflow",
          "evaluation",
          "nulls",
          "text-order",
          "time-zone",
          "conversions",
          "limits");

  private static final String OVER_ALL_ROWS = "sales: ";

  /**
   * An expression and its value, which may be {@code error}.
   *
   * @param ofAllRows an aggregate, not an expression of the first row
   * @param value in PostgreSQL
   * @param sparkValue the same but for the limits of the language
   */
  record Line(
      String expression, boolean ofAllRows, String value, String sparkValue, String remark) {

    @Override
    public String toString() {
      return expression;
    }
  }

  /** Reads {@code language/<name>.txt}: text up to the first line with {@code ;;}. */
  static Topic read(String name) throws IOException {
    List<String> introduction = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (String line : Resources.text("/language/" + name + ".txt").lines().toList()) {
      if (line.contains(" ;; ")) {
        lines.add(line(line));
      } else {
        introduction.add(line);
      }
    }
    return new Topic(name, String.join("\n", introduction).strip(), lines);
  }

  private static Line line(String text) {
    String[] parts = text.split(" ;; ");
    boolean ofAllRows = parts[0].startsWith(OVER_ALL_ROWS);
    String[] values = parts[1].split(" \\| ");
    return new Line(
        ofAllRows ? parts[0].substring(OVER_ALL_ROWS.length()) : parts[0],
        ofAllRows,
        values[0],
        values[values.length - 1],
        parts.length > 2 ? parts[2] : "");
  }
}
