package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression over columns of the catalogue, before it is known where they will be read. */
public sealed interface Expr {

  /**
   * A column of a table.
   *
   * @param via the references that lead to the table, where it can be reached in several ways: the
   *     manager of an employee is an employee, too; empty for the only or nearest one
   */
  record Col(ColumnRef ref, List<Joins.Edge> via) implements Expr {
    public Col {
      via = List.copyOf(via);
    }

    public Col(ColumnRef ref) {
      this(ref, List.of());
    }

    public Seat seat() {
      return new Seat(ref.table(), via);
    }
  }

  /** Text of the spec language that needs no columns. */
  record Lit(String text) implements Expr {}

  /** A function of one row. */
  record Call(String function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A function of a group of rows.
   *
   * @param where which of the rows count
   * @param order in which order they are taken, where that matters
   */
  record Agg(
      String function,
      List<Expr> arguments,
      boolean distinct,
      Optional<Expr> where,
      List<Ordering> order)
      implements Expr {
    public Agg {
      arguments = List.copyOf(arguments);
      order = List.copyOf(order);
    }
  }

  /** The number of rows, of this table or of whatever is read, that meet a condition. */
  record Rows(Optional<CatalogueTable> of, Optional<Expr> where) implements Expr {}

  /** A function of the rows around each row; without frame of the whole partition, or up to it. */
  record Win(
      String function,
      List<Expr> arguments,
      List<Expr> partition,
      List<Ordering> order,
      Optional<String> frame)
      implements Expr {
    public Win {
      arguments = List.copyOf(arguments);
      partition = List.copyOf(partition);
      order = List.copyOf(order);
    }
  }

  /** An aggregate of groups that are finer than those of the result: the daily counts. */
  record Per(Expr aggregate, List<Expr> keys) implements Expr {
    public Per {
      keys = List.copyOf(keys);
    }
  }

  /** Arithmetic, comparison, {@code and}, {@code or}. */
  record Op(String operator, Expr left, Expr right) implements Expr {}

  /** A conversion. */
  record Cast(Expr operand, String type) implements Expr {}

  /** A test for NULL. */
  record IsNull(Expr operand, boolean negated) implements Expr {}

  /** The opposite. */
  record Not(Expr operand) implements Expr {}

  /** One of several literals. */
  record In(Expr operand, List<String> literals) implements Expr {
    public In {
      literals = List.copyOf(literals);
    }
  }

  /** The value of the first condition that holds. */
  record Case(List<When> whens, Optional<Expr> otherwise) implements Expr {
    public Case {
      whens = List.copyOf(whens);
    }
  }

  /** One branch of a case. */
  record When(Expr condition, Expr value) {}

  /** Whether a row of one table has rows in another that meet a condition. */
  record Exists(CatalogueTable of, CatalogueTable other, Optional<Expr> where) implements Expr {}

  /** A constant for each of several tables whose rows are put together. */
  record Origin(Map<CatalogueTable, String> literals) implements Expr {
    public Origin {
      literals = Map.copyOf(literals);
    }
  }

  /** An element of a column that holds several, one row each, or its place among them. */
  record Element(ColumnRef of, boolean place) implements Expr {}

  /** Another output column, by its name. */
  record Out(String name) implements Expr {}

  static Expr call(String function, Expr... arguments) {
    return new Call(function, List.of(arguments));
  }

  static Expr agg(String function, Expr argument) {
    return new Agg(function, List.of(argument), false, Optional.empty(), List.of());
  }

  static Expr countDistinct(Expr argument) {
    return new Agg("count", List.of(argument), true, Optional.empty(), List.of());
  }

  static Expr rows(Optional<CatalogueTable> of) {
    return new Rows(of, Optional.empty());
  }

  static Lit number(long value) {
    return new Lit(String.valueOf(value));
  }

  static Lit text(String value) {
    return new Lit("'" + value.replace("'", "''") + "'");
  }

  static Expr and(Expr left, Expr right) {
    return new Op("and", left, right);
  }

  static Expr or(Expr left, Expr right) {
    return new Op("or", left, right);
  }
}
