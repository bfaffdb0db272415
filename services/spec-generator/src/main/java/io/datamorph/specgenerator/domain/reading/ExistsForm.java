package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code without orders}, {@code with at least one review}, {@code who never rented anything}. */
final class ExistsForm implements ConditionForm {

  private static final List<Phrase> WITHOUT =
      Phrase.all(
          "without a|an|any|the|single?",
          "that|who|which|it|they|there? has|have|had|is|are no|never any|a? row|rows|entry|entries|record|records|copy|copies|item|items? in|for? it|them?",
          "with no",
          "that|who|which? is|are|was|were not|never in|on|part the? of?",
          "that|who|which? do|does|did not have|appear|occur|exist a|an|any|in?");

  private static final List<Phrase> WITH =
      Phrase.all(
          "that|who|which? with|has|have|had|having at least one|1|a",
          "that|who|which? has|have|had a|an|any|some|one|made?",
          "with a|an|any|some?",
          "that|who|which is|are|was|were in|enrolled|listed in?",
          "that|who|which? appear|appears|occur|occurs in");

  private static final List<Phrase> NEVER =
      Phrase.all(
          "that|who|which? has|have|had|was|were|did? never been?",
          "that|who|which? has|have|had|was|were|did not been? yet?",
          "nobody ever?");

  private static final List<Phrase> DID =
      Phrase.all("who|that|which has|have|had|is|are|was|were? ever|already|currently? been?");

