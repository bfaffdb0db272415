package io.datamorph.validator.domain;

import java.util.List;
import java.util.Objects;

/** What came of a query. */
public sealed interface Observation {

  /** The rows. */
  record Answer(List<Field> columns, List<Row> rows, boolean truncated) implements Observation {
    public Answer {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The gateway or the database would not answer this query; asking again would not help.
   *
   * @param code stable, such as {@code SQL_FAILED}
   */
  record Refused(String code, String detail) implements Observation {
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(detail, "detail");
    }
  }
}
