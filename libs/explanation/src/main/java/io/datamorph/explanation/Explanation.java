package io.datamorph.explanation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a spec does, for people.
 *
 * @param code the PySpark script
 * @param sql the query that proves it; empty when only one engine can run the spec
 */
public record Explanation(
    String name,
    List<Part> sources,
    List<Part> steps,
    Part target,
    String code,
    Optional<String> sql) {

  public Explanation {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(sql, "sql");
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
  }

  /**
   * A source, a step or the target, and the columns it has.
   *
   * @param kind {@code source}, {@code target}, or the step's operation
   * @param says a sentence
   */
  public record Part(String name, String kind, String says, List<ColumnSaid> columns) {
    public Part {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column.
   *
   * @param from the source columns that its values are computed from, as {@code table.column}
   */
  public record ColumnSaid(String name, String type, boolean nullable, List<String> from) {
    public ColumnSaid {
      from = List.copyOf(from);
    }
  }
}
