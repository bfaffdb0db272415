package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a row of the result stands for several rows: {@code the sum per month}. */
final class Grouped {

  private static final List<Phrase> LISTING =
      Phrase.all(
          "show|list|give|see|display|want|have|need me|us? every|each|all|its|their of? its|their|the?");

  private Grouped() {}

  /** By what was said of groups, or by the figures among the columns. */
  static boolean is(Draft draft) {
    return draft.isGrouped() && !isOfRows(draft)
        || draft.asked.stream().map(Draft.Asked::expr).anyMatch(Grouped::isFigure)
        || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
  }

  /** A running total of plain values leaves the rows as they are. */
  private static boolean isFigure(Expr asked) {
    return Exprs.hasAggregate(asked) || !Exprs.hasWindow(asked);
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
    return refers && (isListed(draft, rows) || isKeyShown(draft, rows));
  }

  /** {@code for each contract, show every bill}. */
  private static boolean isListed(Draft draft, CatalogueTable rows) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int noun = Phrase.longest(LISTING, text.tokens(), i);
      if (noun > 0
          && IntStream.range(noun, Math.min(text.size(), noun + 2))
              .anyMatch(
                  at -> draft.mentionAt(at).filter(m -> m.table().equals(rows)).isPresent())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKeyShown(Draft draft, CatalogueTable rows) {
    return draft.links().schema().key(rows).flatMap(k -> draft.outputNamed(k.name())).isPresent();
  }
}
