package io.datamorph.eval.judge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows and columns as they stand in a sentence. */
final class Shown {

  private static final int COLUMNS = 8;
  private static final int CHARACTERS = 240;

  private Shown() {}

  static String row(List<Column> columns, List<Value> row) {
    String text =
        IntStream.range(0, Math.min(COLUMNS, columns.size()))
            .mapToObj(i -> columns.get(i).name() + "=" + row.get(i))
            .collect(Collectors.joining(", ", "", columns.size() > COLUMNS ? ", ..." : ""))
            .replace("\n", "\\n");
    return "(" + text.substring(0, Math.min(CHARACTERS, text.length())) + ")";
  }

  static String names(List<Column> columns, List<Integer> positions) {
    return positions.stream().map(i -> columns.get(i).name()).collect(Collectors.joining(", "));
  }
}
