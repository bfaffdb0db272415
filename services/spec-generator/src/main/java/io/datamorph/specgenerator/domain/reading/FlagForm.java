package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code active products} -> {@code products.is_active}. */
final class FlagForm implements ConditionForm {

  private static final Set<String> MARKS = Set.of("is", "has", "flag", "was", "are", "can");

  private static final Set<String> GENERIC =
      Set.of("account", "accounts", "ones", "people", "person", "persons", "rows", "records");

  @Override
  public Optional<Found> at(Draft draft, int index) {
    Text text = draft.text();
    if (!text.isFree(index) || !text.at(index).isWord()) {
      return Optional.empty();
    }
    Optional<Found> named = byName(draft, index);
    if (named.isPresent()) {
      return named;
    }
    List<ColumnRef> flags = flags(draft, text.at(index).norm(), index);
    if (flags.size() != 1 || !isDescription(draft, index)) {
      return Optional.empty();
    }
    int end = isGenericNoun(text, index + 1) ? index + 2 : index + 1;
    return Optional.of(new Found(index, end, new Expr.Col(flags.getFirst())));
  }

  /** {@code test accounts}: a noun for whatever the table holds. */
  private static boolean isGenericNoun(Text text, int at) {
    return text.isFree(at)
        && text.at(at).isWord()
        && GENERIC.stream()
            .anyMatch(n -> n.equals(text.at(at).norm()) || Words.isTypo(text.at(at).norm(), n));
  }

  /** {@code is_active is true}. */
  private static Optional<Found> byName(Draft draft, int index) {
    Text text = draft.text();
    List<ColumnRef> exact =
        draft.links().schema().columnsNamed(text.at(index).norm()).stream()
            .filter(ColumnRef::isFlag)
            .filter(column -> draft.scope().contains(column.table()))
            .toList();
    if (exact.size() != 1) {
      return Optional.empty();
    }
    int i = index + 1;
    while (text.is(i, "is") || text.is(i, "=") || text.is(i, "set") || text.is(i, "to")) {
      i++;
    }
    Expr flag = new Expr.Col(exact.getFirst());
    if (text.is(i, "true") || text.is(i, "yes")) {
      return Optional.of(new Found(index, i + 1, flag));
    }
    return text.is(i, "false") || text.is(i, "no")
        ? Optional.of(new Found(index, i + 1, new Expr.Not(flag)))
        : Optional.empty();
  }

  private static List<ColumnRef> flags(Draft draft, String word, int index) {
    List<ColumnRef> found = new ArrayList<>();
    Optional<CatalogueTable> preferred = draft.links().preferred(draft, index);
    List<CatalogueTable> tables = new ArrayList<>(draft.scope());
    for (CatalogueTable table : List.copyOf(tables)) {
      draft.links().joins().from(table).stream()
          .map(edge -> edge.to())
          .filter(to -> !tables.contains(to))
          .forEach(tables::add);
    }
    for (CatalogueTable table : tables) {
      for (ColumnRef column : draft.links().schema().columns(table)) {
        if (column.isFlag() && means(draft, column, word)) {
          found.add(column);
        }
      }
    }
    List<ColumnRef> near =
        found.stream().filter(c -> preferred.filter(c.table()::equals).isPresent()).toList();
    return near.size() == 1 ? near : found;
  }

  private static boolean means(Draft draft, ColumnRef column, String word) {
    List<String> rest =
        draft.links().schema().words(column).stream().filter(w -> !MARKS.contains(w)).toList();
    return rest.equals(List.of(Words.canonical(word)));
  }

  /** Before the rows it describes, or said of them. */
  private static boolean isDescription(Draft draft, int index) {
    Text text = draft.text();
    boolean before = draft.mentionAt(index + 1).isPresent() || isGenericNoun(text, index + 1);
    int i = index - 1;
    while (text.is(i, "not") || text.is(i, "still") || text.is(i, "currently")) {
      i--;
    }
    boolean said = text.is(i, "is") || text.is(i, "are");
    return before || said || text.is(index - 1, "only");
  }
}
