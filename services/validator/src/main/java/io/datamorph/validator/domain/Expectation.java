package io.datamorph.validator.domain;

import io.datamorph.spec.typed.Column;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer must be for its test to pass. */
public sealed interface Expectation {

  /** In words, without looking at any data. */
  String display();

  /** Nothing can be expected, for this reason. */
  record NotProvable(String why) implements Expectation {
    @Override
    public String display() {
      return "a proof";
    }
  }

  /** The table answers at all. */
  record Exists() implements Expectation {
    @Override
    public String display() {
      return "a table";
    }
  }

  /** The answer has exactly these columns in this order. */
  record ColumnNames(List<Column> columns) implements Expectation {
    public ColumnNames {
      columns = List.copyOf(columns);
    }

    @Override
    public String display() {
      return columns.stream().map(Column::id).collect(Collectors.joining(", "));
    }
  }

  /** The answer's columns have exactly these types. */
  record ColumnTypes(List<Column> columns) implements Expectation {
    public ColumnTypes {
      columns = List.copyOf(columns);
    }

    @Override
    public String display() {
      return columns.stream()
          .map(column -> column.id() + " " + column.type().display())
          .collect(Collectors.joining(", "));
    }
  }

  /** The one cell is this number. */
  record Exactly(long number) implements Expectation {
    @Override
    public String display() {
      return "= " + number;
    }
  }

  /** The one cell is a number and not larger than this one. */
  record AtMost(long number) implements Expectation {
    @Override
    public String display() {
      return "<= " + number;
    }
  }

  /** No row violates it; each row of the answer begins with the number of all violations. */
  record NoViolations() implements Expectation {
    @Override
    public String display() {
      return "= 0";
    }
  }

  /** In the one row each cell at an even place is the same number as the next. */
  record EqualNumbers() implements Expectation {
    @Override
    public String display() {
      return "the same numbers";
    }
  }

  /**
   * The two sides of a comparison hold the same rows, each as often.
   *
   * @param floating which of the columns are doubles, and so equal when they are close
   */
  record SameRows(List<Column> columns, List<Integer> floating) implements Expectation {
    public SameRows {
      columns = List.copyOf(columns);
      floating = List.copyOf(floating);
    }

    @Override
    public String display() {
      return "0 rows missing, 0 rows surplus";
    }
  }
}
