package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the result, as far as it is known. */
final class Output {

  /** Places in the text, from and to, and whether the name stands behind them. */
  record Span(int from, int to, boolean before) {
    Span(int from, int to) {
      this(from, to, false);
    }
  }

  private final String name;
  private final List<String> words;
  private final List<Span> glosses = new ArrayList<>();
  private final List<String> cleanings = new ArrayList<>();
  private final List<Expr> fallbacks = new ArrayList<>();
  private Optional<Expr> expr = Optional.empty();
  private Optional<Integer> decimals = Optional.empty();
  private boolean asDate;
  private boolean asInteger;
  private Optional<String> ifMissing = Optional.empty();
  private Optional<String> written = Optional.empty();

  Output(String name) {
    this.name = name;
    this.words = Words.canonicalParts(name);
  }

  String name() {
    return name;
  }

  /** What the name is made of, comparable with words of the request. */
  List<String> words() {
    return words;
  }

  List<Span> glosses() {
    return glosses;
  }

  boolean isExplainedAt(int place) {
    return glosses.stream().anyMatch(gloss -> gloss.from() <= place && place < gloss.to());
  }

  void gloss(int from, int to) {
    gloss(new Span(from, to));
  }

  void gloss(Span span) {
    if (span.to() > span.from()) {
      glosses.add(span);
    }
  }

  Optional<Expr> expr() {
    return expr;
  }

  void define(Expr meaning) {
    expr = Optional.of(meaning);
  }

  Optional<Integer> decimals() {
    return decimals;
  }

  void round(int places) {
    decimals = Optional.of(places);
  }

  boolean asDate() {
    return asDate;
  }

  void showAsDate() {
    asDate = true;
  }

  boolean asInteger() {
    return asInteger;
  }

  void showAsInteger() {
    asInteger = true;
  }

  /** Whether it is shown otherwise than the database has it. */
  boolean isChanged() {
    return !cleanings.isEmpty() || replacesMissing();
  }

  /** Whether something stands for the value where that is missing. */
  boolean replacesMissing() {
    return ifMissing.isPresent() || !fallbacks.isEmpty();
  }

  /** Where the value is missing, the other is shown. */
  void fallBackOn(Expr other) {
    fallbacks.add(other);
  }

  /** What it holds, with what is shown where that is missing. */
  Optional<Expr> value() {
    return expr.map(
        own ->
            fallbacks.isEmpty()
                ? own
                : new Expr.Call(
                    "coalesce", Stream.concat(Stream.of(own), fallbacks.stream()).toList()));
  }

  void showIfMissing(String literal) {
    ifMissing = Optional.of(literal);
  }

  /** The column once it is known what it holds. */
  Shown shown(Expr value) {
    return new Shown(name, value, decimals, asDate, asInteger, ifMissing);
  }

  /** {@code lower}, {@code trim}: what is to be done to a text. */
  void clean(String function) {
    if (!cleanings.contains(function)) {
      cleanings.add(function);
    }
  }

  /** A date as a text of this pattern. */
  void write(String momentPattern) {
    written = Optional.of(momentPattern);
  }

  /** The value after what is to be done to it. */
  Expr cleaned(Expr value) {
    Expr cleaned = written.map(p -> Expr.call("format_date", value, Expr.text(p))).orElse(value);
    for (String function : cleanings) {
      cleaned = Expr.call(function, cleaned);
    }
    return cleaned;
  }

  /** In the same form as the other. */
  void formLike(Output other) {
    decimals = decimals.or(() -> other.decimals);
    asDate |= other.asDate;
    asInteger |= other.asInteger;
    ifMissing = ifMissing.or(() -> other.ifMissing);
  }
}
