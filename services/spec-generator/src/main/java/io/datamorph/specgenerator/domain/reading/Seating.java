package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;
import java.util.stream.Stream;

/** Beside columns of the origin port, a column of the ports is the origin port's. */
final class Seating {

  private Seating() {}

  static Expr.Col of(Draft draft, Expr.Col column) {
    if (!column.via().isEmpty()) {
      return column;
    }
    List<List<Joins.Edge>> ways =
        Stream.concat(
                draft.groups.stream().flatMap(Seating::values),
                draft.outputs.stream().flatMap(output -> output.expr().stream()))
            .flatMap(expr -> Exprs.all(expr, Expr.Col.class).stream())
            .filter(col -> col.ref().table().equals(column.ref().table()))
            .map(Expr.Col::via)
            .distinct()
            .toList();
    List<List<Joins.Edge>> byTable =
        draft.groups.stream()
            .filter(
                g -> g instanceof Grouping.ByTable by && by.table().equals(column.ref().table()))
            .map(g -> ((Grouping.ByTable) g).via())
            .toList();
    List<List<Joins.Edge>> all = Stream.concat(ways.stream(), byTable.stream()).distinct().toList();
    return all.size() == 1 && !isItself(column, all.getFirst())
        ? new Expr.Col(column.ref(), all.getFirst())
        : column;
  }

  /** {@code employees with the name of their manager}: other columns are their own. */
  private static boolean isItself(Expr.Col column, List<Joins.Edge> way) {
    return !way.isEmpty() && way.getFirst().from().equals(column.ref().table());
  }

  private static Stream<Expr> values(Grouping group) {
    return group instanceof Grouping.ByValue by ? Stream.of(by.value()) : Stream.of();
  }
}
