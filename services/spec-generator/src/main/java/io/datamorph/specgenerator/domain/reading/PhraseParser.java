package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a noun phrase as an expression: {@code sum of line_total}, {@code price minus cost}. */
final class PhraseParser {

  /** An expression and the words it was read from. */
  record Parsed(int from, int to, Expr expr) {}

  private static final Map<String, String> AGGREGATES =
      Map.ofEntries(
          Map.entry("sum", "sum"),
          Map.entry("total", "sum"),
          Map.entry("totals", "sum"),
          Map.entry("summed", "sum"),
          Map.entry("average", "avg"),
          Map.entry("avg", "avg"),
          Map.entry("mean", "avg"),
          Map.entry("minimum", "min"),
          Map.entry("min", "min"),
          Map.entry("lowest", "min"),
          Map.entry("smallest", "min"),
          Map.entry("earliest", "min"),
          Map.entry("first", "min"),
          Map.entry("cheapest", "min"),
          Map.entry("oldest", "min"),
          Map.entry("maximum", "max"),
          Map.entry("max", "max"),
          Map.entry("highest", "max"),
          Map.entry("largest", "max"),
          Map.entry("biggest", "max"),
          Map.entry("latest", "max"),
          Map.entry("last", "max"),
          Map.entry("newest", "max"));

  private static final Map<String, String> OPERATORS =
      Map.of(
          "minus", "-", "-", "-", "plus", "+", "+", "+", "times", "*", "*", "*", "x", "*", "/",
          "/");

  private static final List<Phrase> COUNTS =
      Phrase.all("the? number|count of", "how many", "how often", "no of", "# of");

  private final Draft draft;
  private final Text text;

