package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code without orders}, {@code with at least one review}, {@code who never rented anything}. */
final class ExistsForm implements ConditionForm {

  private static final List<Phrase> WITHOUT =
      Phrase.all(
          "without a|an|any|the|one? single?",
          "that|who|which|it|they|there? has|have|had|is|are no|never any|a|one|single? single? row|rows|entry|entries|record|records|copy|copies|item|items? in|for? it|them?",
          "with no",
          "that|who|which? is|are|was|were not|never in|on|part the? of?",
          "that|who|which? do|does|did not have|appear|occur|exist a|an|any|in?",
          "that|who|which? have|has|had|with not a|an|any|one single?");

  private static final List<Phrase> WITH =
      Phrase.all(
          "that|who|which? with|has|have|had|having at least one|1|a",
          "that|who|which? has|have|had a|an|any|some|one|made?",
          "with a|an|any|some?",
          "that|who|which is|are|was|were in|enrolled|listed in?",
          "that|who|which? appear|appears|occur|occurs in");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return noun(draft, WITHOUT, true, from, limit)
        .or(() -> noun(draft, WITH, false, from, limit))
        .or(() -> ExistsByVerb.never(draft, from, limit))
        .or(() -> ExistsByVerb.done(draft, from, limit));
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
  static Optional<Things> things(Draft draft, int at, int limit) {
    return Things.at(draft, at, limit)
        .filter(things -> things.table().isPresent() && things.count() instanceof Expr.Rows);
  }

  static Optional<Found> exists(Draft draft, int from, Things things, Optional<Expr> inner) {
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

  static boolean refers(Draft draft, CatalogueTable other, CatalogueTable of) {
    return draft.links().joins().path(other, of, java.util.Set.of()).isPresent();
  }
}
