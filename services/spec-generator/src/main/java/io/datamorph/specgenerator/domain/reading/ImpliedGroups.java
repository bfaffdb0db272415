package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
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
    dropSaidTwice();
    ofThings();
    Set<CatalogueTable> measured = measured();
    if (draft.isGrouped() || draft.stack.isPresent() || measured.isEmpty()) {
      return;
    }
    List<CatalogueTable> keyed = draft.scope().stream().filter(this::isShown).toList();
    keyed.stream()
        .filter(table -> keyed.stream().allMatch(other -> isCovered(table, other)))
        .filter(
            table ->
                measured.stream().allMatch(m -> !m.equals(table) && Reach.isOf(draft, m, table)))
        .findFirst()
        .ifPresent(this::group);
  }

  /** {@code for each policy its number}: the number adds nothing to what a row stands for. */
  private void dropSaidTwice() {
    List<CatalogueTable> things =
        draft.groups.stream()
            .filter(Grouping.ByTable.class::isInstance)
            .map(g -> ((Grouping.ByTable) g).table())
            .toList();
    if (!draft.outputs.isEmpty()) {
      draft.groups.removeIf(
          g ->
              g instanceof Grouping.ByValue by
                  && Exprs.columns(by.value()).stream()
                      .noneMatch(draft.links().joins()::isReference)
                  && things.stream().anyMatch(thing -> Reach.covers(draft, thing, by.value())));
    }
  }

  /** {@code name, total: the sum over all orders of the customer}: a row is the customer's. */
  private void ofThings() {
    List<Output> beside = draft.outputs.stream().filter(o -> over(o).isPresent()).toList();
    List<CatalogueTable> things =
        beside.stream().flatMap(o -> over(o).stream()).distinct().toList();
    boolean only =
        things.size() == 1
            && isShown(things.getFirst())
            && draft.outputs.stream()
                .filter(o -> !beside.contains(o))
                .allMatch(o -> isOf(things.getFirst(), o));
    if (only) {
      beside.forEach(o -> o.define(grouped((Expr.Win) o.expr().orElseThrow())));
    }
  }

  private static Expr grouped(Expr.Win win) {
    return new Expr.Agg(win.function(), win.arguments(), false, Optional.empty(), List.of());
  }

  /** The things whose rows a figure takes together, by the reference to them. */
  private Optional<CatalogueTable> over(Output output) {
    return output
        .expr()
        .filter(e -> e instanceof Expr.Win win && win.order().isEmpty() && win.frame().isEmpty())
        .map(e -> ((Expr.Win) e).partition())
        .filter(partition -> partition.size() == 1 && partition.getFirst() instanceof Expr.Col)
        .map(partition -> ((Expr.Col) partition.getFirst()).ref())
        .flatMap(
            ref ->
                draft.scope().stream()
                    .filter(
                        t ->
                            MissingColumn.referring(draft, ref.table(), t)
                                .filter(ref::equals)
                                .isPresent())
                    .findFirst());
  }

  private boolean isOf(CatalogueTable table, Output output) {
    return output.expr().filter(Exprs::hasAggregate).isPresent()
        || output.expr().isEmpty()
            && draft.links().schema().column(table, output.name()).isPresent();
  }

  private void group(CatalogueTable table) {
    draft.groups.add(new Grouping.ByTable(table));
    draft
        .findings()
        .note("its key is among the columns: one row per row of " + table.name().display());
    draft.changed();
  }

  /** Where keys are all called {@code id}, the one column of that name shows only one of them. */
  private boolean isCovered(CatalogueTable table, CatalogueTable other) {
    return Reach.isOf(draft, table, other) || keyName(table).equals(keyName(other));
  }

  private Optional<String> keyName(CatalogueTable table) {
    return draft.links().schema().key(table).map(ColumnRef::name);
  }

  private boolean isShown(CatalogueTable table) {
    return keyName(table).flatMap(draft::outputNamed).filter(o -> o.expr().isEmpty()).isPresent();
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
    draft.filters.stream()
        .flatMap(filter -> Exprs.aggregates(filter.condition()))
        .forEach(figure -> tables.addAll(Exprs.tables(figure)));
    draft.terms.stream()
        .flatMap(term -> term.expr().stream())
        .flatMap(Exprs::aggregates)
        .forEach(figure -> tables.addAll(Exprs.tables(figure)));
    return tables;
  }
}
