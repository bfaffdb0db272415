package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.PersonName;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code trainer_name} beside classes, {@code class_title} beside bookings: a column of those that
 * the name begins with, where the rows refer to them in one way only.
 */
final class OwnerName {

  private static final int BY_NAME = 82;
  private static final List<String> FULL_NAME = List.of("full", "name");

  private OwnerName() {}

  static Optional<Expr> of(Draft draft, String name) {
    List<String> parts = Words.parts(name);
    if (parts.equals(FULL_NAME)) {
      return MainTable.of(draft).flatMap(table -> called(draft, table));
    }
    for (int cut = parts.size() - 1; cut > 0; cut--) {
      Optional<CatalogueTable> owner = owner(draft, parts.subList(0, cut));
      if (owner.isPresent()) {
        return column(draft, owner.get(), parts.subList(cut, parts.size()));
      }
    }
    return Optional.empty();
  }

  /** What rows of a table are called: its column for that, or first and last name. */
  static Optional<Expr> called(Draft draft, CatalogueTable table) {
    return OutputColumn.nameOf(draft, table)
        .map(c -> (Expr) c)
        .or(() -> PersonName.of(draft.links().schema(), table).map(name -> name.whole(List.of())));
  }

  private static Optional<Expr> column(Draft draft, CatalogueTable owner, List<String> words) {
    if (words.equals(List.of("name")) || words.equals(FULL_NAME)) {
      return called(draft, owner);
    }
    var link = draft.links().columns().within(words, Optional.of(owner), List.of(owner));
    return link.only().filter(c -> link.score() >= BY_NAME).map(Expr.Col::new);
  }

  /** The table that is spoken of by these words, or that one of those spoken of refers to. */
  private static Optional<CatalogueTable> owner(Draft draft, List<String> words) {
    List<String> said = words.stream().map(Words::canonical).toList();
    Optional<CatalogueTable> here =
        draft.mentions.stream().filter(m -> isSaid(draft, m, said)).map(Mention::table).findFirst();
    return here.or(() -> named(draft, words)).filter(table -> isClear(draft, table));
  }

  private static boolean isSaid(Draft draft, Mention mention, List<String> words) {
    return draft.links().schema().words(mention.table()).equals(words)
        || mention.from() >= 0
            && draft.text().tokens().subList(mention.from(), mention.to()).stream()
                .map(token -> Words.canonical(token.norm()))
                .toList()
                .equals(words);
  }

  private static Optional<CatalogueTable> named(Draft draft, List<String> words) {
    List<CatalogueTable> near =
        draft.links().tables().named(words, 0, 0).stream()
            .flatMap(m -> m.tables().stream())
            .filter(
                table -> MainTable.of(draft).filter(m -> Reach.isOf(draft, m, table)).isPresent())
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /** Whether rows have one of it, and there is only one way to it. */
  private static boolean isClear(Draft draft, CatalogueTable table) {
    Optional<CatalogueTable> rows = rows(draft);
    return rows.flatMap(from -> draft.links().joins().path(from, table, Set.of()))
        .filter(way -> way.stream().allMatch(edge -> isOnly(draft, edge)))
        .isPresent();
  }

  private static boolean isOnly(Draft draft, Joins.Edge edge) {
    return draft.links().joins().between(edge.from(), edge.to()).size() == 1;
  }

  /** What a row of the result stands for. */
  private static Optional<CatalogueTable> rows(Draft draft) {
    if (!Grouped.is(draft)) {
      return MainTable.of(draft);
    }
    return draft.groups.size() == 1 && draft.groups.getFirst() instanceof Grouping.ByTable by
        ? Optional.of(by.table())
        : Optional.empty();
  }
}
