package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code customers without orders}: rows by whether another table refers to them. */
final class ExistenceRecogniser implements Recogniser {

  private static final List<Phrase> WITHOUT =
      Phrase.all(
          "without a|an|any|the?",
          "that|who|which? has|have|had no|never any|a? row|rows|entry|entries|record|records? in?",
          "with no",
          "that|who|which? is|are|was|were not|never in",
          "that|who|which? do|does|did not have|appear|occur a|an|any|in?");

  private static final List<Phrase> WITH =
      Phrase.all(
          "with|has|have|having at least one|1",
          "that|who|which has|have had? a|an|any|some?",
          "with a|an|any|some?");

  private static final List<Phrase> ALSO =
      Phrase.all("also|even|including|include|incl|plus those|the|all?", "and? those|the?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i)) {
        continue;
      }
      int without = Phrase.longest(WITHOUT, text.tokens(), i);
      if (without > 0) {
        exists(draft, i, without, false);
      }
      int with = Phrase.longest(WITH, text.tokens(), i);
      if (with > 0 && text.isFree(i)) {
        exists(draft, i, with, true);
      }
      never(draft, i);
    }
  }

  private static void exists(Draft draft, int at, int from, boolean wanted) {
    Text text = draft.text();
    Optional<Inner> inner = wanted ? inner(draft, from) : Optional.empty();
    int noun = inner.map(Inner::to).orElse(from);
    Optional<Mention> other = draft.mentionAt(noun).filter(m -> m.from() == noun);
    Optional<CatalogueTable> of = other.flatMap(o -> subject(draft, at, o.table()));
    if (of.isEmpty() || draft.links().joins().between(other.get().table(), of.get()).isEmpty()) {
      return;
    }
    int to = afterNouns(text, other.get().to());
    int also = Phrase.before(ALSO, text.tokens(), subjectStart(draft, at));
    if (!wanted && also >= 0) {
      draft.keptWhole.add(of.get());
      text.use(also, to);
      draft.note(also, to, "rows of " + of.get().name().table() + " stay without a partner");
      return;
    }
    Polarity.Sign after = Polarity.after(draft, to);
    Polarity.Sign before = Polarity.before(draft, at);
    boolean out =
        (after.to() > to && !after.keeps())
            || (before.from() < before.to() && !before.keeps() && !text.is(before.from(), "no"));
    if (after.to() > to) {
      text.use(to, after.to());
    }
    if (before.from() < before.to()) {
      text.use(before.from(), at);
    }
    text.use(at, to);
    boolean joined = wanted == out ? false : true;
    List<Expr> where = inner.map(i -> i.column(draft, other.get())).map(List::of).orElse(List.of());
    add(draft, new Draft.Existence(of.get(), other.get().table(), where, joined), at, to);
  }

  /** {@code 1-star}: a number and the column that has it. */
  private record Inner(int from, int to) {
    Expr column(Draft draft, Mention other) {
      Text text = draft.text();
      ColumnRef column = named(draft, this, other).orElseThrow();
      return new Expr.Op("=", new Expr.Col(column), new Expr.Lit(text.at(from).norm()));
    }

    static Optional<ColumnRef> named(Draft draft, Inner inner, Mention other) {
      return draft
          .links()
          .columns()
          .within(
              List.of(draft.text().at(inner.to() - 1).norm()),
              Optional.of(other.table()),
              List.of(other.table()))
          .only()
          .filter(ColumnRef::isNumber);
    }
  }

  private static Optional<Inner> inner(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size() || text.at(at).kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    int word = text.is(at + 1, "-") ? at + 2 : at + 1;
    Inner inner = new Inner(at, word + 1);
    return draft
        .mentionAt(word + 1)
        .filter(other -> text.at(word).isWord())
        .filter(other -> Inner.named(draft, inner, other).isPresent())
        .map(other -> inner);
  }

  private static void add(Draft draft, Draft.Existence existence, int from, int to) {
    draft.existences.add(existence);
    draft.note(
        from,
        to,
        "%s %s rows in %s"
            .formatted(
                existence.of().name().table(),
                existence.wanted() ? "with" : "without",
                existence.other().name().table()));
  }

  private static int subjectStart(Draft draft, int at) {
    return draft.mentionAt(at - 1).map(Mention::from).orElse(at);
  }

  /** The rows spoken of: named just before, or the table that the other one refers to. */
  private static Optional<CatalogueTable> subject(Draft draft, int at, CatalogueTable other) {
    Optional<CatalogueTable> before = draft.mentionAt(at - 1).map(Mention::table);
    if (before.isPresent()) {
      return before;
    }
    List<CatalogueTable> referred =
        draft.scope().stream()
            .filter(table -> !table.equals(other))
            .filter(table -> !draft.links().joins().between(other, table).isEmpty())
            .toList();
    return referred.size() == 1 ? Optional.of(referred.getFirst()) : Optional.empty();
  }

  /** {@code who has never ordered anything}: the verb of a table's name. */
  private static void never(Draft draft, int at) {
    Text text = draft.text();
    if (!text.is(at, "never")) {
      return;
    }
    Optional<Mention> other =
        draft
            .links()
            .tables()
            .at(text, at + 1)
            .filter(Mention::isClear)
            .filter(m -> m.score() >= 80);
    if (other.isEmpty()) {
      return;
    }
    List<CatalogueTable> referred =
        draft.links().joins().from(other.get().table()).stream()
            .map(edge -> edge.to())
            .filter(table -> draft.scope().contains(table) || isPersons(draft, table))
            .distinct()
            .toList();
    if (referred.size() != 1) {
      return;
    }
    int to = afterNouns(text, other.get().to());
    int from = at;
    while (text.is(from - 1, "has")
        || text.is(from - 1, "have")
        || text.is(from - 1, "who")
        || text.is(from - 1, "that")) {
      from--;
    }
    text.use(from, to);
    if (!draft.scope().contains(referred.getFirst())) {
      draft.mentions.add(new Mention(from, from, referred, 80));
    }
    add(
        draft,
        new Draft.Existence(referred.getFirst(), other.get().table(), List.of(), false),
        from,
        to);
  }

  private static int afterNouns(Text text, int at) {
    int to = at;
    while (text.is(to, "anything") || text.is(to, "something") || text.is(to, "yet")) {
      to++;
    }
    return to;
  }

  private static boolean isPersons(Draft draft, CatalogueTable table) {
    return People.isKind(draft, table);
  }
}
