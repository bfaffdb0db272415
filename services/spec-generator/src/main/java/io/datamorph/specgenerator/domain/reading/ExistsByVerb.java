package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/**
 * {@code who never rented anything}, {@code who borrowed something}: by the verb of a table's name.
 */
final class ExistsByVerb {

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

  private ExistsByVerb() {}

  /** {@code who never ordered anything}, {@code was never loaned}: the verb of a table's name. */
  static Optional<Found> never(Draft draft, int from, int limit) {
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
    int noun =
        verb + 2 < limit && draft.text().at(verb + 1).matches("for|in|by|on|to|with|at|from|of")
            ? verb + 2
            : verb + 1;
    return plain
        ? ExistsForm.things(draft, noun, limit)
            .flatMap(things -> ExistsForm.exists(draft, from, things, Optional.empty()))
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
    Optional<CatalogueTable> spoken = ExistsForm.subject(draft, from, other);
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
  static Optional<Found> done(Draft draft, int from, int limit) {
    Text text = draft.text();
    int relative = Phrase.longest(DID, text.tokens(), from);
    if (relative < 0 || relative >= limit || draft.mentionAt(relative).isPresent()) {
      return Optional.empty();
    }
    return Verbs.any(draft, relative)
        .flatMap(
            other ->
                ExistsForm.subject(draft, from, other)
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
        && text.at(at).matches("something|anything|at|once|any|ever")
        && !isCounted(text, at)) {
      return Optional.of(objects(draft, at, other, limit));
    }
    boolean place = text.at(at).isWord() && text.at(at).matches("in|into|to|for|with|on|by|from");
    int noun = draft.links().skipArticles(text, place ? at + 1 : at);
    return draft
        .mentionAt(noun)
        .filter(m -> m.to() <= limit && !isDescribed(text, m.to(), limit))
        .filter(m -> ExistsForm.refers(draft, other, m.table()))
        .map(Mention::to);
  }

  /** More is said of it: {@code in a course of the language department}. */
  private static boolean isDescribed(Text text, int at, int limit) {
    return at < limit
        && text.at(at).isWord()
        && text.at(at).matches("that|which|who|whose|with|without|of|in|from|where|named|called");
  }

  /** {@code at least 60 times} is more than once. */
  private static boolean isCounted(Text text, int at) {
    return text.is(at, "at")
        && (text.is(at + 1, "least") || text.is(at + 1, "most"))
        && !text.is(at + 2, "once")
        && !text.is(at + 2, "one");
  }
}
