package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/**
 * {@code the branch that keeps it}, {@code the airport where they are based}, {@code the customer
 * who referred them}: a clause that only says how a table belongs to the rows spoken of. Where one
 * reference leads there it says nothing more, whatever its verb; among several its verb chooses.
 */
record RelativeClause(int to, List<Joins.Edge> via) {

  private static final String PRONOUN = "it|them|they|he|him|she|her";

  private static final List<Phrase> SUBJECT = Phrase.all("who|that|which has|have|had?");

  private static final List<Phrase> PASSIVE =
      Phrase.all("who|that|which is|are|was|were|has|have been?", "that|which has|have|had been");

  private static final List<Phrase> PLACE =
      Phrase.all("where", "to|in|at|for|by|with|from|on|of which|whom", "that|which|who|whom");

  private static final List<Phrase> COPULA = Phrase.all("is|are|was|were|has|have|had been?");

  private static final List<Phrase> PARTICLE =
      Phrase.all("to|in|at|by|for|with|from|on|of", "home", "out|up by|to|for?");

  /** The clause behind a noun for rows of the table, as said of the rows of another. */
  static Optional<RelativeClause> at(Draft draft, CatalogueTable table, int at) {
    return reading(draft, at).flatMap(r -> settled(draft, table, r));
  }

  /** Where a clause ends that begins here, whatever tables it is about; here if there is none. */
  static int end(Draft draft, int at) {
    return reading(draft, at).map(Reading::to).orElse(at);
  }

  /** Where a column ends with what is said of its owner: {@code the name of the agent it has}. */
  static int columnEnd(Draft draft, int at) {
    return draft
        .links()
        .columnAt(draft, at, draft.text().sentenceEnd(at))
        .map(named -> end(draft, named.to()))
        .orElse(at);
  }

  /** Where the mention of the one row that others refer to ends, with a clause that says so. */
  static int end(Draft draft, Mention mention) {
    Text text = draft.text();
    boolean single =
        mention.from() > 0
            && mention.to() > mention.from()
            && text.at(mention.from() - 1).matches("the|its|their|that")
            && isSingular(text.at(mention.to() - 1).norm());
    return single
        ? at(draft, mention.table(), mention.to()).map(RelativeClause::to).orElse(mention.to())
        : mention.to();
  }

  private static boolean isSingular(String noun) {
    return Words.singular(noun).equals(noun);
  }

  private static Optional<Reading> reading(Draft draft, int at) {
    int limit = draft.text().sentenceEnd(at);
    return subject(draft, at, limit)
        .or(() -> passive(draft, at, limit))
        .or(() -> place(draft, at))
        .filter(r -> r.to() <= limit && isBoundary(draft, r.to()))
        .filter(r -> isPlainVerb(draft, r.verb()));
  }

  /** A clause by its words: its verb, and the rows it speaks of if it names them. */
  private record Reading(int to, int verb, Optional<CatalogueTable> rows) {}

  /** {@code that keeps it}, {@code who referred the customer}. */
  private static Optional<Reading> subject(Draft draft, int at, int limit) {
    int verb = Phrase.longest(SUBJECT, draft.text().tokens(), at);
    return verb < 0 || verb >= limit ? Optional.empty() : object(draft, verb, verb + 1);
  }

  /** {@code that is assigned to the flight}, {@code assigned to it}. */
  private static Optional<Reading> passive(Draft draft, int at, int limit) {
    Text text = draft.text();
    int lead = Phrase.longest(PASSIVE, text.tokens(), at);
    int verb = lead < 0 ? at : lead;
    boolean participle =
        verb < limit && text.at(verb).isWord() && text.at(verb).matches("\\w{3,}(ed|en|nt|ld|de)");
    int particle = participle ? Phrase.longest(PARTICLE, text.tokens(), verb + 1) : -1;
    return particle < 0 || particle >= limit ? Optional.empty() : object(draft, verb, particle);
  }

