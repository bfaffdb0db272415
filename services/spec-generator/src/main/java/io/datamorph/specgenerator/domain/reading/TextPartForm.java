package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code the part before the @ of email}, {@code first 3 characters of code}. */
final class TextPartForm implements ValueForm {

  private static final List<Pattern> ENDS =
      Pattern.all(
          "first|leading {number} characters|letters|digits|chars of|from|in {column}",
          "last|trailing {number} characters|letters|digits|chars of|from|in {column}",
          "length of {column}",
          "number of characters|letters in|of {column}",
          "lower|small -? case|cased? {column}",
          "lowercase|lowercased {column}",
          "upper|capital -? case|cased? {column}",
          "uppercase|uppercased {column}",
          "trimmed {column}");

  private static final List<Phrase> WHAT =
      Phrase.all(
          "part|text|characters|piece|bit|everything|string", "whole? number", "number|digits");

  private static final List<Phrase> SIDE =
      Phrase.all(
          "that? is|comes|stands? before|after|behind|preceding|following the? first|last?",
          "that? is|comes|stands? in front of the? first?");

  private static final Map<String, String> SIGNS =
      Map.of(
          "dot", ".", "point", ".", "comma", ",", "dash", "-", "hyphen", "-", "slash", "/", "space",
          " ", "blank", " ", "at", "@", "colon", ":");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return Pattern.longest(ENDS, draft, from, limit)
        .flatMap(match -> end(draft, match))
        .or(() -> side(draft, from, limit));
  }

  private static Optional<Parsed> end(Draft draft, Pattern.Match match) {
    String word = draft.text().at(match.from()).norm();
    return draft
        .links()
        .only(draft, match.get("column", Links.Named.class))
        .filter(column -> column.ref().isText())
        .map(
            column ->
                new Parsed(
                    match.from(),
                    match.to(),
                    switch (word) {
                      case "first", "leading" -> cut("left", column, match);
                      case "last", "trailing" -> cut("right", column, match);
                      case "length", "number" -> Expr.call("length", column);
                      case "trimmed" -> Expr.call("trim", column);
                      case "upper", "capital", "uppercase", "uppercased" ->
                          Expr.call("upper", column);
                      default -> Expr.call("lower", column);
                    }));
  }

  private static Expr cut(String function, Expr.Col column, Pattern.Match match) {
    return Expr.call(function, column, Expr.number(match.get("number", Long.class)));
  }

  /** {@code the whole number in front of the first dot of app_version}. */
  private static Optional<Parsed> side(Draft draft, int from, int limit) {
    Text text = draft.text();
    int what = Phrase.longest(WHAT, text.tokens(), from);
    int side = what < 0 ? -1 : Phrase.longest(SIDE, text.tokens(), what);
    int sign = side < 0 ? -1 : draft.links().skipArticles(text, side);
    Optional<String> separator = sign < 0 || sign >= limit ? Optional.empty() : sign(text.at(sign));
    if (separator.isEmpty() || sign + 1 >= limit || !text.at(sign + 1).matches("of|in")) {
      return Optional.empty();
    }
    boolean after = text.written(what, side).matches("(?i).*(after|behind|following).*");
    boolean number = text.written(from, what).matches("(?i).*number.*");
    return draft
        .links()
        .columnAt(draft, sign + 2, limit)
        .flatMap(
            named ->
                draft
                    .links()
                    .only(draft, named)
                    .filter(column -> column.ref().isText())
                    .map(
                        column ->
                            new Parsed(
                                from, named.to(), part(column, separator.get(), after, number))));
  }

  private static Expr part(Expr.Col column, String separator, boolean after, boolean number) {
    Expr part = Expr.call("split_part", column, Expr.text(separator), Expr.number(after ? 2 : 1));
    return number ? new Expr.Cast(part, "integer") : part;
  }

  private static Optional<String> sign(Token token) {
    return switch (token.kind()) {
      case STRING -> Optional.of(token.norm());
      case SYMBOL -> Optional.of(token.norm());
      case WORD -> Optional.ofNullable(SIGNS.get(token.norm()));
      case NUMBER, DATE, ADDRESS, BREAK -> Optional.empty();
    };
  }
}
