package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code total_spent}, {@code money spent}: the sum of the only amount of money there is. */
final class Money {

  static final Set<String> SPOKEN =
      Set.of(
          "spent",
          "spend",
          "spending",
          "revenue",
          "sales",
          "turnover",
          "amount",
          "earnings",
          "paid",
          "income",
          "takings",
          "money",
          "value",
          "proceeds");

  static final Set<String> COLUMNS = Set.of("amount", "total", "revenue", "paid", "payment");

  static final Set<String> MORE = Set.of("price", "cost", "fee", "salary", "budget");

  private static final Set<String> EARNED =
      Set.of("revenue", "income", "turnover", "earnings", "takings", "proceeds");

  private static final Set<String> QUANTITY =
      Set.of(
          "quantity",
          "qty",
          "number",
          "units",
          "unit",
          "count",
          "hours",
          "nights",
          "size",
          "weight");

  private Money() {}

  static Optional<Expr> total(Draft draft, String output) {
    if (Words.parts(output).stream().noneMatch(SPOKEN::contains) && !isTotalOfPeriod(output)) {
      return verb(draft, output);
    }
    List<ColumnRef> amounts = amounts(draft, draft.scope());
    List<ColumnRef> best = amounts.isEmpty() ? prices(draft, output) : amounts;
    return best.size() == 1
        ? Optional.of(Expr.agg("sum", new Expr.Col(best.getFirst())))
        : Optional.empty();
  }

  /** {@code total_billed}: the one amount that bills have. */
  private static Optional<Expr> verb(Draft draft, String output) {
    List<String> parts = Words.parts(output);
    boolean total = parts.size() == 2 && (parts.contains("total") || parts.contains("sum"));
    List<ColumnRef> amounts =
        draft.scope().stream()
            .filter(
                table ->
                    total
                        && parts.stream()
                            .anyMatch(p -> p.endsWith("ed") && Verbs.isVerbOf(draft, p, table)))
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(column -> isAmount(draft, column))
            .filter(column -> Words.parts(column.name()).getLast().matches("amount|amt|total"))
            .toList();
    return amounts.size() == 1
        ? Optional.of(Expr.agg("sum", new Expr.Col(amounts.getFirst())))
        : Optional.empty();
  }

  /** {@code revenue} of things that have a price each, and no quantity. */
  private static List<ColumnRef> prices(Draft draft, String output) {
    List<ColumnRef> numbers =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(column -> isAmount(draft, column))
            .toList();
    boolean quantities =
        numbers.stream()
            .flatMap(column -> Words.canonicalParts(column.name()).stream())
            .anyMatch(
                word -> word.equals("quantity") || word.equals("units") || word.equals("unit"));
    return quantities || Words.parts(output).stream().noneMatch(EARNED::contains)
        ? List.of()
        : numbers.stream()
            .filter(
                column ->
                    Words.parts(column.name()).stream()
                        .anyMatch(Set.of("price", "fee", "fare", "charge")::contains))
            .toList();
  }

  /** Whether rows of the table have amounts, prices or quantities. */
  static boolean isIn(Draft draft, CatalogueTable table) {
    return draft.links().schema().columns(table).stream()
        .filter(column -> isAmount(draft, column))
        .flatMap(column -> Words.canonicalParts(column.name()).stream())
        .anyMatch(
            w ->
                COLUMNS.contains(w)
                    || SPOKEN.contains(w)
                    || MORE.contains(w)
                    || QUANTITY.contains(w));
  }

  /** {@code paid so far}: the only amount there is. */
  static Optional<Expr> amount(Draft draft, String word) {
    List<ColumnRef> amounts = isSpoken(word) ? amounts(draft, draft.scope()) : List.of();
    return amounts.size() == 1 ? Optional.of(new Expr.Col(amounts.getFirst())) : Optional.empty();
  }

  /** The only amount that rows of this table have. */
  static Optional<ColumnRef> amountOf(Draft draft, CatalogueTable table) {
    List<ColumnRef> amounts = amounts(draft, List.of(table));
    return amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
  }

  static List<ColumnRef> amounts(Draft draft, List<CatalogueTable> tables) {
    return tables.stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(column -> isAmount(draft, column))
        .filter(column -> Words.parts(column.name()).stream().anyMatch(COLUMNS::contains))
        .toList();
  }

  static boolean isAmount(Draft draft, ColumnRef column) {
    return column.isNumber() && !Operand.isReference(draft, new Expr.Col(column));
  }

  /** {@code day_total}, {@code monthly_total}. */
  private static boolean isTotalOfPeriod(String output) {
    List<String> parts = Words.parts(output);
    return parts.stream().anyMatch(part -> part.equals("total") || part.equals("sum"))
        && parts.stream()
            .map(part -> new Token(0, Token.Kind.WORD, part, part))
            .allMatch(
                t ->
                    t.is("total")
                        || t.is("sum")
                        || TimeUnit.of(t).isPresent()
                        || TimeUnit.ofAdverb(t).isPresent());
  }

  static boolean isSpoken(String word) {
    return SPOKEN.contains(word);
  }

  /** The column of the result that words for money speak of, if there is one only. */
  static Optional<Parsed> column(Draft draft, int from, int limit) {
    Text text = draft.text();
    int i = from;
    while (i < limit && text.at(i).isWord() && isMoney(text.at(i).norm())) {
      i++;
    }
    int to = i;
    List<Output> sums =
        draft.outputs.stream()
            .filter(o -> Words.parts(o.name()).stream().anyMatch(SPOKEN::contains))
            .toList();
    return to > from && sums.size() == 1
        ? Optional.of(new Parsed(from, to, new Expr.Out(sums.getFirst().name())))
        : Optional.empty();
  }

  private static boolean isMoney(String word) {
    return SPOKEN.contains(word) || word.equals("the") || word.equals("total");
  }
}