  private static Optional<Reading> object(Draft draft, int verb, int at) {
    Text text = draft.text();
    if (isPronoun(text, at)) {
      return Optional.of(new Reading(at + 1, verb, Optional.empty()));
    }
    return isDefinite(text, at)
        ? rows(draft, at + 1).map(m -> new Reading(m.to(), verb, Optional.of(m.table())))
        : Optional.empty();
  }

  /** {@code where they are based}, {@code it belongs to}, {@code the account is kept at}. */
  private static Optional<Reading> place(Draft draft, int at) {
    Text text = draft.text();
    int lead = Phrase.longest(PLACE, text.tokens(), at);
    int start = lead < 0 ? at : lead;
    boolean pronoun = isPronoun(text, start);
    Optional<Mention> rows = isDefinite(text, start) ? rows(draft, start + 1) : Optional.empty();
    if (!pronoun && rows.isEmpty()) {
      return Optional.empty();
    }
    int after = pronoun ? start + 1 : rows.get().to();
    int copula = Phrase.longest(COPULA, text.tokens(), after);
    int verb = copula < 0 ? after : copula;
    int end = Math.max(verb + 1, Phrase.longest(PARTICLE, text.tokens(), verb + 1));
    return verb >= text.size()
        ? Optional.empty()
        : Optional.of(new Reading(end, verb, rows.map(Mention::table)));
  }

  /** {@code who has an account} chooses rows, {@code who has the account} does not. */
  private static boolean isDefinite(Text text, int at) {
    return text.is(at, "the") || text.is(at, "this") || text.is(at, "that");
  }

  private static Optional<Mention> rows(Draft draft, int at) {
    return at < draft.text().size()
        ? draft.links().tables().at(draft.text(), at).filter(Mention::isClear)
        : Optional.empty();
  }

  private static boolean isPronoun(Text text, int at) {
    return at < text.size() && text.at(at).isWord() && text.at(at).matches(PRONOUN);
  }

  /** More words behind it would say more: {@code who placed them last}. */
  private static boolean isBoundary(Draft draft, int at) {
    Text text = draft.text();
    return at >= text.size()
        || text.isBreak(at)
        || text.at(at).matches(",|;|:|\\.|\\(|\\)|->|and|as|into|plus")
        || text.is(at, "in") && Lexicon.isDeterminer(text.at(at + 1).norm());
  }

  /** No value, number or grammar, and not done or undone: that would choose rows. */
  private static boolean isPlainVerb(Draft draft, int at) {
    Text text = draft.text();
    if (!text.at(at).isWord() || text.at(at).isIdentifier()) {
      return false;
    }
    String word = text.at(at).norm();
    return !Lexicon.isStrict(word)
        && !Lexicon.isVague(word)
        && !Lexicon.isRelative(word)
        && !Matching.all(word, "and|or|also|only|each|as|to|in|of|for")
        && draft.links().values().named(List.of(word)).isEmpty()
        && DoneForm.column(draft, at, at).isEmpty();
  }

  private static Optional<RelativeClause> settled(
      Draft draft, CatalogueTable table, Reading reading) {
    List<CatalogueTable> rows =
        reading.rows().map(List::of).orElseGet(() -> draft.scope()).stream()
            .filter(r -> !draft.links().joins().between(r, table).isEmpty())
            .toList();
    if (rows.size() > 1) {
      rows = rows.stream().filter(r -> r.equals(draft.scope().getFirst())).toList();
    }
    if (rows.size() != 1) {
      return Optional.empty();
    }
    List<Joins.Edge> ways = draft.links().joins().between(rows.getFirst(), table);
    boolean itself = rows.getFirst().equals(table);
    if (ways.size() == 1 && !itself) {
      return Optional.of(new RelativeClause(reading.to(), List.of()));
    }
    String verb = draft.text().at(reading.verb()).norm();
    return draft
        .links()
        .roles()
        .byVerb(verb, rows.getFirst(), table)
        .map(edge -> new RelativeClause(reading.to(), List.of(edge)));
  }
}
