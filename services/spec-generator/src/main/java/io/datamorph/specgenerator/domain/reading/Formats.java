package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** {@code 2 decimals}, {@code as a date}: how a value is shown. */
final class Formats {

  private static final List<Phrase> DATE =
      Phrase.all(
          "as? a? calendar? date only?",
          "date only",
          "calendar date in? utc?",
          "a date",
          ", date",
          "date");

  private static final List<Phrase> INTEGER =
      Phrase.all("as? a? whole? number|integer", "as? an? integer", "whole number");

  private static final List<Phrase> PLAIN =
      Phrase.all(
          "keep|with the? time of day?",
          "keeping the time of day?",
          "as it is|was stored?",
          "as they are|were stored?",
          "as stored|is",
          "not rounded",
          "unrounded",
          "do not round",
          "with its|the|all decimals",
          "as|by? the? date? of? the? first day? of? the|that|each|its? month|quarter|week|year",
          "as? the? first day",
          "as? the|that|its|each? date? of? the|that|its|each? monday of? the|that? week?",
          "timestamp of the? full? hour|day|month?",
          "in|as utc",
          "unchanged");

  private static final List<Phrase> ROUND =
      Phrase.all("round|rounded off? to?", "with|to|using|at|up|shown? to|at?", "max");

  private static final List<Phrase> WHOLE =
      Phrase.all(
          "a|the|full? nearest? whole|full|integer|round number|numbers|value|values|unit|units?",
          "the|a? nearest integer|unit|whole",
          "integers|integer");

  private static final List<Phrase> CENTS =
      Phrase.all("the? nearest|full|whole? cent|cents|penny|pennies");

  private static final List<Phrase> PLACES =
      Phrase.all(
          "decimals|decimal|digits|digit places|place|digits|digit? after|behind the? decimal? comma|point",
          "decimals|decimal|digits|digit places|place|digits|digit?");

  private Formats() {}

  /** {@code the first day of the month}: as it is shown anyway. */
  static boolean isPlain(Text text, int from, int to) {
    return Phrase.longest(PLAIN, text.tokens(), from) == to;
  }

  /** {@code 1 decimal}, {@code rounded to 2 places}, up to the end. */
  static boolean isRounding(Text text, int from, int to) {
    return roundingEnd(text, from, to) == to;
  }

  /** Whether all of these words only say how something is shown. */
  static boolean areForms(Text text, int from, int to) {
    int i = from;
    while (i < to) {
      int plain = plainEnd(text, i);
      int end = rounding(text, i, to).map(Rounding::to).orElse(plain);
      if (end <= i || end > to) {
        return false;
      }
      i = text.is(end, ",") || text.is(end, "and") ? end + 1 : end;
    }
    return true;
  }

  /** Where a format ends that changes nothing for a period, or -1. */
  static int plainEnd(Text text, int at) {
    return Math.max(
        Phrase.longest(PLAIN, text.tokens(), at), Phrase.longest(DATE, text.tokens(), at));
  }

  /** Reads a format that begins here; the index after it, or the same when there is none. */
  static int read(Draft draft, Output output, int at, int to) {
    Text text = draft.text();
    int rounded = rounding(text, at, to, output);
    if (rounded > at) {
      return rounded;
    }
    Optional<MomentPattern> moment = MomentPattern.at(text, at, to);
    if (moment.isPresent()) {
      output.write(moment.get().pattern());
      text.use(at, moment.get().to());
      return moment.get().to();
    }
    int plain = Phrase.longest(PLAIN, text.tokens(), at);
    if (plain > at && plain <= to) {
      text.use(at, plain);
      return plain;
    }
    int cleaned = cleaned(text, output, at, to);
    if (cleaned > at) {
      return cleaned;
    }
    int integer = Phrase.longest(INTEGER, text.tokens(), at);
    if (integer > at && integer <= to && !text.is(integer, "of")) {
      output.showAsInteger();
      text.use(at, integer);
      return integer;
    }
    int date = Phrase.longest(DATE, text.tokens(), at);
    if (date > at && date <= to && !text.is(date, "of")) {
      output.showAsDate();
      text.use(at, date);
      return date;
    }
    return at;
  }

  private static int cleaned(Text text, Output output, int at, int to) {
    Optional<TextChanges.Change> change = TextChanges.at(text, at, to);
    boolean computed = output.expr().filter(e -> !(e instanceof Expr.Col)).isPresent();
    if (change.isEmpty() || computed) {
      return at;
    }
    output.clean(change.get().function());
    text.use(at, change.get().to());
    return change.get().to();
  }

  static int rounding(Text text, int at, int to, Output output) {
    Optional<Rounding> said = rounding(text, at, to);
    said.ifPresent(
        rounding -> {
          output.round(rounding.places());
          text.use(at, rounding.to());
        });
    return said.map(Rounding::to).orElse(at);
  }

  /** Where the words end that tell how to round, or -1. */
  static int roundingEnd(Text text, int at, int to) {
    return rounding(text, at, to).map(Rounding::to).orElse(-1);
  }

  /** To how many places, and where that is said. */
  record Rounding(int places, int to) {}

  static Optional<Rounding> rounding(Text text, int at, int to) {
    int lead = Phrase.longest(ROUND, text.tokens(), at);
    int number = lead > at ? lead : at;
    if (number >= to) {
      return Optional.empty();
    }
    int whole = lead > at ? Phrase.longest(WHOLE, text.tokens(), number) : -1;
    if (whole > 0 && whole <= to) {
      return Optional.of(new Rounding(0, whole));
    }
    int cents = lead > at ? Phrase.longest(CENTS, text.tokens(), number) : -1;
    if (cents > 0 && cents <= to) {
      return Optional.of(new Rounding(2, cents));
    }
    int places = places(text.at(number));
    int end = Phrase.longest(PLACES, text.tokens(), number + 1);
    return places < 0 || end < 0 || end > to
        ? Optional.empty()
        : Optional.of(new Rounding(places, end));
  }

  private static int places(Token token) {
    if (token.kind() == Token.Kind.NUMBER && token.matches("\\d")) {
      return Integer.parseInt(token.norm());
    }
    return token.isWord() ? (token.is("no") ? 0 : Words.number(token.norm()).orElse(-1)) : -1;
  }
}