  PhraseParser(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  /** The expression at the beginning of these words; the rest is for others to understand. */
  Optional<Parsed> parse(int from, int to) {
    int start = skip(from, to);
    if (start >= to) {
      return Optional.empty();
    }
    Optional<Parsed> left = operand(start, to);
    while (left.isPresent()) {
      int at = left.get().to();
      String operator = at < to ? operator(at) : null;
      if (operator == null) {
        return left;
      }
      int next = skip(text.is(at, "divided") ? at + 2 : at + 1, to);
      Optional<Parsed> right = operand(next, to);
      if (right.isEmpty()) {
        return left;
      }
      Expr divisor =
          operator.equals("/")
              ? Expr.call("nullif", right.get().expr(), new Expr.Lit("0"))
              : right.get().expr();
      left =
          Optional.of(
              new Parsed(
                  start, right.get().to(), new Expr.Op(operator, left.get().expr(), divisor)));
    }
    return left;
  }

  private String operator(int at) {
    if (text.is(at, "divided") && text.is(at + 1, "by")) {
      return "/";
    }
    Token token = text.at(at);
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL
        ? OPERATORS.get(token.norm())
        : null;
  }

  private int skip(int from, int to) {
    int i = from;
    while (i < to
        && text.at(i).isWord()
        && text.at(i).norm().matches("the|a|an|their|its|they|of|plain|simple|overall|just|as")) {
      i++;
    }
    return i;
  }

  private Optional<Parsed> operand(int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    if (text.is(from, "(")) {
      int close = text.afterBracket(from);
      return parse(from + 1, close - 1).map(p -> new Parsed(from, close, p.expr()));
    }
    if (text.at(from).kind() == Token.Kind.NUMBER) {
      return Optional.of(new Parsed(from, from + 1, new Expr.Lit(text.at(from).norm())));
    }
    return count(from, to)
        .or(() -> fullName(from, to))
        .or(() -> aggregate(from, to))
        .or(() -> output(from, to))
        .or(() -> column(from, to));
  }

  private Optional<Parsed> count(int from, int to) {
    int end = Phrase.longest(COUNTS, text.tokens(), from);
    int i = end < 0 ? from : skip(end, to);
    boolean distinct =
        i < to && text.at(i).isWord() && text.at(i).norm().matches("different|distinct|unique");
    if (end < 0 && !distinct) {
      return trailingCount(from, to);
    }
    int noun = distinct ? skip(i + 1, to) : i;
    if (noun >= to && !distinct) {
      return Optional.of(new Parsed(from, noun, new Expr.Rows(Optional.empty())));
    }
    return counted(noun, to, distinct).map(c -> new Parsed(from, c.to(), c.expr()));
  }

  /** {@code order count}, {@code count}. */
  private Optional<Parsed> trailingCount(int from, int to) {
    for (int i = from; i < Math.min(to, from + 4); i++) {
      if (text.is(i, "count") || text.is(i, "counts")) {
        return i == from
            ? Optional.of(new Parsed(from, i + 1, new Expr.Rows(Optional.empty())))
            : counted(from, i, false)
                .filter(
                    c ->
                        c.to() == text.size()
                            || text.is(c.to(), "count")
                            || text.is(c.to(), "counts"))
                .map(c -> new Parsed(from, c.to() + 1, c.expr()));
      }
    }
    return Optional.empty();
  }

  private Optional<Parsed> counted(int at, int to, boolean distinct) {
    Optional<People.Who> who = People.at(draft, at, to);
    if (who.isPresent()) {
      return Optional.of(new Parsed(at, who.get().to(), things(who.get().table(), distinct)));
    }
    Optional<Links.Named> named = draft.links().columnAt(draft, at).filter(n -> n.to() <= to);
    if (named.isPresent() && named.get().link().score() >= 82) {
      return draft
          .links()
          .only(draft, named.get())
          .map(
              column ->
                  new Parsed(
                      at,
                      named.get().to(),
                      new Expr.Agg("count", Optional.of(new Expr.Col(column)), distinct)));
    }
    return Optional.empty();
  }

  private Expr things(CatalogueTable table, boolean distinct) {
    Optional<ColumnRef> key = draft.links().schema().key(table);
    return distinct && key.isPresent()
        ? new Expr.Agg("count", Optional.of(new Expr.Col(key.get())), true)
        : new Expr.Rows(Optional.of(table));
  }

  private Optional<Parsed> aggregate(int from, int to) {
    String function = text.at(from).isWord() ? AGGREGATES.get(text.at(from).norm()) : null;
    if (function == null) {
      return Optional.empty();
    }
    // "total_amount" may itself be a column named "total amount": the aggregate is of it then.
    int noun = skip(from + 1, to);
    return columnOrWhole(from, noun, to)
        .filter(column -> column.fits(function))
        .map(
            column ->
                new Parsed(
                    from,
                    column.to(),
                    new Expr.Agg(function, Optional.of(new Expr.Col(column.ref())), false)));
  }

  private record At(int to, ColumnRef ref) {
    boolean fits(String function) {
      return switch (function) {
        case "sum", "avg" -> ref.isNumber();
        default -> true;
      };
    }
  }

  private Optional<At> columnOrWhole(int from, int noun, int to) {
    Optional<Links.Named> after = draft.links().columnAt(draft, noun).filter(n -> n.to() <= to);
    if (after.isPresent()) {
      return draft.links().only(draft, after.get()).map(column -> new At(after.get().to(), column));
    }
    return onlyNumber(noun, to);
  }

  /** {@code average salary} over a table salaries with a single amount. */
  private Optional<At> onlyNumber(int noun, int to) {
    Optional<io.datamorph.specgenerator.domain.linking.TableLinker.Mention> mention =
        draft.mentionAt(noun).filter(m -> m.to() <= to);
    return mention.flatMap(
        m -> Measurable.of(draft.links(), m.table()).map(column -> new At(m.to(), column)));
  }

  private Optional<Parsed> fullName(int from, int to) {
    return Concatenation.at(draft, from, to);
  }

  private Optional<Parsed> output(int from, int to) {
    for (int end = Math.min(to, from + 4); end > from; end--) {
      List<Token> span = text.tokens().subList(from, end);
      if (!span.stream().allMatch(Token::isWord)) {
        continue;
      }
      Optional<Output> output = draft.output(span.stream().map(Token::norm).toList());
      if (output.isPresent() && !isColumn(span)) {
        return Optional.of(new Parsed(from, end, new Expr.Out(output.get().name())));
      }
    }
    return Optional.empty();
  }

  private boolean isColumn(List<Token> span) {
    return span.size() == 1
        && draft.links().schema().columnsNamed(span.getFirst().norm()).stream()
            .anyMatch(column -> draft.scope().contains(column.table()));
  }

  private Optional<Parsed> column(int from, int to) {
    return draft
        .links()
        .columnAt(draft, from)
        .filter(named -> named.to() <= to)
        .flatMap(
            named ->
                draft
                    .links()
                    .only(draft, named)
                    .map(column -> new Parsed(from, named.to(), new Expr.Col(column))));
  }

  static boolean isAggregate(String word, String function) {
    return function.equals(AGGREGATES.get(word));
  }

  static boolean isAggregateWord(String word) {
    return AGGREGATES.containsKey(word);
  }

  static boolean isFillerOrAggregate(String word) {
    return isAggregateWord(word) || Lexicon.isFiller(word);
  }
}
