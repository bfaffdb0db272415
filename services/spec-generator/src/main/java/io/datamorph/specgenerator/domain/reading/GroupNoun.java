package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.Optional;

/** {@code the store}, {@code their course}: what rows have in common, as a value that tells it. */
final class GroupNoun {

  private static final int SURE = 56;

  private GroupNoun() {}

  static Optional<Parsed> at(Draft draft, int at, int limit) {
    int from = draft.links().skipArticles(draft.text(), at);
    Optional<Links.Named> named =
        draft.links().columnAt(draft, from, limit).filter(n -> n.score() >= SURE);
    Optional<Parsed> table = table(draft, at, from, limit);
    if (table.isPresent() && table.get().to() >= named.map(Links.Named::to).orElse(0)) {
      return table;
    }
    return named.flatMap(
        n -> draft.links().only(draft, n).map(column -> new Parsed(at, n.to(), column)));
  }

  private static Optional<Parsed> table(Draft draft, int at, int from, int limit) {
    Optional<Mention> mention =
        draft
            .mentionAt(from)
            .or(() -> draft.links().tables().at(draft.text(), from).filter(Mention::isClear))
            .filter(m -> m.from() == from && m.to() <= limit && m.score() >= 50);
    return mention.flatMap(
        m ->
            draft
                .links()
                .schema()
                .key(m.table())
                .map(key -> new Parsed(at, m.to(), key(draft, key))));
  }

  /** The reference where there is one, so that the table itself need not be read. */
  private static Expr key(Draft draft, ColumnRef key) {
    return draft.scope().stream()
        .filter(table -> !table.equals(key.table()))
        .flatMap(table -> draft.links().joins().between(table, key.table()).stream())
        .filter(
            edge -> edge.columns().size() == 1 && edge.keys().equals(java.util.List.of(key.name())))
        .flatMap(
            edge -> draft.links().schema().column(edge.from(), edge.columns().getFirst()).stream())
        .findFirst()
        .<Expr>map(Expr.Col::new)
        .orElseGet(() -> new Expr.Col(key));
  }
}
