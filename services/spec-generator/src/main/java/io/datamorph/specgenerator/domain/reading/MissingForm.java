package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code whose email is missing}, {@code without a value}, {@code delivered_at is filled}. */
final class MissingForm implements ConditionForm {

  private static final int REACH = 12;
  private static final String IS = "is|are|was|were|be|being|stays|has|have|had? been? ";

  private static final List<Phrase> MISSING =
      Phrase.all(
          IS + "missing|empty|null|blank|unset|unknown|absent|lacking|undefined",
          "is|are|was|were|has|have been? not set|known|filled|given|present|available|there|recorded|yet? yet?",
          "= null|empty",
          "we|i|they do not know|have");

  private static final List<Phrase> PRESENT =
      Phrase.all(
          "is|are|was|were|has|have been? filled|set|known|given|present|available|recorded in?",
          "is|are|was|were|has|have been? not null|missing|empty|blank|unknown",
          "<> null",
          "exists");

  private static final List<Phrase> LACKING =
      Phrase.all(
          "without a|an|any|the|their|known?",
          "lacking|missing a|an|any|the|their?",
          "that|which|who? with|has|have|had no",
          "that|which|who? do|does|did not have|carry a|an|any|the?",
          "there is no",
          "no",
          "with an? unknown|empty|missing|null number|value? of?");

  private static final List<Phrase> ADJECTIVE = Phrase.all("missing|null|empty|blank|unknown");

  private static final List<Phrase> HAVING =
      Phrase.all(
          "that|which|who? with|has|have|having|had a|an|any|the|known?",
          "that|which|who? with a known");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return after(draft, from, limit)
        .or(() -> behind(draft, LACKING, false, from, limit))
        .or(() -> behind(draft, ADJECTIVE, false, from, limit))
        .or(() -> having(draft, from, limit))
        .or(() -> none(draft, from, limit));
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
                column(draft, named, from).flatMap(c -> told(draft, from, named.to(), c, limit)));
  }

  private static Optional<Found> told(Draft draft, int from, int at, Expr.Col column, int limit) {
    int missing = Phrase.longest(MISSING, draft.text().tokens(), at);
    int present = Phrase.longest(PRESENT, draft.text().tokens(), at);
    int end = Math.max(missing, present);
    return end < 0 || end > limit
        ? Optional.empty()
        : Optional.of(found(from, end, column, present > missing));
  }

  /** What the sentence is about: {@code bring the os to lower case, 'x' where it is missing}. */
  static Optional<Expr.Col> earlier(Draft draft, int index) {
    for (int i = draft.text().sentenceStart(index); i < index; i++) {
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
  private static Optional<Found> behind(
      Draft draft, List<Phrase> leads, boolean negated, int from, int limit) {
    int end = Phrase.longest(leads, draft.text().tokens(), from);
    if (end < 0 || end >= limit) {
      return Optional.empty();
    }
    return column(draft, end, from, limit)
        .filter(c -> !isCompound(draft.text(), c.to()))
        .map(c -> found(from, c.to(), c.column(), negated));
  }

  /** {@code without a price list}: it is no price that is missing. */
  private static boolean isCompound(Text text, int after) {
    return after < text.size()
            && text.at(after).isWord()
            && text.at(after)
                .norm()
                .matches(
                    "lists?|reports?|details?|info|information|history|records?|entry|entries|overview|data|above|below|over")
        || text.is(after, "under")
            && after + 1 < text.size()
            && text.at(after + 1).kind() == Token.Kind.NUMBER;
  }

  /** {@code that have an email}: only where some rows can be without. */
  private static Optional<Found> having(Draft draft, int from, int limit) {
    Text text = draft.text();
    int end = Phrase.longest(HAVING, text.tokens(), from);
    if (end < 0 || end >= limit) {
      return Optional.empty();
    }
    return column(draft, end, from, limit)
        .filter(c -> c.column().ref().column().nullable())
        .filter(c -> isBoundary(draft, c.to(), limit))
        .map(c -> found(from, c.to(), c.column(), true));
  }

  private static boolean isBoundary(Draft draft, int at, int limit) {
    Text text = draft.text();
    return at >= limit
        || text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, ")")
        || text.is(at, "->")
        || (text.at(at).isWord()
            && text.at(at)
                .norm()
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

  private record Place(int to, Expr.Col column) {}

  private static Optional<Place> column(Draft draft, int at, int before, int limit) {
    Optional<Place> reference =
        reference(draft, at, before, limit).or(() -> pronoun(draft, at, before));
    if (reference.isPresent()) {
      return reference;
    }
    return draft
        .links()
        .columnAt(draft, at, limit)
        .filter(n -> draft.text().isFree(n.from(), n.to()))
        .flatMap(n -> column(draft, n, before).map(column -> new Place(n.to(), column)));
  }

  /** {@code events without a user}: the column that refers to the users. */
  private static Optional<Place> reference(Draft draft, int at, int before, int limit) {
    int from = draft.links().skipArticles(draft.text(), at);
    return People.at(draft, from, limit)
        .flatMap(
            w ->
                subject(draft, before)
                    .flatMap(table -> referring(draft, table, w.table()))
                    .map(column -> new Place(w.to(), new Expr.Col(column))));
  }

  /** {@code use the product's category; products without one}: what was spoken of before. */
  private static Optional<Place> pronoun(Draft draft, int at, int before) {
    Text text = draft.text();
    boolean ends =
        at + 1 >= text.size()
            || text.isBreak(at + 1)
            || !text.at(at + 1).isWord()
            || Lexicon.isCopula(text.at(at + 1).norm());
    Optional<CatalogueTable> subject =
        text.is(at, "one") && ends ? subject(draft, before) : Optional.empty();
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      Optional<Place> place =
          draft
              .mentionAt(i)
              .filter(m -> !m.table().equals(subject.get()))
              .flatMap(m -> referring(draft, subject.get(), m.table()))
              .map(column -> new Place(at + 1, new Expr.Col(column)));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** The rows spoken of: right before, or else in the sentence. */
  private static Optional<CatalogueTable> subject(Draft draft, int before) {
    Text text = draft.text();
    boolean person =
        before > 0 && text.at(before - 1).isWord() && People.isPerson(text.at(before - 1).norm());
    return person ? People.persons(draft) : draft.links().preferred(draft, before - 1);
  }

  static Optional<ColumnRef> referring(Draft draft, CatalogueTable from, CatalogueTable to) {
    var edges = draft.links().joins().between(from, to);
    return edges.size() == 1 && edges.getFirst().columns().size() == 1
        ? draft.links().schema().column(from, edges.getFirst().columns().getFirst())
        : Optional.empty();
  }

  /** A key is never missing; what is meant then is the reference to it. */
  private static Optional<Expr.Col> column(Draft draft, Links.Named named, int before) {
    return draft
        .links()
        .only(draft, named)
        .map(
            column ->
                column.ref().isKey() && column.via().isEmpty()
                    ? draft
                        .links()
                        .preferred(draft, before)
                        .filter(table -> !table.equals(column.ref().table()))
                        .flatMap(table -> referring(draft, table, column.ref().table()))
                        .map(Expr.Col::new)
                        .orElse(column)
                    : column);
  }

  private static Found found(int from, int to, Expr.Col column, boolean negated) {
    return new Found(from, to, new Expr.IsNull(column, negated));
  }
}
