package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Matching;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts what a column of the result holds in the place of its name. */
final class Inlining {

  private static final int DEEPEST = 8;

  private final Draft draft;

  Inlining(Draft draft) {
    this.draft = draft;
  }

  /** What the output holds; other columns that it is computed of count as they are shown. */
  Expr shown(Output output) {
    return output.cleaned(
        plain(output.value().orElseThrow(), 0, (o, value) -> o.shown(value).formed(value)));
  }

  /** The expression, with the values of columns before any rounding. */
  Expr raw(Expr expr) {
    return plain(expr, 0, (o, value) -> value);
  }

  private Expr plain(Expr expr, int depth, BiFunction<Output, Expr, Expr> form) {
    if (!Exprs.mentionsOutput(expr)) {
      return expr;
    }
    if (depth > DEEPEST) {
      draft
          .findings()
          .problem(
              "CIRCULAR_DEFINITION",
              "columns of the result are defined by each other",
              Optional.empty());
      return new Expr.Lit("null");
    }
    return Exprs.replace(
        expr, part -> part instanceof Expr.Out out ? held(out, depth, form) : part);
  }

  private Expr held(Expr.Out out, int depth, BiFunction<Output, Expr, Expr> form) {
    Optional<Output> output = draft.outputNamed(out.name());
    if (out.name().equals(RankedRows.PLACE)) {
      return out;
    }
    Optional<Expr> expr = output.flatMap(Output::expr);
    return expr.map(e -> form.apply(output.get(), plain(e, depth + 1, form)))
        .orElse(new Expr.Lit("null"));
  }

  static Expr place(Expr expr, Expr place) {
    return Exprs.replace(
        expr,
        part -> part instanceof Expr.Out out && out.name().equals(RankedRows.PLACE) ? place : part);
  }

  /** What is shown of columns: cleaned, and with a constant where they are missing. */
  Expr clean(Expr expr) {
    return Exprs.replace(expr, part -> part instanceof Expr.Col col ? cleaned(col) : part);
  }

  /** Figures of numbers count a missing one as what it was said to be. */
  Expr filled(Expr figure) {
    return Exprs.replace(
        figure,
        part ->
            part instanceof Expr.Agg agg && Matching.all(agg.function(), "sum|avg|min|max")
                ? Exprs.replace(agg, inner -> inner instanceof Expr.Col col ? number(col) : inner)
                : part);
  }

  private Expr number(Expr.Col column) {
    String fill = draft.fills.get(column);
    return fill == null || !column.ref().isNumber()
        ? column
        : Expr.call("coalesce", column, new Expr.Lit(fill));
  }

  private Expr cleaned(Expr.Col column) {
    Expr shown = column;
    List<String> functions =
        column.via().isEmpty() ? draft.cleanings.getOrDefault(column.ref(), List.of()) : List.of();
    for (String function : List.of("trim", "lower", "upper", "initcap")) {
      if (functions.contains(function)) {
        shown = Expr.call(function, shown);
      }
    }
    String fill = draft.fills.get(column);
    if (fill == null) {
      return shown;
    }
    Expr.Lit constant = new Expr.Lit(fill);
    if (!draft.blanks.contains(column)) {
      return Expr.call("coalesce", shown, constant);
    }
    Expr empty = new Expr.Op("=", Expr.call("trim", column), Expr.text(""));
    Expr absent = Expr.or(new Expr.IsNull(column, false), empty);
    return new Expr.Case(List.of(new Expr.When(absent, constant)), Optional.of(shown));
  }
}
