package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code number of active members per city}: where all figures are of the same rows, only those
 * rows are read. A city without any is no row with a nought, unless that was asked for.
 */
final class SharedCondition {

  private SharedCondition() {}

  static void hoist(Draft draft) {
    if (!draft.isGrouped() || keepsGroups(draft) || draft.ranking.isPresent()) {
      return;
    }
    List<Optional<Expr>> conditions =
        expressions(draft)
            .flatMap(Exprs::aggregates)
            .map(Restricted::where)
            .distinct()
            .limit(2)
            .toList();
    boolean windows = expressions(draft).anyMatch(Exprs::hasWindow);
    if (conditions.size() != 1 || conditions.getFirst().isEmpty() || windows) {
      return;
    }
    draft.outputs.forEach(
        output -> output.expr().map(SharedCondition::ofAll).ifPresent(output::define));
    draft.filters.replaceAll(f -> new Draft.Placed(f.at(), f.to(), ofAll(f.condition())));
    draft.orders.replaceAll(o -> new Ordering(ofAll(o.by()), o.direction()));
    draft.keep(0, 0, conditions.getFirst().get());
  }

  /** Whether groups without such rows were asked for. */
  private static boolean keepsGroups(Draft draft) {
    return draft.keepGroups
        || draft.emptyIsZero
        || draft.stack.isPresent()
        || !draft.keptWhole.isEmpty()
        || draft.outputs.stream().anyMatch(o -> o.shown(Expr.number(0)).ifMissing().isPresent());
  }

  private static Stream<Expr> expressions(Draft draft) {
    return Stream.of(
            draft.outputs.stream().flatMap(output -> output.expr().stream()),
            draft.filters.stream().map(Draft.Placed::condition),
            draft.orders.stream().map(Ordering::by))
        .flatMap(exprs -> exprs);
  }

  private static Expr ofAll(Expr expr) {
    return Exprs.replace(expr, Restricted::ofAll);
  }
}
