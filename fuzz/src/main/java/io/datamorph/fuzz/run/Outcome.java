package io.datamorph.fuzz.run;

import java.util.List;
import java.util.Optional;

/** What an engine made of a spec. */
public sealed interface Outcome {

  /** The rows of the target. */
  record Rows(List<Row> rows) implements Outcome {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** Cells as PostgreSQL writes them; empty for NULL. */
  record Row(List<Optional<String>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * There are no rows.
   *
   * @param ofValue whether a value is to blame, as in a division by zero; else the spec was not
   *     understood, or the engine is at fault
   * @param code the engine's word for what went wrong
   */
  record Failed(boolean ofValue, String code, String message) implements Outcome {}

  /** The compiler says that its engine cannot be told what the spec means. */
  record NotCompilable(String what) implements Outcome {}

  /** The compiler did not end with a script or a refusal. */
  record Crashed(String what) implements Outcome {}
}
