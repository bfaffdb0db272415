package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Conditions;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Spelling;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code active products} -> {@code products.is_active}; {@code unpaid} is not paid. */
final class FlagForm implements ConditionForm {

  private static final Set<String> MARKS = Set.of("is", "has", "flag", "was", "are", "can");

  private static final Set<String> GENERIC =
      Set.of(
          "account", "accounts", "ones", "people", "person", "persons", "rows", "records", "only");

  private static final List<String> NEGATIONS = List.of("un", "in", "non", "im", "dis", "ir");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return byName(draft, from, limit)
        .or(() -> said(draft, from, limit))
        .or(() -> adjective(draft, from, limit).filter(found -> describes(draft, found)))
        .or(() -> FlagNoun.at(draft, from, limit));
  }

  /** {@code is_active is true}. */
  private static Optional<Found> byName(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<Links.Named> named =
        draft
            .links()
            .plainAt(draft, draft.links().skipArticles(text, from), limit)
            .filter(n -> n.refs().stream().allMatch(ColumnRef::isFlag));
    Optional<Expr.Col> column = named.flatMap(n -> draft.links().only(draft, n));
    if (column.isEmpty()) {
      return Optional.empty();
    }
    int i = named.get().to();
    while (text.is(i, "is")
        || text.is(i, "=")
        || text.is(i, "set")
        || text.is(i, "to")
        || text.is(i, "flag")
        || text.is(i, "are")) {
      i++;
    }
    boolean not = text.is(i, "not");
    int value = not ? i + 1 : i;
    if (value < limit && text.at(value).matches("true|yes|false|no") && text.at(value).isWord()) {
      boolean holds = text.at(value).matches("true|yes") != not;
      return Optional.of(found(from, value + 1, column.get(), holds));
    }
    return Optional.empty();
  }

  /** {@code are not blocked}, {@code that was paid}. */
  private static Optional<Found> said(Draft draft, int from, int limit) {
    Text text = draft.text();
    int i = from;
    boolean copula = false;
    boolean not = false;
    while (i < limit
        && text.at(i).isWord()
        && text.at(i)
            .matches(
                "is|are|was|were|be|being|been|not|still|currently|has|have|that|who|which|did|do|does|get|got|marked|flagged|as|a|an")) {
      copula |= text.at(i).matches("is|are|was|were|be|being|been|get|got|marked|flagged");
      not |= text.is(i, "not");
      i++;
    }
    if (!copula || i >= limit) {
      return Optional.empty();
    }
    boolean holds = !not;
    int at = i;
    return flag(draft, at)
        .map(flag -> found(from, end(text, at, limit), flag.column(), flag.holds() == holds))
        .map(first -> more(draft, first, limit));
  }

  /** {@code are not refunded and not recurring}: the verb holds for both. */
  private static Found more(Draft draft, Found first, int limit) {
    int next = draft.text().is(first.to(), "and") ? first.to() + 1 : limit;
    return next >= limit
        ? first
        : adjective(draft, next, limit)
            .filter(second -> draft.mentionAt(second.to()).isEmpty())
            .map(
                second ->
                    new Found(
                        first.from(), second.to(), Expr.and(first.condition(), second.condition())))
            .orElse(first);
  }

  private static int end(Text text, int at, int limit) {
    return at + 1 < limit && isGenericNoun(text, at + 1) && !text.is(at + 1, "only")
        ? at + 2
        : at + 1;
  }

  /** A flag and whether the word says that it holds. */
  private record Flag(Expr.Col column, boolean holds) {}

  static Optional<Found> adjective(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean not = text.is(from, "not") || text.is(from, "non");
    int at = not ? text.is(from + 1, "-") ? from + 2 : from + 1 : from;
    if (at >= limit || !text.at(at).isWord()) {
      return Optional.empty();
    }
    return flag(draft, at)
        .map(flag -> found(from, end(text, at, limit), flag.column(), flag.holds() != not));
  }

  private static Found found(int from, int to, Expr.Col column, boolean holds) {
    return new Found(from, to, holds ? column : Conditions.opposite(column));
  }

  /** Before the rows it describes. */
  private static boolean describes(Draft draft, Found found) {
    Text text = draft.text();
    boolean generic = isGenericNoun(text, found.to() - 1) || isGenericNoun(text, found.to());
    return generic
        || Adjectives.precedeRows(draft, found.to())
        || text.is(found.from() - 1, "only");
  }

  /** {@code test accounts}: a noun for whatever the table holds. */
  private static boolean isGenericNoun(Text text, int at) {
    return text.isFree(at)
        && text.at(at).isWord()
        && GENERIC.stream()
            .anyMatch(n -> n.equals(text.at(at).norm()) || Spelling.isTypo(text.at(at).norm(), n));
  }

  private static Optional<Flag> flag(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    Optional<Flag> plain = only(draft, word, at).map(column -> new Flag(column, true));
    return plain.or(
        () ->
            NEGATIONS.stream()
                .filter(prefix -> word.startsWith(prefix) && word.length() > prefix.length() + 2)
                .flatMap(prefix -> only(draft, word.substring(prefix.length()), at).stream())
                .findFirst()
                .map(column -> new Flag(column, false)));
  }

  private static Optional<Expr.Col> only(Draft draft, String word, int index) {
    List<ColumnRef> found = new ArrayList<>();
    Optional<CatalogueTable> preferred =
        draft
            .mentionAt(index + 1)
            .map(m -> m.table())
            .or(() -> draft.links().preferred(draft, index));
    for (CatalogueTable table : Neighbours.of(draft)) {
      for (ColumnRef column : draft.links().schema().columns(table)) {
        if (column.isFlag() && means(draft, column, word)) {
          found.add(column);
        }
      }
    }
    List<ColumnRef> near =
        found.stream().filter(c -> preferred.filter(c.table()::equals).isPresent()).toList();
    List<ColumnRef> best = near.isEmpty() ? found : near;
    return best.size() == 1 ? Optional.of(new Expr.Col(best.getFirst())) : Optional.empty();
  }

  /** {@code is_archived_book} of books says of a book that it is archived. */
  private static List<String> without(Draft draft, ColumnRef column, List<String> words) {
    List<String> table = draft.links().schema().words(column.table());
    return words.stream().filter(word -> !table.contains(word)).toList();
  }

  /** What a flag says, without the words that only tell that it is one. */
  static List<String> said(Draft draft, ColumnRef column) {
    return draft.links().schema().words(column).stream().filter(w -> !MARKS.contains(w)).toList();
  }

  private static boolean means(Draft draft, ColumnRef column, String word) {
    List<String> rest = said(draft, column);
    List<String> wanted = List.of(Words.canonical(word));
    return rest.equals(wanted) || rest.size() > 1 && without(draft, column, rest).equals(wanted);
  }
}
