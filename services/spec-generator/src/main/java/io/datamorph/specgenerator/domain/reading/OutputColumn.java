package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Roles;
import java.util.List;
import java.util.Optional;

/** The column of a source that an output is named after. */
final class OutputColumn {

  private static final int BY_NAME = 82;

  private OutputColumn() {}

  /** {@code teacher} shows the name of the teachers, {@code teacher_name} too. */
  static Optional<Expr.Col> within(Draft draft, String name, CatalogueTable table) {
    ColumnLinker.Link link =
        draft.links().columns().within(List.of(name), Optional.of(table), List.of(table));
    Optional<Expr.Col> column = link.only().filter(c -> link.score() >= BY_NAME).map(Expr.Col::new);
    return column.or(() -> isTable(draft, name, table) ? nameOf(draft, table) : Optional.empty());
  }

  private static boolean isTable(Draft draft, String name, CatalogueTable table) {
    return Words.canonicalParts(name).equals(draft.links().schema().words(table));
  }

  /** The column that holds what rows of a table are called. */
  static Optional<Expr.Col> nameOf(Draft draft, CatalogueTable table) {
    List<ColumnRef> names =
        draft.links().schema().columns(table).stream()
            .filter(ColumnRef::isText)
            .filter(c -> isName(draft, c, table))
            .toList();
    return names.size() == 1 ? Optional.of(new Expr.Col(names.getFirst())) : Optional.empty();
  }

  private static boolean isName(Draft draft, ColumnRef column, CatalogueTable table) {
    List<String> words = draft.links().schema().words(column);
    String last = words.getLast();
    boolean own =
        words.size() == 1
            || draft.links().schema().words(table).contains(words.getFirst())
            || words.getFirst().equals("full")
            || words.size() == 2 && isKeyPrefix(draft, words.getFirst(), table);
    return own && (last.equals(Words.canonical("name")) || last.equals(Words.canonical("title")));
  }

  /** {@code br_nm} beside the key {@code br_cd}. */
  private static boolean isKeyPrefix(Draft draft, String word, CatalogueTable table) {
    return table.primaryKey().size() == 1
        && draft
            .links()
            .schema()
            .column(table, table.primaryKey().getFirst())
            .map(draft.links().schema()::words)
            .filter(key -> key.size() == 2 && key.getFirst().equals(word))
            .isPresent();
  }

  /** {@code manager_name (first and last name)}: those of whoever plays the part. */
  static Expr ofNamedRole(Draft draft, String name, Expr held) {
    List<String> parts = Words.parts(name);
    for (int cut = parts.size() - 1; cut > 0; cut--) {
      Optional<Roles.Role> role = draft.links().roles().named(parts.subList(0, cut), draft.scope());
      if (role.isPresent() && !role.get().via().isEmpty()) {
        return Exprs.replace(held, part -> seated(part, role.get()));
      }
    }
    return held;
  }

  private static Expr seated(Expr part, Roles.Role role) {
    boolean plain =
        part instanceof Expr.Col col
            && col.via().isEmpty()
            && col.ref().table().equals(role.table());
    return plain ? new Expr.Col(((Expr.Col) part).ref(), role.via()) : part;
  }

  /** {@code manager_name}, {@code origin_port}: a column of a table in the part it plays. */
  static Optional<Expr.Col> ofRole(Draft draft, String name) {
    List<String> parts = Words.parts(name);
    for (int cut = parts.size(); cut > 0; cut--) {
      Optional<Roles.Role> role = draft.links().roles().named(parts.subList(0, cut), draft.scope());
      if (role.isEmpty()) {
        continue;
      }
      CatalogueTable table = role.get().table();
      List<String> rest = parts.subList(cut, parts.size());
      Optional<Expr.Col> column =
          rest.isEmpty()
              ? nameOf(draft, table)
              : draft
                  .links()
                  .columns()
                  .within(rest, Optional.of(table), List.of(table))
                  .only()
                  .map(Expr.Col::new);
      if (column.isPresent()) {
        return column.map(col -> new Expr.Col(col.ref(), role.get().via()));
      }
    }
    return Optional.empty();
  }
}
