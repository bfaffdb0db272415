package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** An expression over columns of the catalogue, before it is known where they will be read. */
sealed interface Expr {

  /** A column of a table. */
  record Col(ColumnRef ref) implements Expr {}

  /** Text of the spec language that needs no columns. */
  record Lit(String text) implements Expr {}

  /** A function of one row. */
  record Call(String function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A function of a group of rows; without an argument it counts rows. */
  record Agg(String function, Optional<Expr> argument, boolean distinct) implements Expr {}

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

  /** The number of rows, of this table or of whatever is read. */
  record Rows(Optional<CatalogueTable> of) implements Expr {}

  /** Another output column, by its name. */
  record Out(String name) implements Expr {}

  static Expr call(String function, Expr... arguments) {
    return new Call(function, List.of(arguments));
  }

  static Expr text(String value) {
    return new Lit("'" + value.replace("'", "''") + "'");
  }

  static Expr and(Expr left, Expr right) {
    return new Op("and", left, right);
  }

  static Expr or(Expr left, Expr right) {
    return new Op("or", left, right);
  }
}
