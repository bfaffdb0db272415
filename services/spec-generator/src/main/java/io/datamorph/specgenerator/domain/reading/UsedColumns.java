package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that play a part in what was understood: naming them again asks for nothing. Where
 * all columns are shown since none was listed, naming one asks for it alone.
 */
final class UsedColumns {

  private final Draft draft;
  private final Set<ColumnRef> used = new HashSet<>();

  UsedColumns(Draft draft) {
    this.draft = draft;
    everything().forEach(expr -> used.addAll(Exprs.columns(expr)));
    used.addAll(changed());
  }

  private Stream<Expr> everything() {
    return Stream.of(
            draft.showsWholeRows ? Stream.<Expr>of() : shown(),
            draft.filters.stream().map(Draft.Placed::condition),
            arranging())
        .flatMap(exprs -> exprs);
  }

  /** What rows are put together, chosen and ordered by. */
  private Stream<Expr> arranging() {
    Stream<Expr> groups =
        draft.groups.stream()
            .flatMap(g -> g instanceof Grouping.ByValue by ? Stream.of(by.value()) : Stream.of());
    Stream<Expr> keys =
        draft.rules.stream()
            .map(Draft.PlacedRule::rule)
            .flatMap(r -> r instanceof RowRule.OnePer one ? one.keys().stream() : Stream.of());
    return Stream.of(draft.orders.stream().map(o -> o.by()), groups, keys).flatMap(exprs -> exprs);
  }

  private Set<ColumnRef> changed() {
    Set<ColumnRef> changed = new HashSet<>(draft.cleanings.keySet());
    draft.fills.keySet().forEach(column -> changed.add(column.ref()));
    return changed;
  }

  /** Whether a column of this name is changed, or rows are arranged by it. */
  boolean isTreated(String name) {
    return Stream.concat(arranging().flatMap(e -> Exprs.columns(e).stream()), changed().stream())
        .anyMatch(column -> column.name().equals(name));
  }

  private Stream<Expr> shown() {
    return draft.outputs.stream().flatMap(output -> output.expr().stream());
  }

  /** Whether the result or what it is made from speaks of the column itself. */
  boolean isUsed(ColumnRef column) {
    return used.contains(column);
  }

  /** A column that is named but plays no part was meant to play one. */
  boolean contains(Links.Named named) {
    return named.refs().stream().anyMatch(used::contains);
  }
}
