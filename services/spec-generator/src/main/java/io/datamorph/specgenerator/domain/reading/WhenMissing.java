package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code 'none' if it has no parent}, {@code or the cost where there is no price}: another value,
 * and a clause that only says that the one just spoken of is not there.
 *
 * @param value the constant or the column; empty where what is missing stays missing
 */
record WhenMissing(int to, Optional<Expr> value) {

  private static final String SAY =
      "and|or|with|use|using|show|showing|put|write|writing|say|giving|give|else|otherwise|then";

  private static final List<Phrase> LEADS =
      Phrase.all(
          ",? " + SAY + " the? word|text|value? of?",
          ",? or else|otherwise|use",
          ",? default|defaulting|defaults|falls|falling|fall back? to|on",
          ",? stays|stay|remains|is|be|left|leave");

  private static final List<Phrase> INSTEAD =
      Phrase.all(
          "else",
          "or else",
          "otherwise",
          "falling|fall|falls back to|on",
          "defaults|defaulting to");

  private static final List<Phrase> COUNTS =
      Phrase.all(
          "at all? given|recorded|entered|paid|known|there? =|:|->|means|is|becomes|gives",
          "at all? given|recorded|entered|paid|known|there? should|shall|must|is|are|to|be? counts|count|counted|shown|shows|treated|read|reads|taken|be as|be?");

  private record Replacement(int to, Expr value) {}

  /** The remark that begins here, said of a value that is spoken of by these nouns. */
  static Optional<WhenMissing> at(Draft draft, int from, int limit, Set<String> nouns) {
    Text text = draft.text();
    int lead = Math.max(from, Phrase.longest(LEADS, text.tokens(), from));
    boolean stays = text.is(lead, "null") || text.is(lead, "empty") || text.is(lead, "blank");
    int nothing = stays ? AbsenceClause.end(draft, lead + 1, limit, nouns) : -1;
    if (nothing > 0) {
      return Optional.of(new WhenMissing(nothing, Optional.empty()));
    }
    return replacement(draft, lead, limit, nouns)
        .flatMap(other -> valueFirst(draft, lead, limit, nouns, other))
        .or(() -> clauseFirst(draft, from, limit, nouns))
        .or(() -> nounFirst(draft, from, limit, nouns));
  }

  private static Optional<WhenMissing> valueFirst(
      Draft draft, int lead, int limit, Set<String> nouns, Replacement other) {
    Text text = draft.text();
    int clause = AbsenceClause.end(draft, other.to(), limit, nouns);
    if (clause > 0 && isOneOfCases(text, lead, clause)) {
      return Optional.empty();
    }
    if (clause > 0) {
      return Optional.of(new WhenMissing(clause, Optional.of(other.value())));
    }
    boolean instead = Phrase.before(INSTEAD, text.tokens(), lead) >= 0;
    boolean or = text.is(lead - 1, "or") && text.at(lead).kind() == Token.Kind.STRING;
    return (instead || or) && AbsenceClause.isOver(text, other.to(), limit)
        ? Optional.of(new WhenMissing(other.to(), Optional.of(other.value())))
        : Optional.empty();
  }

  /** {@code no phone = 'n/a'}, {@code a missing discount counts as 0}. */
  private static Optional<WhenMissing> nounFirst(
      Draft draft, int from, int limit, Set<String> nouns) {
    Text text = draft.text();
    int absent = draft.links().skipArticles(text, from);
    if (absent >= limit
        || !text.at(absent).isWord()
        || !AbsenceClause.ABSENT.contains(text.at(absent).norm())) {
      return Optional.empty();
    }
    int i = absent + 1;
    while (i < limit && text.at(i).isWord() && nouns.contains(Words.canonical(text.at(i).norm()))) {
      i++;
    }
    int joint = Phrase.longest(COUNTS, text.tokens(), i);
    boolean said = joint > 0 && joint < limit && (i > absent + 1 || text.is(absent, "nothing"));
    return said
        ? replacement(draft, joint, limit, nouns)
            .filter(other -> AbsenceClause.isOver(text, other.to(), limit))
            .map(other -> new WhenMissing(other.to(), Optional.of(other.value())))
        : Optional.empty();
  }

