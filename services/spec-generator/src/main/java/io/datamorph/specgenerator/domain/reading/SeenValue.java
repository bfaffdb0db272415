package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that are values of a column of the tables at hand, as the database has them. */
record SeenValue(int from, int to, Expr.Col column, List<String> literals) {

  private static final int LONGEST = 4;

  /** Codes such as IN and IT are no prepositions: they must be written as they are. */
  private static final int SHORT = 3;

  SeenValue {
    literals = List.copyOf(literals);
  }

  ValueList list() {
    return new ValueList(to, literals);
  }

  /** The longest words here that are values, once for every column that has them. */
  static List<SeenValue> all(Draft draft, int from, int limit) {
    for (int to = Math.min(limit, from + LONGEST); to > from; to--) {
      List<SeenValue> found = exactly(draft, from, to);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<SeenValue> exactly(Draft draft, int from, int to) {
    Text text = draft.text();
    List<Token> span = text.tokens().subList(from, to);
    boolean words =
        span.stream().allMatch(t -> t.isWord() || t.is("-") || t.kind() == Token.Kind.NUMBER);
    boolean grammar =
        span.size() == 1
            && (isFiller(span.getFirst().norm())
                || draft.outputNamed(span.getFirst().norm()).isPresent()
                    && span.getFirst().isIdentifier());
    if (!words || !text.isFree(from, to) || grammar || !span.getFirst().isWord()) {
      return List.of();
    }
    List<String> parts = span.stream().map(Token::norm).toList();
    String written = text.written(from, to);
    Map<ColumnRef, List<String>> found = new LinkedHashMap<>();
    boolean strict = span.size() == 1 && Lexicon.isStrict(span.getFirst().norm());
    for (Values.Seen seen : draft.links().values().named(parts)) {
      if (!strict && (seen.value().length() > SHORT || seen.value().equals(written))) {
        column(draft, seen).ifPresent(column -> add(found, column, seen.value()));
      }
    }
    for (Values.Seen seen : draft.links().coded(parts)) {
      column(draft, seen)
          .filter(column -> !found.containsKey(column))
          .ifPresent(column -> add(found, column, seen.value()));
    }
    return found.entrySet().stream()
        .map(
            e ->
                new SeenValue(
                    from, to, new Expr.Col(e.getKey()), e.getValue().stream().sorted().toList()))
        .toList();
  }

  private static void add(Map<ColumnRef, List<String>> found, ColumnRef column, String value) {
    String literal = column.isNumber() ? value : Expr.text(value).text();
    found.computeIfAbsent(column, c -> new ArrayList<>()).add(literal);
  }

  private static boolean isFiller(String word) {
    return Lexicon.isFiller(word) && word.length() < 5;
  }

  private static Optional<ColumnRef> column(Draft draft, Values.Seen seen) {
    return Neighbours.of(draft).stream()
        .filter(table -> table.name().equals(seen.table()))
        .findFirst()
        .flatMap(table -> draft.links().schema().column(table, seen.column()));
  }

  /** The one that is meant: of the table spoken of, or the only one. */
  static Optional<SeenValue> only(Draft draft, List<SeenValue> seen, int at) {
    if (seen.size() < 2) {
      return seen.stream().findFirst();
    }
    Optional<CatalogueTable> preferred =
        draft
            .mentionAt(seen.getFirst().to())
            .map(m -> m.table())
            .or(() -> draft.links().preferred(draft, at));
    List<SeenValue> near =
        seen.stream().filter(s -> preferred.filter(s.table()::equals).isPresent()).toList();
    List<SeenValue> scope = seen.stream().filter(s -> draft.scope().contains(s.table())).toList();
    List<SeenValue> best = near.isEmpty() ? scope : near;
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private CatalogueTable table() {
    return column.ref().table();
  }
}
