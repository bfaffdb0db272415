package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;

/** The time between two moments, in some unit. */
final class Elapsed {

  private static final int DAYS_A_WEEK = 7;

  private Elapsed() {}

  /** Whole days by the calendar; smaller units to the second. */
  static Expr of(TimeUnit unit, Expr earlier, Expr later) {
    return switch (unit) {
      case DAY -> Expr.call("date_diff", later, earlier);
      case WEEK ->
          new Expr.Op("/", Expr.call("date_diff", later, earlier), Expr.number(DAYS_A_WEEK));
      case SECOND -> seconds(earlier, later);
      case MINUTE, HOUR ->
          new Expr.Op("/", seconds(earlier, later), new Expr.Lit(unit.seconds() + ".0"));
      case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException("months differ in length");
    };
  }

  static boolean isExact(TimeUnit unit) {
    return unit.seconds() > 0;
  }

  private static Expr seconds(Expr earlier, Expr later) {
    return Expr.call("time_diff", Expr.text("second"), later, earlier);
  }

  /** Whether it is a date or a time, as far as can be told. */
  static boolean isTime(Draft draft, Expr expr) {
    return switch (expr) {
      case Expr.Col col -> col.ref().isTime();
      case Expr.Win win -> !win.arguments().isEmpty() && isTime(draft, win.arguments().getFirst());
      case Expr.Agg agg ->
          agg.function().matches("min|max|first|last") && isTime(draft, agg.arguments().getFirst());
      case Expr.Cast cast -> cast.type().equals("date");
      case Expr.Call call -> call.function().equals("date_trunc");
      case Expr.Out out ->
          draft
              .outputNamed(out.name())
              .flatMap(Output::expr)
              .filter(e -> isTime(draft, e))
              .isPresent();
      case Expr other -> false;
    };
  }
}
