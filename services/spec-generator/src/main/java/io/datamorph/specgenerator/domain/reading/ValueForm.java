package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code delivered orders}, {@code status paid or shipped}, {@code on the pro plan}. */
final class ValueForm implements ConditionForm {

  private static final int LONGEST = 3;

  /** Codes such as IN and IT are no prepositions: they must be written as they are. */
  private static final int SHORT = 3;

  private static final Set<String> STATES = Set.of("status", "stat");

  private record Value(int from, int to, ColumnRef column, List<String> values) {}

  @Override
  public Optional<Found> at(Draft draft, int index) {
    return afterColumn(draft, index).or(() -> described(draft, index)).map(ValueForm::found);
  }

  private static Found found(Value value) {
    List<String> literals = value.values().stream().map(ValueForm::literal).toList();
    Expr column = new Expr.Col(value.column());
    return new Found(
        value.from(),
        value.to(),
        literals.size() == 1
            ? new Expr.Op("=", column, new Expr.Lit(literals.getFirst()))
            : new Expr.In(column, literals));
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** {@code status is captured or refunded}: the column's name stands here. */
  private static Optional<Value> afterColumn(Draft draft, int index) {
    Text text = draft.text();
    if (!text.isFree(index)) {
      return Optional.empty();
    }
    Optional<Links.Named> named =
        draft.links().columnAt(draft, index).filter(n -> n.from() == index);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    int i = named.get().to();
    while (text.is(i, "is")
        || text.is(i, "are")
        || text.is(i, "=")
        || text.is(i, "in")
        || text.is(i, "of")
        || text.is(i, ":")
        || text.is(i, "equals")
        || text.is(i, "either")
        || text.is(i, "(")
        || text.is(i, "was")) {
      i++;
    }
    for (ColumnRef column : named.get().columns()) {
      List<String> values = new ArrayList<>();
      int end = values(draft, column, i, values);
      if (!values.isEmpty() && draft.links().only(draft, named.get()).isPresent()) {
        return Optional.of(new Value(index, text.is(end, ")") ? end + 1 : end, column, values));
      }
    }
    return Optional.empty();
  }

  /** Reads {@code a, b or c}; the index after the last. */
  private static int values(Draft draft, ColumnRef column, int from, List<String> into) {
    Text text = draft.text();
    int end = from;
    int i = from;
    while (i < text.size()) {
      int next = value(draft, column, i, into);
      if (next < 0) {
        return end;
      }
      end = next;
      i = next;
      while (text.is(i, ",") || text.is(i, "or") || text.is(i, "and")) {
        i++;
      }
      if (i == end) {
        return end;
      }
    }
    return end;
  }

  private static int value(Draft draft, ColumnRef column, int at, List<String> into) {
    Text text = draft.text();
    if (at >= text.size()) {
      return -1;
    }
    if (text.at(at).kind() == Token.Kind.STRING && column.isText()) {
      into.add(text.at(at).norm());
      return at + 1;
    }
    for (int to = Math.min(text.size(), at + LONGEST); to > at; to--) {
      List<String> found = named(draft, column, at, to);
      if (!found.isEmpty()) {
        into.addAll(found);
        return to;
      }
    }
    return -1;
  }

  private static List<String> named(Draft draft, ColumnRef column, int from, int to) {
    List<Token> span = draft.text().tokens().subList(from, to);
    boolean words = span.stream().allMatch(t -> t.isWord() || t.is("-"));
    if (!words || !draft.text().isFree(from, to)) {
      return List.of();
    }
    List<String> parts =
        span.stream()
            .filter(Token::isWord)
            .map(Token::norm)
            .flatMap(n -> Words.parts(n).stream())
            .toList();
    String written =
        span.stream().map(Token::text).collect(java.util.stream.Collectors.joining(" "));
    return draft.links().schema().values().named(column, parts).stream()
        .filter(value -> value.length() > SHORT || value.equals(written))
        .toList();
  }

  /** A value in place of an adjective, or as the name of the rows. */
  private static Optional<Value> described(Draft draft, int index) {
    Text text = draft.text();
    if (!text.isFree(index) || !text.at(index).isWord() || isGrammar(text.at(index).norm())) {
      return Optional.empty();
    }
    for (int to = Math.min(text.size(), index + LONGEST); to > index; to--) {
      Map<ColumnRef, List<String>> found = candidates(draft, index, to);
      int end = to;
      Optional<Value> value = pick(draft, index, end, found);
      if (value.isPresent()) {
        return value.map(v -> extended(draft, v));
      }
    }
    return byState(draft, index);
  }

  private static boolean isGrammar(String word) {
    return Lexicon.isStrict(word) || (Lexicon.isFiller(word) && word.length() < 5);
  }

  private static Map<ColumnRef, List<String>> candidates(Draft draft, int from, int to) {
    Map<ColumnRef, List<String>> found = new LinkedHashMap<>();
    List<CatalogueTable> tables =
        draft.scope().isEmpty() ? draft.links().schema().tables() : draft.scope();
    for (CatalogueTable table : tables) {
      for (ColumnRef column : draft.links().schema().columns(table)) {
        List<String> values = named(draft, column, from, to);
        if (!values.isEmpty()) {
          found.put(column, values);
        }
      }
    }
    return found;
  }

  private static Optional<Value> pick(
      Draft draft, int from, int to, Map<ColumnRef, List<String>> found) {
    List<ColumnRef> fits =
        found.keySet().stream().filter(column -> isDescription(draft, from, to, column)).toList();
    Optional<CatalogueTable> preferred =
        draft.mentionAt(to).map(m -> m.table()).or(() -> draft.links().preferred(draft, from));
    List<ColumnRef> near =
        fits.stream().filter(c -> preferred.filter(c.table()::equals).isPresent()).toList();
    List<ColumnRef> best = near.isEmpty() ? fits : near;
    return best.size() == 1
        ? Optional.of(new Value(from, to, best.getFirst(), found.get(best.getFirst())))
        : Optional.empty();
  }

  private static boolean isDescription(Draft draft, int from, int to, ColumnRef column) {
    Text text = draft.text();
    Optional<CatalogueTable> next = draft.mentionAt(to).map(m -> m.table());
    boolean beforeRows =
        next.filter(column.table()::equals).isPresent()
            || text.is(to, "ones")
            || (text.is(to, "only") && draft.mentionAt(from).isEmpty());
    boolean listed = text.is(to, "or") || text.is(to, "and") || text.is(to, ",");
    boolean beforeColumn =
        draft.links().columnAt(draft, to).filter(n -> n.columns().contains(column)).isPresent();
    boolean said =
        text.is(from - 1, "is")
            || text.is(from - 1, "are")
            || text.is(from - 1, "in")
            || text.is(from - 1, "from")
            || (text.is(from - 1, "not") && (text.is(from - 2, "is") || text.is(from - 2, "are")));
    boolean rows =
        draft.mentionAt(from).isEmpty()
            && text.at(to - 1).norm().endsWith("s")
            && (text.isBreak(from - 1)
                || text.at(from - 1).norm().matches("all|the|only|every|our"));
    boolean listOfRows = listed && lists(draft, to, column);
    return beforeRows || beforeColumn || said || rows || listOfRows;
  }

  /** {@code paid or shipped orders}: what follows is another value and then the rows. */
  private static boolean lists(Draft draft, int to, ColumnRef column) {
    List<String> more = new ArrayList<>();
    int end = values(draft, column, to + 1, more);
    return !more.isEmpty()
        && draft.mentionAt(end).filter(m -> m.table().equals(column.table())).isPresent();
  }

  private static Value extended(Draft draft, Value value) {
    Text text = draft.text();
    List<String> values = new ArrayList<>(value.values());
    int i = value.to();
    if ((text.is(i, "or") || text.is(i, "and") || text.is(i, ","))
        && lists(draft, i, value.column())) {
      i = values(draft, value.column(), i + 1, values);
    }
    return new Value(value.from(), i, value.column(), values);
  }

  /** Where no values are known: a participle before rows that have one column of states. */
  private static Optional<Value> byState(Draft draft, int index) {
    Text text = draft.text();
    String word = text.at(index).norm();
    Optional<CatalogueTable> rows = draft.mentionAt(index + 1).map(m -> m.table());
    if (rows.isEmpty() || !word.endsWith("ed") || draft.mentionAt(index).isPresent()) {
      return Optional.empty();
    }
    List<ColumnRef> states =
        draft.links().schema().columns(rows.get()).stream()
            .filter(ColumnRef::isText)
            .filter(c -> STATES.contains(draft.links().schema().words(c).getLast()))
            .filter(c -> draft.links().schema().values().of(c).isEmpty())
            .toList();
    return states.size() == 1
        ? Optional.of(new Value(index, index + 1, states.getFirst(), List.of(word)))
        : Optional.empty();
  }
}
