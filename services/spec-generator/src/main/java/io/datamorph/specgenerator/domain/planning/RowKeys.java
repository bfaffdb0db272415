package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which columns of the result tell its rows apart, where rows are not grouped. */
final class RowKeys {

  private RowKeys() {}

  /** The key of the base, when it is among the columns and no join can repeat it. */
  static List<String> of(Intent intent, JoinTree tree) {
    boolean repeats =
        !intent.reads().keptWhole().isEmpty()
            || tree.branches().stream().anyMatch(RowKeys::repeats);
    return repeats ? List.of() : of(intent, tree.base());
  }

  static List<String> of(Intent intent, CatalogueTable table) {
    List<String> found = new ArrayList<>();
    for (String key : table.primaryKey()) {
      column(intent, table, key).ifPresent(found::add);
    }
    return found.size() == table.primaryKey().size() ? List.copyOf(found) : List.of();
  }

  /** A row may have several partners where they are not reached by their key. */
  private static boolean repeats(JoinTree.Branch branch) {
    Joins.Edge edge = branch.edge();
    return !edge.to().equals(branch.to().table()) || !edge.isToKey();
  }

  private static Optional<String> column(Intent intent, CatalogueTable table, String key) {
    return intent.columns().stream()
        .filter(
            column ->
                column.expr() instanceof Expr.Col col
                    && col.seat().equals(Seat.of(table))
                    && col.ref().name().equals(key))
        .map(Shown::name)
        .findFirst();
  }
}
