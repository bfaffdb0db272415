package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;
import java.util.Optional;

/** {@code whose email is missing}, {@code without a value}, {@code delivered_at is filled}. */
final class MissingForm implements ConditionForm {

  private static final String IS = "is|are|was|were|be|being|stays|has|have? been? ";

  private static final List<Phrase> MISSING =
      Phrase.all(
          IS + "missing|empty|null|blank|unset|unknown|absent|lacking",
          IS + "not set|known|filled|given|present|available|there|null?",
          "we|i|they do not know|have");

  private static final List<Phrase> NOT_SET =
      Phrase.all(
          IS + "not set|known|filled|given|present|available|there", "we|i|they do not know|have");

  private static final List<Phrase> PRESENT =
      Phrase.all(
          IS + "filled|set|known|given|present|available",
          IS + "not null|missing|empty|blank|unknown");

  private static final List<Phrase> LACKING =
      Phrase.all(
          "without a|an|any|the|their?",
          "lacking|missing a|an|any|the|their?",
          "with|has|have|had no",
          "do|does|did not have|carry a|an|any|the?",
          "no");

  private static final List<Phrase> ADJECTIVE = Phrase.all("missing|null|empty|blank|unknown");

  private static final List<Phrase> HAVING = Phrase.all("with|has|have|having|had a|an|any|the?");

  @Override
  public Optional<Found> at(Draft draft, int index) {
    return after(draft, index)
        .or(() -> lacking(draft, index))
        .or(() -> adjective(draft, index))
        .or(() -> having(draft, index));
  }

  /** The column stands before: {@code email is missing}. */
  private static Optional<Found> after(Draft draft, int index) {
    Text text = draft.text();
    int missing =
        Math.max(
            Phrase.longest(List.of(MISSING.getFirst()), text.tokens(), index),
            Phrase.longest(NOT_SET, text.tokens(), index));
    int present = Phrase.longest(PRESENT, text.tokens(), index);
    if (missing < 0 && present < 0) {
      return Optional.empty();
    }
    boolean negated = present > missing;
    int end = Math.max(missing, present);
    Optional<Links.Named> subject = draft.links().columnBefore(draft, index);
    if (subject.isEmpty() && (text.is(index - 1, "it") || text.is(index - 1, "they"))) {
      return earlier(draft, index - 1).map(column -> found(index - 1, end, column, negated));
    }
    return subject.flatMap(
        named ->
            column(draft, named, index).map(column -> found(named.from(), end, column, negated)));
  }

  /** What the sentence is about: {@code bring the os to lower case, 'x' where it is missing}. */
  static Optional<ColumnRef> earlier(Draft draft, int index) {
    for (int i = draft.text().sentenceStart(index); i < index; i++) {
      Optional<ColumnRef> column =
          draft
              .links()
              .columnAt(draft, i)
              .filter(named -> named.link().score() >= 80)
              .flatMap(named -> named.link().only());
      if (column.isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  /** The column stands behind: {@code without a value}, {@code has no email}. */
  private static Optional<Found> lacking(Draft draft, int index) {
    int end = Phrase.longest(LACKING, draft.text().tokens(), index);
    if (end < 0 || !draft.text().isFree(index, end)) {
      return Optional.empty();
    }
    return column(draft, end, index)
        .filter(c -> !isCompound(draft.text(), c.to()))
        .map(c -> found(index, c.to(), c.column(), false));
  }

  /** {@code without a price list}: it is no price that is missing. */
  private static boolean isCompound(Text text, int after) {
    return after < text.size()
        && text.at(after).isWord()
        && text.at(after)
            .norm()
            .matches(
                "lists?|reports?|details?|info|information|history|records?|entry|entries|overview|data");
  }

  private static Optional<Found> adjective(Draft draft, int index) {
    int end = Phrase.longest(ADJECTIVE, draft.text().tokens(), index);
    return end < 0 || draft.text().is(index - 1, "is") || draft.text().is(index - 1, "are")
        ? Optional.empty()
        : column(draft, end, index).map(c -> found(index, c.to(), c.column(), false));
  }

  /** {@code that have an email}: only where some rows can be without. */
  private static Optional<Found> having(Draft draft, int index) {
    Text text = draft.text();
    int end = Phrase.longest(HAVING, text.tokens(), index);
    if (end < 0 || !text.isFree(index, end)) {
      return Optional.empty();
    }
    return column(draft, end, index)
        .filter(c -> c.column().column().nullable())
        .filter(c -> isBoundary(draft, c.to()))
        .map(c -> found(index, c.to(), c.column(), true));
  }

  private static boolean isBoundary(Draft draft, int at) {
    Text text = draft.text();
    return text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, ")")
        || text.is(at, "and")
        || text.is(at, "still")
        || text.is(at, "count")
        || text.is(at, "only")
        || (text.at(at).isWord() && text.at(at).norm().matches("to|in|into|are|is|by|per"));
  }

  private record Place(int to, ColumnRef column) {}

  private static Optional<Place> column(Draft draft, int at, int before) {
    Text text = draft.text();
    Optional<Place> reference = reference(draft, at, before);
    if (reference.isPresent()) {
      return reference;
    }
    return draft
        .links()
        .columnAt(draft, at)
        .filter(n -> text.isFree(n.from(), n.to()))
        .flatMap(n -> column(draft, n, before).map(column -> new Place(n.to(), column)));
  }

  /** {@code events without a user}: the column that refers to the users. */
  private static Optional<Place> reference(Draft draft, int at, int before) {
    int from = draft.links().skipArticles(draft.text(), at);
    Optional<People.Who> who = People.at(draft, from, draft.text().size());
    return who.flatMap(
        w ->
            subject(draft, before)
                .flatMap(table -> referring(draft, table, w.table()))
                .map(column -> new Place(w.to(), column)));
  }

  /** The rows spoken of: right before, or else in the sentence. */
  private static Optional<CatalogueTable> subject(Draft draft, int before) {
    Text text = draft.text();
    int i = before;
    while (i > 0
        && text.at(i - 1).isWord()
        && text.at(i - 1).norm().matches("that|who|which|came|come|comes")) {
      i--;
    }
    boolean person = i > 0 && text.at(i - 1).isWord() && People.isPerson(text.at(i - 1).norm());
    return person ? People.persons(draft) : draft.links().preferred(draft, i - 1);
  }

  static Optional<ColumnRef> referring(Draft draft, CatalogueTable from, CatalogueTable to) {
    List<Joins.Edge> edges = draft.links().joins().between(from, to);
    return edges.size() == 1 && edges.getFirst().columns().size() == 1
        ? draft.links().schema().column(from, edges.getFirst().columns().getFirst())
        : Optional.empty();
  }

  /** A key is never missing; what is meant then is the reference to it. */
  private static Optional<ColumnRef> column(Draft draft, Links.Named named, int before) {
    return draft
        .links()
        .only(draft, named)
        .map(
            column ->
                column.isKey()
                    ? draft
                        .links()
                        .preferred(draft, before)
                        .filter(table -> !table.equals(column.table()))
                        .flatMap(table -> referring(draft, table, column.table()))
                        .orElse(column)
                    : column);
  }

  private static Found found(int from, int to, ColumnRef column, boolean negated) {
    return new Found(from, to, new Expr.IsNull(new Expr.Col(column), negated));
  }
}
