package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Exprs;

/** Whether a row of the result stands for several rows: {@code the sum per month}. */
final class Grouped {

  private Grouped() {}

  /** By what was said of groups, or by the figures among the columns. */
  static boolean is(Draft draft) {
    return draft.isGrouped() && !isOfRows(draft)
        || !draft.asked.isEmpty()
        || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
  }

  /** {@code for each household its payments: payment_id, amount}: the rows are those of the key. */
  private static boolean isOfRows(Draft draft) {
    boolean figures =
        !draft.asked.isEmpty() && draft.asked.stream().anyMatch(a -> !Exprs.hasWindow(a.expr()))
            || draft.countAsked
            || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
    return !figures
        && !draft.groups.isEmpty()
        && draft.groups.stream()
            .allMatch(
                g ->
                    g instanceof Grouping.ByTable by
                        && draft.scope().stream().anyMatch(t -> isPart(draft, t, by.table())));
  }

  private static boolean isPart(Draft draft, CatalogueTable rows, CatalogueTable thing) {
    boolean refers = !rows.equals(thing) && !draft.links().joins().between(rows, thing).isEmpty();
    return refers
        && draft.links().schema().key(rows).flatMap(k -> draft.outputNamed(k.name())).isPresent();
  }
}
