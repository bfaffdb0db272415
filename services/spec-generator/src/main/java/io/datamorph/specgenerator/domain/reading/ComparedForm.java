package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code that average}, {@code the average of the course}: the one that rows are compared with. */
final class ComparedForm implements ValueForm {

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return draft.filters.isEmpty()
        ? Optional.empty()
        : compared(draft).flatMap(win -> said(draft, win, from, limit));
  }

  /** The only figure of groups in the conditions on rows. */
  private static Optional<Expr.Win> compared(Draft draft) {
    List<Expr.Win> figures =
        draft.filters.stream()
            .flatMap(filter -> Exprs.all(filter.condition(), Expr.Win.class).stream())
            .filter(win -> win.order().isEmpty() && win.partition().size() == 1)
            .distinct()
            .toList();
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  private static Optional<Parsed> said(Draft draft, Expr.Win win, int from, int limit) {
    Text text = draft.text();
    boolean same = from < limit && text.at(from).matches("that|this|said");
    int at = draft.links().skipArticles(text, same ? from + 1 : from);
    boolean named =
        BareAverage.function(text, at, limit).filter(win.function()::equals).isPresent();
    Optional<CatalogueTable> rows = Exprs.tables(win.arguments().getFirst()).stream().findFirst();
    Optional<Parsed> behind =
        named && rows.isPresent()
            ? GroupAggregateForm.group(
                    draft, BareAverage.afterRows(draft, rows.get(), at + 1), rows.get(), limit)
                .filter(group -> win.partition().equals(List.of(group.expr())))
            : Optional.empty();
    return behind
        .map(Parsed::to)
        .or(
            () ->
                named && BareAverage.isEnd(text, at + 1, limit)
                    ? Optional.of(at + 1)
                    : Optional.empty())
        .or(
            () ->
                BareAverage.before(draft, from, limit)
                    .filter(s -> s.over(from, win.arguments().getFirst()).expr().equals(win))
                    .map(BareAverage.Said::to))
        .map(to -> new Parsed(from, to, win));
  }

  /** {@code category_avg_price}: the name says no more than the figure does. */
  static Optional<Expr> named(Draft draft, Output output) {
    return compared(draft).filter(win -> isNamed(draft, win, output.words())).map(Expr.class::cast);
  }

  private static boolean isNamed(Draft draft, Expr.Win win, List<String> words) {
    Set<String> known = new HashSet<>(Set.of("group", "own"));
    Exprs.columns(win)
        .forEach(
            column -> {
              known.addAll(draft.links().schema().words(column));
              known.addAll(Words.canonicalParts(column.name()));
              known.addAll(draft.links().schema().words(column.table()));
            });
    List<String> functions =
        words.stream().filter(word -> AggregateWords.function(word).isPresent()).toList();
    return functions.size() == 1
        && AggregateWords.function(functions.getFirst()).filter(win.function()::equals).isPresent()
        && words.stream()
            .allMatch(
                word -> word.equals(functions.getFirst()) || isKnown(draft, win, known, word));
  }

  private static boolean isKnown(Draft draft, Expr.Win win, Set<String> known, String word) {
    return known.contains(word)
        || Exprs.columns(win.partition().getFirst()).stream()
            .flatMap(column -> draft.links().joins().from(column.table()).stream())
            .filter(
                edge ->
                    edge.columns()
                        .equals(
                            List.of(
                                Exprs.columns(win.partition().getFirst())
                                    .iterator()
                                    .next()
                                    .name())))
            .anyMatch(edge -> draft.links().schema().words(edge.to()).contains(word));
  }
}
