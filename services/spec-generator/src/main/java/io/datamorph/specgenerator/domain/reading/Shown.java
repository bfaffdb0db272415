package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.linking.ColumnRef;

/** The form in which an output is wanted: rounded, as a date, as a whole number. */
final class Shown {

  private Shown() {}

  static Expr of(Output output, Expr expr) {
    Expr shown = expr;
    if (output.asDate() && isTimestamp(expr)) {
      shown = new Expr.Cast(shown, "date");
    }
    if (output.asInteger() && !(expr instanceof Expr.Call call && call.function().equals("year"))) {
      shown = new Expr.Cast(shown, "integer");
    }
    if (output.decimals().isPresent()) {
      shown =
          Expr.call("round", exact(shown), new Expr.Lit(String.valueOf(output.decimals().get())));
    }
    return shown;
  }

  private static Expr exact(Expr expr) {
    return expr;
  }

  private static boolean isTimestamp(Expr expr) {
    return expr instanceof Expr.Col col && isTimestamp(col.ref());
  }

  private static boolean isTimestamp(ColumnRef column) {
    return column.isTimestamp();
  }
}
