package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code the number of loans (call it n_loans)}, {@code their total as total}: what a column holds,
 * then what it is called.
 *
 * @param described where the description ends
 * @param at the place of the name
 * @param to the place behind the name and the bracket around it
 */
record Naming(int described, int at, int to) {

  /** Whatever name follows is the column's. */
  private static final List<Phrase> CALLED =
      Phrase.all(
          ",? call|name it|this|that|them|these|column|field",
          ",? called|named",
          "in|into|under|as a|the|its? new|own|separate? column|field called|named?",
          "in|into|under|as column|field",
          "as the? name");

  /** A name that can be nothing else is the column's. */
  private static final List<Phrase> LEADS =
      Phrase.all("as", "in|into|under", "->", "as|in|into a|the");

  private static final List<Phrase> IN_BRACKETS =
      Phrase.all(
          "(",
          "( call|name it|this|that|them|these?",
          "( called|named|as",
          "( in|as the? column|field called|named?",
          "( column|field name? :?");

  /** Words after {@code as} that say how something is shown. */
  private static final Set<String> FORMS =
      Set.of(
          "date",
          "text",
          "number",
          "integer",
          "decimal",
          "percentage",
          "percent",
          "string",
          "is",
          "null",
          "zero",
          "empty",
          "well",
          "one",
          "timestamp",
          "boolean",
          "usual",
          "possible");

  private static final int LONGEST = 24;

  /** The naming whose description begins here, if one ends before the next thing is listed. */
  static Optional<Naming> from(Draft draft, int from) {
    Text text = draft.text();
    for (int i = from + 1; i < Math.min(text.size(), from + LONGEST) && !text.isBreak(i); i++) {
      Optional<Naming> naming = endingAt(draft, i).filter(n -> n.described() > from);
      if (naming.isPresent()) {
        return naming.filter(n -> isDescription(draft, from, n));
      }
      int form = afterForm(text, i);
      if (form > i) {
        i = form;
        continue;
      }
      if (isSeparator(text, i) || draft.target.is(text.at(i).norm())) {
        return Optional.empty();
      }
      if (text.is(i, "(")) {
        i = text.afterBracket(i) - 1;
      }
    }
    return Optional.empty();
  }

  /** {@code the average, rounded to 2 decimals, as score}: the comma behind an inserted form. */
  private static int afterForm(Text text, int at) {
    boolean form = text.is(at, ",") && text.at(at + 1).matches("round|rounded|in|shown");
    for (int i = at + 2; form && i < Math.min(text.size() - 1, at + 8) && !text.isBreak(i); i++) {
      if (text.is(i, ",")) {
        boolean named = Phrase.longest(LEADS, text.tokens(), i + 1) > 0;
        return named ? i : at;
      }
    }
    return at;
  }

  /** The column, with what is said of it before and after its name. */
  ItemList.Item item(Draft draft, int from) {
    Text text = draft.text();
    List<Output.Span> glosses = new ArrayList<>();
    glosses.add(new Output.Span(from, described, true));
    int next = to;
    if (text.is(described, "(") && text.is(to, ",")) {
      next = text.afterBracket(described);
      glosses.add(new Output.Span(to + 1, next - 1));
    }
    next = Glosses.read(draft, next, glosses);
    return new ItemList.Item(at, at + 1, text.at(at).norm(), glosses, next);
  }

  /** The naming that begins with this word or bracket. */
  private static Optional<Naming> endingAt(Draft draft, int cue) {
    Text text = draft.text();
    boolean bracket = text.is(cue, "(");
    List<Phrase> sure = bracket ? IN_BRACKETS : CALLED;
    int called = Phrase.longest(sure, text.tokens(), cue);
    boolean only = bracket && called == cue + 1;
    if (called > 0
        && isName(draft, called)
        && (!only || isNewName(draft, called) || BracketedColumn.is(draft, cue))) {
      return ended(text, cue, called, bracket);
    }
    int lead = bracket ? -1 : Phrase.longest(LEADS, text.tokens(), cue);
    boolean as = text.is(cue, "as") && lead == cue + 1;
    return lead > 0
            && isName(draft, lead)
            && (as || isNewName(draft, lead) && isSpecial(draft, lead))
        ? ended(text, cue, lead, false)
        : Optional.empty();
  }

  private static Optional<Naming> ended(Text text, int cue, int name, boolean bracket) {
    int to = name + 1;
    if (!bracket) {
      return isEnd(text, to) ? Optional.of(new Naming(cue, name, to)) : Optional.empty();
    }
    boolean closed = text.is(to, ")");
    boolean more = text.is(to, ",") || text.is(to, ";");
    return closed || more
        ? Optional.of(new Naming(cue, name, closed ? to + 1 : to))
        : Optional.empty();
  }

  private static boolean isEnd(Text text, int at) {
    return text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, ";")
        || text.is(at, "(")
        || text.is(at, ")")
        || text.is(at, "+")
        || text.is(at, "&")
        || text.is(at, "-")
        || text.is(at, "->")
        || text.at(at).matches("and|plus|in|into|to|for|per|by|from|rounded|with|then|table");
  }

  private static boolean isName(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size() || !text.at(at).isWord() || !text.isFree(at)) {
      return false;
    }
    String word = text.at(at).norm();
    return Matching.all(word, "[a-z_][a-z0-9_]*")
        && !draft.target.is(word)
        && !Lexicon.isDeterminer(word)
        && !Lexicon.isStrict(word)
        && !FORMS.contains(word)
        && Words.number(word).isEmpty();
  }

  /** In brackets stand also values, and columns that explain. */
  private static boolean isNewName(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    return (!Lexicon.isFiller(word) || ItemReader.isNoun(word))
        && draft.links().schema().columnsNamed(word).isEmpty()
        && draft.links().schema().tablesNamed(word).isEmpty()
        && draft.links().values().named(List.of(word)).isEmpty();
  }

  private static boolean isSpecial(Draft draft, int at) {
    return draft.text().at(at).norm().indexOf('_') > 0;
  }

  /** What a plain word names must be a figure or a column; other names speak for themselves. */
  private static boolean isDescription(Draft draft, int from, Naming naming) {
    Text text = draft.text();
    String name = text.at(naming.at()).norm();
    int first = draft.links().skipArticles(text, from);
    boolean figure = isFigure(text, first);
    boolean sure = naming.at() - naming.described() > 1 && !text.is(naming.described(), "(");
    boolean special = name.indexOf('_') > 0;
    boolean several = text.is(naming.described(), "(") && name.endsWith("s");
    return first < naming.described()
        && text.at(first).isWord()
        && (special || figure || sure || several || BracketedColumn.is(draft, naming.described()));
  }

  /** {@code number of}, {@code how many}, {@code total}. */
  static boolean isFigure(Text text, int at) {
    return at < text.size()
        && (AggregateWords.isOne(text.at(at).norm())
            || text.at(at).matches("number|count|how|share|percentage|difference|rank"));
  }

  /** Where the next thing of a list begins. */
  private static boolean isSeparator(Text text, int at) {
    if (text.is(at, "and") || text.is(at, "plus") || text.is(at, "+") || text.is(at, "with")) {
      int next = at + 1;
      return next < text.size()
          && (Lexicon.isDeterminer(text.at(next).norm())
              || text.is(next, "that")
              || text.at(next).isIdentifier()
              || isFigure(text, next));
    }
    return text.is(at, ",") || text.is(at, "->") || text.is(at, ":") || text.is(at, "=");
  }
}
