package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Abbreviations;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first and the last name of the persons of a table, which together are what they are called.
 */
public record PersonName(ColumnRef first, ColumnRef last) {

  private static final Set<String> FIRST = Set.of("fname", "firstname", "forename", "givenname");
  private static final Set<String> LAST = Set.of("lname", "lastname", "surname", "familyname");
  private static final String NAME = Words.canonical("name");

  /** Where a table has just one column for each of them. */
  public static Optional<PersonName> of(Schema schema, CatalogueTable table) {
    Optional<ColumnRef> first = only(schema, table, FIRST, List.of("first", "given"));
    Optional<ColumnRef> last = only(schema, table, LAST, List.of("last", "family"));
    return first.flatMap(one -> last.map(other -> new PersonName(one, other)));
  }

  /** First name, blank, last name. */
  public Expr whole(List<Joins.Edge> via) {
    return Expr.call("concat", new Expr.Col(first, via), Expr.text(" "), new Expr.Col(last, via));
  }

  private static Optional<ColumnRef> only(
      Schema schema, CatalogueTable table, Set<String> names, List<String> parts) {
    List<ColumnRef> fits =
        schema.columns(table).stream()
            .filter(ColumnRef::isText)
            .filter(c -> isOne(schema.words(c), names, parts))
            .toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  private static boolean isOne(List<String> words, Set<String> names, List<String> parts) {
    boolean two = words.size() == 2 && words.getLast().equals(NAME);
    return words.size() == 1 && names.contains(words.getFirst())
        || two
            && parts.stream()
                .anyMatch(
                    part ->
                        part.equals(words.getFirst())
                            || Abbreviations.abbreviates(words.getFirst(), part));
  }
}
