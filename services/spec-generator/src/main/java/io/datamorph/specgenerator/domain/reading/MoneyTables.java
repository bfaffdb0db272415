package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;

/** Tables that nobody names, brought in since they alone have the amounts asked for. */
final class MoneyTables {

  private MoneyTables() {}

  /** {@code revenue per customer}: of the one table of amounts that refers to what is named. */
  static void byWords(Draft draft) {
    if (!isWanted(draft)) {
      return;
    }
    List<ColumnRef> amounts = Money.amounts(draft, Neighbours.referring(draft));
    if (amounts.size() == 1) {
      draft.bringIn(amounts.getFirst().table());
      draft.findings().note("money: " + amounts.getFirst().display());
    }
  }

  /** Groups have a figure without meaning, and no table of the request has money. */
  private static boolean isWanted(Draft draft) {
    return draft.isGrouped()
        && draft.outputs.stream().anyMatch(output -> isMissing(draft, output))
        && draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isNumber)
            .flatMap(column -> Words.parts(column.name()).stream())
            .noneMatch(
                w ->
                    Money.COLUMNS.contains(w)
                        || Money.SPOKEN.contains(w)
                        || Money.MORE.contains(w));
  }

  /** {@code fees per patient}: of the one table with a fee that refers to what is named. */
  static void byName(Draft draft) {
    if (!draft.isGrouped()) {
      return;
    }
    for (Output output : draft.outputs) {
      List<ColumnRef> columns =
          draft.links().schema().columnsNamed(Words.singular(output.name())).stream()
              .filter(c -> output.expr().isEmpty() && Money.isAmount(draft, c))
              .toList();
      boolean plural = !Words.singular(output.name()).equals(output.name());
      if (plural && columns.size() == 1 && Neighbours.refers(draft, columns.getFirst().table())) {
        draft.bringIn(columns.getFirst().table());
        draft.findings().note(output.name() + ": " + columns.getFirst().display());
      }
    }
  }

  private static boolean isMissing(Draft draft, Output output) {
    List<String> parts = Words.parts(output.name());
    return parts.stream().anyMatch(Money.SPOKEN::contains)
        && draft.links().schema().columnsNamed(output.name()).stream()
            .noneMatch(c -> draft.scope().contains(c.table()));
  }
}
