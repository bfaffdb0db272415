package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code order_id, total_amount and the sum of the payments}: one row per order, though nobody says
 * so.
 */
final class ImpliedGroups {

  private final Draft draft;

  ImpliedGroups(Draft draft) {
    this.draft = draft;
  }

  /** Where figures of other rows stand beside the key of a table, its rows are the groups. */
  void add() {
    Set<CatalogueTable> measured = measured();
    if (draft.isGrouped() || draft.stack.isPresent() || measured.isEmpty()) {
      return;
    }
    List<CatalogueTable> keyed = draft.scope().stream().filter(this::isShown).toList();
    keyed.stream()
        .filter(table -> keyed.stream().allMatch(other -> Reach.isOf(draft, table, other)))
        .filter(
            table ->
                measured.stream().allMatch(m -> !m.equals(table) && Reach.isOf(draft, m, table)))
        .findFirst()
        .ifPresent(this::group);
  }

  private void group(CatalogueTable table) {
    draft.groups.add(new Grouping.ByTable(table));
    draft
        .findings()
        .note("its key is among the columns: one row per row of " + table.name().display());
    draft.changed();
  }

  private boolean isShown(CatalogueTable table) {
    Optional<ColumnRef> key = draft.links().schema().key(table);
    return key.flatMap(k -> draft.outputNamed(k.name()))
        .filter(o -> o.expr().isEmpty())
        .isPresent();
  }

  private Set<CatalogueTable> measured() {
    Set<CatalogueTable> tables = new LinkedHashSet<>();
    draft.outputs.stream()
        .flatMap(output -> output.expr().stream())
        .flatMap(Exprs::aggregates)
        .forEach(figure -> tables.addAll(Exprs.tables(figure)));
    draft.asked.stream()
        .map(Draft.Asked::expr)
        .flatMap(Exprs::aggregates)
        .forEach(figure -> tables.addAll(Exprs.tables(figure)));
    draft.terms.stream()
        .flatMap(term -> term.expr().stream())
        .flatMap(Exprs::aggregates)
        .forEach(figure -> tables.addAll(Exprs.tables(figure)));
    return tables;
  }
}
