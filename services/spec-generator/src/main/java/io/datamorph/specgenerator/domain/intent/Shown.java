package io.datamorph.specgenerator.domain.intent;

import java.util.Optional;

/**
 * A column of the result and the form in which it is wanted.
 *
 * @param decimals to how many places it is rounded
 * @param asDate the day of a time
 * @param asInteger a whole number
 * @param ifMissing the constant shown where there is no value
 */
public record Shown(
    String name,
    Expr expr,
    Optional<Integer> decimals,
    boolean asDate,
    boolean asInteger,
    Optional<String> ifMissing) {

  /** The value as it is. */
  public static Shown plain(String name, Expr expr) {
    return new Shown(name, expr, Optional.empty(), false, false, Optional.empty());
  }

  public Shown with(Expr other) {
    return new Shown(name, other, decimals, asDate, asInteger, ifMissing);
  }

  /** The value in its form; the value itself may have become a column meanwhile. */
  public Expr formed(Expr value) {
    Expr shown = value;
    if (asDate && isTimestamp(expr)) {
      shown = new Expr.Cast(shown, "date");
    }
    if (asInteger && !isYear(expr)) {
      shown = new Expr.Cast(shown, "integer");
    }
    if (decimals.isPresent()) {
      shown = Expr.call("round", shown, Expr.number(decimals.get()));
    }
    return ifMissing.isPresent()
        ? Expr.call("coalesce", shown, new Expr.Lit(ifMissing.get()))
        : shown;
  }

  private static boolean isYear(Expr expr) {
    return expr instanceof Expr.Call call && call.function().equals("year");
  }

  private static boolean isTimestamp(Expr expr) {
    return switch (expr) {
      case Expr.Col col -> col.ref().isTimestamp();
      case Expr.Agg agg ->
          agg.function().matches("min|max|first|last") && isTimestamp(agg.arguments().getFirst());
      case Expr.Win win -> !win.arguments().isEmpty() && isTimestamp(win.arguments().getFirst());
      case Expr.Call call ->
          call.function().matches("coalesce|date_trunc") && isTimestamp(call.arguments().getLast());
      case Expr other -> false;
    };
  }
}
