package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code total_spent}: the sum of the only amount of money there is. */
final class Money {

  private static final Set<String> SPOKEN =
      Set.of("spent", "spend", "spending", "revenue", "sales", "turnover", "amount", "earnings");

  private static final Set<String> COLUMNS = Set.of("amount", "total", "revenue");

  private Money() {}

  static Optional<Expr> total(Draft draft, String output) {
    if (Words.parts(output).stream().noneMatch(SPOKEN::contains)) {
      return Optional.empty();
    }
    List<ColumnRef> amounts =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isNumber)
            .filter(column -> Words.parts(column.name()).stream().anyMatch(COLUMNS::contains))
            .toList();
    return amounts.size() == 1
        ? Optional.of(new Expr.Agg("sum", Optional.of(new Expr.Col(amounts.getFirst())), false))
        : Optional.empty();
  }
}
