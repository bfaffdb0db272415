package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Conditions;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Calendar;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/** {@code whose email is missing}, {@code without a value}, {@code delivered_at is filled}. */
final class MissingForm implements ConditionForm {

  private static final List<Phrase> ADJECTIVE = Phrase.all("missing|null|empty|blank|unknown");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return after(draft, from, limit)
        .or(() -> behind(draft, Absence.LACKING, from, limit))
        .or(() -> behind(draft, ADJECTIVE, from, limit))
        .or(() -> having(draft, from, limit))
        .or(() -> NobodyForm.at(draft, from, limit))
        .or(() -> none(draft, from, limit))
        .or(() -> AssignedForm.at(draft, from, limit));
  }

  /** The column stands before: {@code email is missing}. */
  private static Optional<Found> after(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean pronoun = text.is(from, "it") || text.is(from, "they");
    if (pronoun) {
      return earlier(draft, from).flatMap(column -> told(draft, from, from + 1, column, limit));
    }
    return draft
        .links()
        .columnAt(draft, from, limit)
        .flatMap(
            named ->
                MissingColumn.of(draft, named, from)
                    .flatMap(c -> told(draft, from, named.to(), c, limit)));
  }

  private static Optional<Found> told(Draft draft, int from, int at, Expr.Col column, int limit) {
    Optional<Found> either = Absence.either(draft.text(), from, at, column, limit);
    if (either.isPresent()) {
      return either;
    }
    int missing = Phrase.longest(Absence.MISSING, draft.text().tokens(), at);
    int present = Phrase.longest(Absence.PRESENT, draft.text().tokens(), at);
    int end = Math.max(missing, present);
    return end < 0 || end > limit
        ? Optional.empty()
        : Optional.of(found(from, end, column, present > missing));
  }

  /** What the sentence is about: {@code bring the os to lower case, 'x' where it is missing}. */
  static Optional<Expr.Col> earlier(Draft draft, int index) {
    Optional<Expr.Col> here = earlier(draft, draft.text().sentenceStart(index), index);
    int before = draft.text().sentenceStart(index) - 1;
    return here.isPresent() || before <= 0
        ? here
        : earlier(draft, draft.text().sentenceStart(before), before);
  }

  private static Optional<Expr.Col> earlier(Draft draft, int from, int index) {
    for (int i = from; i < index; i++) {
      Optional<Expr.Col> column =
          draft
              .links()
              .columnAt(draft, i, index)
              .filter(named -> named.score() >= 80 && named.isClear())
              .map(named -> named.columns().getFirst());
      if (column.isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  /** The column stands behind: {@code without a value}, {@code has no email}. */
  private static Optional<Found> behind(Draft draft, List<Phrase> leads, int from, int limit) {
    int end = Phrase.longest(leads, draft.text().tokens(), from);
    if (end < 0 || end >= limit) {
      return Optional.empty();
    }
    return MissingColumn.at(draft, end, from, limit)
        .filter(c -> !isCompound(draft.text(), c.to()))
        .flatMap(c -> lacking(draft, from, c, limit));
  }

  /** {@code no businesses}: a flag is not missing but false. */
  private static Optional<Found> lacking(Draft draft, int from, MissingColumn missing, int limit) {
    Expr.Col column = missing.column();
    int to = Absence.tail(draft.text(), column, missing.to(), limit);
    if (!column.ref().isFlag() || to > missing.to()) {
      return Optional.of(found(from, to, column, false));
    }
    return column.ref().column().nullable()
        ? Optional.empty()
        : Optional.of(new Found(from, to, Conditions.opposite(column)));
  }

  /** {@code without a price list}: it is no price that is missing. */
  private static boolean isCompound(Text text, int after) {
    return after < text.size()
            && text.at(after).isWord()
            && text.at(after)
                .matches(
                    "lists?|reports?|details?|info|information|history|records?|entry|entries|overview|data|above|below|over")
        || text.is(after, "under")
            && after + 1 < text.size()
            && text.at(after + 1).kind() == Token.Kind.NUMBER;
  }

  /** {@code that have an email}: only where some rows can be without. */
  private static Optional<Found> having(Draft draft, int from, int limit) {
    Text text = draft.text();
    int end = Phrase.longest(Absence.HAVING, text.tokens(), from);
    boolean lists = from > 0 && draft.target.is(text.at(from - 1).norm());
    if (lists || end < 0 || end >= limit || isShown(text, end)) {
      return Optional.empty();
    }
    return MissingColumn.at(draft, end, from, limit)
        .filter(c -> c.column().ref().column().nullable())
        .map(c -> new MissingColumn(Absence.tail(text, c.column(), c.to(), limit), c.column()))
        .filter(c -> isBoundary(draft, c.to(), limit))
        .map(c -> found(from, c.to(), c.column(), true));
  }

  /** {@code donors with their email}: what is shown of them, not which of them. */
  private static boolean isShown(Text text, int at) {
    return text.is(at - 1, "with") && text.at(at).matches("their|its|his|her|the");
  }

  /** Not before a date, which is said of the column: {@code with a due date in March}. */
  private static boolean isBoundary(Draft draft, int at, int limit) {
    Text text = draft.text();
    return at >= limit
        || text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, ")")
        || text.is(at, "->")
        || text.is(at, ":")
        || (text.at(at).isWord()
            && Calendar.at(text, at + 1).isEmpty()
            && text.at(at)
                .matches("to|in|into|are|is|by|per|and|still|count|only|then|as|do|does|only"));
  }

  /** {@code when there is none}: of what is being explained or was just named. */
  private static Optional<Found> none(Draft draft, int from, int limit) {
    int end =
        Phrase.longest(
            Phrase.all("there is|are none", "there is nothing", "none is given"),
            draft.text().tokens(),
            from);
    return end < 0 || end > limit
        ? Optional.empty()
        : earlier(draft, from).map(column -> found(from, end, column, false));
  }

  private static Found found(int from, int to, Expr.Col column, boolean negated) {
    return new Found(from, to, new Expr.IsNull(column, negated));
  }
}
