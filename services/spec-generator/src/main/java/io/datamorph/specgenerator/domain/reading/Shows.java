package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.Map;
import java.util.function.Predicate;

/** Whether a column of the result shows what a word asks for: a {@code share}, a {@code rank}. */
final class Shows {

  private static final Predicate<Expr> RATIO =
      e -> e instanceof Expr.Op op && op.operator().equals("/");
  private static final Predicate<Expr> CHANGE =
      e -> e instanceof Expr.Op op && op.operator().equals("-");
  private static final Predicate<Expr> RUNNING =
      e ->
          e instanceof Expr.Win win
              && win.function().matches("sum|avg|count")
              && !win.order().isEmpty();
  private static final Predicate<Expr> LAG =
      e -> e instanceof Expr.Win win && win.function().equals("lag");
  private static final Predicate<Expr> LEAD =
      e -> e instanceof Expr.Win win && win.function().equals("lead");
  private static final Predicate<Expr> PLACE =
      e ->
          e instanceof Expr.Win win && win.function().matches("rank|dense_rank|row_number")
              || e instanceof Expr.Out out && out.name().equals(RankedRows.PLACE);

  private static final Map<String, Predicate<Expr>> WORDS =
      Map.ofEntries(
          Map.entry("share", RATIO),
          Map.entry("shares", RATIO),
          Map.entry("percent", RATIO),
          Map.entry("percentage", RATIO),
          Map.entry("ratio", RATIO),
          Map.entry("rate", RATIO),
          Map.entry("proportion", RATIO),
          Map.entry("growth", CHANGE),
          Map.entry("change", CHANGE),
          Map.entry("difference", CHANGE),
          Map.entry("running", RUNNING),
          Map.entry("cumulative", RUNNING),
          Map.entry("moving", RUNNING),
          Map.entry("trend", RUNNING),
          Map.entry("previous", LAG),
          Map.entry("next", LEAD),
          Map.entry("rank", PLACE),
          Map.entry("ranking", PLACE));

  private Shows() {}

  static boolean figure(Draft draft, String word) {
    Predicate<Expr> wanted = WORDS.get(word);
    return wanted != null
        && draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(Exprs::all)
            .anyMatch(wanted);
  }

  /** {@code then average per hour}: the column that shows it was told before. */
  static boolean aggregate(Draft draft, String function) {
    return draft.outputs.stream()
        .flatMap(output -> output.expr().stream())
        .flatMap(expr -> Exprs.all(expr, Expr.Agg.class).stream())
        .anyMatch(agg -> agg.function().equals(function));
  }
}