  /** {@code 'none' when there is none, 'bad' when it has no @, else 'ok'}: no value is shown. */
  private static boolean isOneOfCases(Text text, int value, int to) {
    int next = text.is(to, ",") ? to + 1 : to;
    next = text.is(next, "and") ? next + 1 : next;
    boolean more = next < text.size() && text.at(next).kind() == Token.Kind.STRING;
    boolean other = text.is(next, "else") || text.is(next, "otherwise");
    boolean before = false;
    for (int i = Math.max(text.sentenceStart(value), value - 8); i < value; i++) {
      before |= text.at(i).kind() == Token.Kind.STRING && !text.is(i + 1, ")");
    }
    return more || other || before;
  }

  /** {@code where we have none, write 'n/a'}, {@code or, if missing, the email}. */
  private static Optional<WhenMissing> clauseFirst(
      Draft draft, int from, int limit, Set<String> nouns) {
    Text text = draft.text();
    int or = text.is(from, ",") && text.is(from + 1, "or") ? from + 1 : from;
    int opener = text.is(or, "or") ? text.is(or + 1, ",") ? or + 2 : or + 1 : from;
    int clause = AbsenceClause.end(draft, opener, limit, nouns);
    boolean told = from > 0 && text.at(from - 1).kind() == Token.Kind.STRING;
    int then =
        clause < 0 || told
            ? -1
            : Math.max(clause, Phrase.longest(AbsenceClause.THEN, text.tokens(), clause));
    return then > clause && then < limit
        ? replacement(draft, then, limit, nouns)
            .map(other -> new WhenMissing(other.to(), Optional.of(other.value())))
        : Optional.empty();
  }

  /** A constant, or a column of another name. */
  private static Optional<Replacement> replacement(
      Draft draft, int at, int limit, Set<String> nouns) {
    Optional<String> constant = FillLiteral.at(draft.text(), at);
    if (constant.isPresent() || at >= limit || !draft.text().at(at).isWord()) {
      return constant.map(literal -> new Replacement(at + 1, new Expr.Lit(literal)));
    }
    return draft
        .links()
        .columnAt(draft, at, limit)
        .filter(named -> named.isClear() && named.score() >= 80)
        .filter(named -> !isItself(draft.text(), named, nouns))
        .map(named -> new Replacement(named.to(), named.columns().getFirst()));
  }

  /** What the clause behind it says is missing cannot stand for itself. */
  private static boolean isItself(Text text, Links.Named named, Set<String> nouns) {
    List<String> own = Words.canonicalParts(named.refs().getFirst().name());
    return nouns.containsAll(own)
        && (named.to() >= text.size()
            || !text.at(named.to()).isWord()
            || !AbsenceClause.OPENERS.contains(text.at(named.to()).norm()));
  }

  /** The words by which a column of the result is spoken of. */
  static Set<String> nouns(Draft draft, Output output) {
    Set<String> nouns = new HashSet<>(output.words());
    for (Output.Span gloss : output.glosses()) {
      draft.text().tokens().subList(gloss.from(), gloss.to()).stream()
          .takeWhile(
              token ->
                  !AbsenceClause.ABSENT.contains(token.norm())
                      && !AbsenceClause.OPENERS.contains(token.norm()))
          .filter(Token::isWord)
          .forEach(token -> nouns.add(Words.canonical(token.norm())));
    }
    return nouns;
  }

  /** Lets the column of the result show the other value. */
  void applyTo(Output output) {
    value.ifPresent(
        other -> {
          if (other instanceof Expr.Lit constant) {
            output.showIfMissing(constant.text());
          } else {
            output.fallBackOn(other);
          }
        });
  }
}
