package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Words;
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
    List<CatalogueTable> tables =
        draft.scope().isEmpty() ? draft.links().schema().tables() : draft.scope();
    List<String> names =
        tables.stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .map(ColumnRef::name)
            .distinct()
            .toList();
    String where =
        draft.scope().isEmpty()
            ? "no table of connection " + draft.links().schema().catalogue().connection()
            : draft.scope().size() == 1
                ? "table " + draft.scope().getFirst().name().table()
                : "none of the tables "
                    + draft.scope().stream()
                        .map(table -> table.name().table())
                        .collect(Collectors.joining(", "));
    String has = draft.scope().size() == 1 ? " has no column \"" : " has a column \"";
    draft.problem(
        "UNKNOWN_COLUMN",
        where + has + name + "\"",
        Words.nearest(name, names).map(near -> "did you mean \"" + near + "\"?"));
  }

  /** A word by which rows are to be grouped, and that nothing is called. */
  static void dimension(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    draft.text().use(at);
    List<CatalogueTable> tables =
        draft.scope().isEmpty() ? draft.links().schema().tables() : draft.scope();
    List<String> options =
        tables.stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isText)
            .map(ColumnRef::display)
            .limit(MOST_OPTIONS)
            .toList();
    draft.ask(
        Links.questionId(List.of(word)),
        "Nothing is called \"" + word + "\". By which column are the rows to be grouped?",
        options);
  }

  static Optional<String> near(Draft draft, String name) {
    return Words.nearest(
        name, draft.links().schema().tables().stream().map(table -> table.name().table()).toList());
  }
}