  private static final List<Phrase> OBJECTS =
      Phrase.all(
          "anything|something|any|out|one|yet|for|us|at|all|ever|us?",
          "any at all",
          "at least once|one",
          "once or more",
          "once");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return noun(draft, WITHOUT, true, from, limit)
        .or(() -> noun(draft, WITH, false, from, limit))
        .or(() -> verb(draft, from, limit))
        .or(() -> done(draft, from, limit));
  }

  private static Optional<Found> noun(
      Draft draft, List<Phrase> leads, boolean negated, int from, int limit) {
    int noun = Phrase.longest(leads, draft.text().tokens(), from);
    if (noun < 0 || noun >= limit || draft.text().is(noun, "their")) {
      return Optional.empty();
    }
    Optional<Parsed> inner = StarPhrase.at(draft, noun, limit);
    int at = inner.map(Parsed::to).orElse(noun);
    return things(draft, at, limit)
        .flatMap(things -> exists(draft, from, things, inner.map(Parsed::expr)))
        .map(
            found ->
                negated
                    ? new Found(
                        from, tail(draft, found.to(), limit), new Expr.Not(found.condition()))
                    : found);
  }

  private static int tail(Draft draft, int at, int limit) {
    int end =
        Phrase.longest(
            Phrase.all(
                "at all", "yet|anything|something|whatsoever|ever", "in|on it", "anything at all"),
            draft.text().tokens(),
            at);
    return end > 0 && end <= limit ? end : at;
  }

  /** Rows of another table, as far as their description goes. */
  private static Optional<Things> things(Draft draft, int at, int limit) {
    return Things.at(draft, at, limit)
        .filter(things -> things.table().isPresent() && things.count() instanceof Expr.Rows);
  }

  private static Optional<Found> exists(
      Draft draft, int from, Things things, Optional<Expr> inner) {
    CatalogueTable other = things.table().orElseThrow();
    Optional<Expr> where = ((Expr.Rows) things.count()).where();
    Optional<Expr> all = inner.map(i -> where.map(w -> Expr.and(i, w)).orElse(i)).or(() -> where);
    return subject(draft, from, other)
        .map(of -> new Found(from, things.to(), test(draft, of, other, all)));
  }

  /** Rows that refer to the other table have at most one there: a condition on that one. */
  private static Expr test(
      Draft draft, CatalogueTable of, CatalogueTable other, Optional<Expr> where) {
    boolean refers =
        draft.links().joins().between(of, other).size() == 1
            && draft.links().joins().between(other, of).isEmpty();
    return refers && where.isPresent() ? where.get() : new Expr.Exists(of, other, where);
  }

  /** The rows spoken of: named just before, or the one table that the other refers to. */
  static Optional<CatalogueTable> subject(Draft draft, int at, CatalogueTable other) {
    Optional<CatalogueTable> before =
        draft.mentionAt(at - 1).map(Mention::table).filter(t -> isRelated(draft, t, other));
    if (before.isPresent()) {
      return before;
    }
    Optional<CatalogueTable> head =
        joined(draft, at)
            ? head(draft, at).filter(t -> isRelated(draft, t, other))
            : Optional.empty();
    if (head.isPresent()) {
      return head;
    }
    Optional<CatalogueTable> preferred =
        draft
            .links()
            .preferred(draft, at)
            .filter(t -> !t.equals(other))
            .filter(t -> refers(draft, other, t));
    List<CatalogueTable> referred =
        draft.scope().stream()
            .filter(table -> !table.equals(other))
            .filter(table -> refers(draft, other, table))
            .toList();
    return preferred.or(
        () -> referred.size() == 1 ? Optional.of(referred.getFirst()) : Optional.empty());
  }

  /** {@code students who are in a course but have no exam}: still said of the students. */
  private static boolean joined(Draft draft, int at) {
    return draft.text().is(at - 1, "but") || draft.text().is(at - 1, "and");
  }

  private static Optional<CatalogueTable> head(Draft draft, int at) {
    for (int i = draft.text().sentenceStart(at); i < at; i++) {
      Optional<Mention> mention = draft.mentionAt(i);
      if (mention.isPresent()) {
        return mention.map(Mention::table);
      }
    }
    return Optional.empty();
  }

  private static boolean isRelated(Draft draft, CatalogueTable of, CatalogueTable other) {
    return !of.equals(other)
        && (refers(draft, other, of) || draft.links().joins().between(of, other).size() == 1);
  }

  private static boolean refers(Draft draft, CatalogueTable other, CatalogueTable of) {
    return draft.links().joins().path(other, of, java.util.Set.of()).isPresent();
  }

  /** {@code who never ordered anything}, {@code was never loaned}: the verb of a table's name. */
  private static Optional<Found> verb(Draft draft, int from, int limit) {
    Text text = draft.text();
    int at = Phrase.longest(NEVER, text.tokens(), from);
    if (at < 0 || at >= limit) {
      return Optional.empty();
    }
    return Verbs.any(draft, at)
        .flatMap(
            other ->
                verbSubject(draft, from, other)
                    .map(of -> never(draft, from, at + 1, of, other, limit)))
        .or(() -> object(draft, from, at, limit));
  }

  /** {@code never sent a reading}: the object says what there is none of. */
  private static Optional<Found> object(Draft draft, int from, int verb, int limit) {
    boolean plain = draft.text().at(verb).isWord() && draft.mentionAt(verb).isEmpty();
    return plain
        ? things(draft, verb + 1, limit)
            .flatMap(things -> exists(draft, from, things, Optional.empty()))
            .map(found -> new Found(from, found.to(), new Expr.Not(found.condition())))
        : Optional.empty();
  }

  private static Found never(
      Draft draft, int from, int at, CatalogueTable of, CatalogueTable other, int limit) {
    int end = objects(draft, at, other, limit);
    Optional<Found> where =
        Restriction.at(draft, end, limit).filter(f -> Exprs.tables(f.condition()).contains(other));
    Expr exists = new Expr.Exists(of, other, where.map(Found::condition));
    return new Found(from, where.map(Found::to).orElse(end), new Expr.Not(exists));
  }

  /** {@code anything for us}, {@code a reading}: what the verb is done to says nothing new. */
  private static int objects(Draft draft, int at, CatalogueTable other, int limit) {
    int i = at;
    int end = Phrase.longest(OBJECTS, draft.text().tokens(), i);
    while (end > 0 && end <= limit) {
      i = end;
      end = Phrase.longest(OBJECTS, draft.text().tokens(), i);
    }
    int noun = draft.links().skipArticles(draft.text(), i);
    Optional<Mention> same =
        draft.mentionAt(noun).filter(m -> m.table().equals(other) && m.to() <= limit);
    return same.map(Mention::to).orElse(i);
  }

  private static Optional<CatalogueTable> verbSubject(Draft draft, int from, CatalogueTable other) {
    Optional<CatalogueTable> spoken = subject(draft, from, other);
    if (spoken.isPresent()) {
      return spoken;
    }
    List<CatalogueTable> persons =
        draft.links().joins().from(other).stream()
            .map(edge -> edge.to())
            .filter(table -> People.isKind(draft, table))
            .distinct()
            .toList();
    return persons.size() == 1 ? Optional.of(persons.getFirst()) : Optional.empty();
  }

  /** {@code who borrowed something}: there is at least one such row. */
  private static Optional<Found> done(Draft draft, int from, int limit) {
    Text text = draft.text();
    int relative = Phrase.longest(DID, text.tokens(), from);
    if (relative < 0 || relative >= limit || draft.mentionAt(relative).isPresent()) {
      return Optional.empty();
    }
    return Verbs.any(draft, relative)
        .flatMap(
            other ->
                subject(draft, from, other)
                    .flatMap(
                        of ->
                            object(draft, relative + 1, other, limit)
                                .map(
                                    end ->
                                        new Found(
                                            from,
                                            end,
                                            new Expr.Exists(of, other, Optional.empty())))));
  }

  /** {@code something}, {@code in a course}: what it was done with is known of every such row. */
  private static Optional<Integer> object(Draft draft, int at, CatalogueTable other, int limit) {
    Text text = draft.text();
    if (at >= limit || text.is(at, ",") || text.is(at, ")") || text.is(at, ";")) {
      return Optional.of(at);
    }
    if (text.at(at).isWord()
        && text.at(at).norm().matches("something|anything|at|once|any|ever")
        && !isCounted(text, at)) {
      return Optional.of(objects(draft, at, other, limit));
    }
    boolean place =
        text.at(at).isWord() && text.at(at).norm().matches("in|into|to|for|with|on|by|from");
    int noun = draft.links().skipArticles(text, place ? at + 1 : at);
    return draft
        .mentionAt(noun)
        .filter(m -> m.to() <= limit && !isDescribed(text, m.to(), limit))
        .filter(m -> refers(draft, other, m.table()))
        .map(Mention::to);
  }

  /** {@code at least 60 times} is more than once. */
  private static boolean isCounted(Text text, int at) {
    return text.is(at, "at")
        && (text.is(at + 1, "least") || text.is(at + 1, "most"))
        && !text.is(at + 2, "once")
        && !text.is(at + 2, "one");
  }

  /** More is said of it: {@code in a course of the language department}. */
  private static boolean isDescribed(Text text, int at, int limit) {
    return at < limit
        && text.at(at).isWord()
        && text.at(at)
            .norm()
            .matches("that|which|who|whose|with|without|of|in|from|where|named|called");
  }
}
