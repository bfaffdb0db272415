package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Spelling;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a request names that does not exist. */
final class Unknown {

  private static final int MOST_OPTIONS = 12;

  private Unknown() {}

  /** A name that can only be a column's. */
  static void column(Draft draft, int at) {
    String name = draft.text().at(at).norm();
    draft.text().use(at);
    column(draft, name);
  }

  static void column(Draft draft, String name) {
    List<String> names =
        tables(draft).stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .map(ColumnRef::name)
            .distinct()
            .toList();
    Optional<String> near = Spelling.nearest(name, names).filter(other -> !other.equals(name));
    draft
        .findings()
        .problem(
            "UNKNOWN_COLUMN",
            where(draft) + name + "\"",
            near.map(other -> "did you mean \"" + other + "\"?"));
  }

  private static String where(Draft draft) {
    List<CatalogueTable> scope = draft.scope();
    if (scope.isEmpty()) {
      return "no table of connection "
          + draft.links().schema().catalogue().connection()
          + " has a column \"";
    }
    return scope.size() == 1
        ? "table " + scope.getFirst().name().table() + " has no column \""
        : "none of the tables "
            + scope.stream().map(table -> table.name().table()).collect(Collectors.joining(", "))
            + " has a column \"";
  }

  private static List<CatalogueTable> tables(Draft draft) {
    return draft.scope().isEmpty() ? draft.links().schema().tables() : draft.scope();
  }

  static void table(Draft draft, String name) {
    List<String> names =
        draft.links().schema().tables().stream().map(table -> table.name().table()).toList();
    draft
        .findings()
        .problem(
            "UNKNOWN_TABLE",
            "connection %s has no table \"%s\""
                .formatted(draft.links().schema().catalogue().connection(), name),
            Spelling.nearest(name, names).map(near -> "did you mean \"" + near + "\"?"));
  }

  /** A word by which rows are to be grouped, and that nothing is called. */
  static void dimension(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    draft.text().use(at);
    List<String> options =
        tables(draft).stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isText)
            .map(ColumnRef::display)
            .limit(MOST_OPTIONS)
            .toList();
    draft
        .findings()
        .ask(
            Links.questionId(List.of(word)),
            "Nothing is called \"" + word + "\". By which column are the rows to be grouped?",
            options);
  }
}
