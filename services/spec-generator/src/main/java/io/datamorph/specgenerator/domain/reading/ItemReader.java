package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one name of a list, and where its explanation ends. */
final class ItemReader {

  private static final int LONGEST_VALUE = 4;

  /** Words that are passed over elsewhere and can be names of columns. */
  private static final Set<String> NOUNS =
      Set.of(
          "name",
          "value",
          "values",
          "result",
          "results",
          "record",
          "records",
          "info",
          "figure",
          "source",
          "target",
          "report",
          "reads",
          "lines",
          "total",
          "copies",
          "amount",
          "entries",
          "order",
          "number",
          "count",
          "sum",
          "average",
          "minimum",
          "maximum",
          "median",
          "rank",
          "share",
          "ratio",
          "rate",
          "percentage");

  private ItemReader() {}

  static Optional<ItemList.Item> item(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size() || !text.isFree(at)) {
      return Optional.empty();
    }
    if (text.is(at, "all") || text.is(at, "every") || text.is(at, "each")) {
      return Optional.empty();
    }
    if (TextChanges.at(text, at, text.size()).isPresent()) {
      return Optional.empty();
    }
    if (isOwner(draft, at)) {
      return Naming.from(draft, at)
          .map(naming -> naming.item(draft, at))
          .or(() -> item(draft, at + 1));
    }
    Optional<ItemList.Item> renamed = renamed(draft, at);
    if (renamed.isPresent()) {
      return renamed;
    }
    boolean alone = text.at(at).isIdentifier() && (isBoundary(draft, at + 1));
    Optional<Naming> naming = alone ? Optional.empty() : Naming.from(draft, at);
    if (naming.isPresent()) {
      return Optional.of(naming.get().item(draft, at));
    }
    Token token = text.at(at);
    boolean name =
        token.isWord()
            && !(text.is(at - 1, "the") && text.is(at + 1, "of"))
            && token.matches("[a-z_][a-z0-9_]*")
            && (looksLikeColumn(draft, token.norm())
                || isPossible(token.norm())
                || isListed(text, at));
    Optional<ItemList.Item> phrase =
        token.isIdentifier() && !text.is(at + 1, "of")
            ? Optional.empty()
            : ColumnPhrase.at(draft, at)
                .filter(p -> p.saysMore(draft) || !name || !isBoundary(draft, at + 1))
                .map(p -> p.item(draft));
    if (phrase.isPresent() || !name) {
      return phrase;
    }
    int end = at + 1;
    List<Output.Span> glosses = new ArrayList<>();
    end = Glosses.read(draft, end, glosses);
    boolean bounded = isBoundary(draft, end) || end > at + 1;
    return bounded || token.isIdentifier()
        ? Optional.of(new ItemList.Item(at, at + 1, token.norm(), glosses, end))
        : Optional.empty();
  }

  /** {@code film title as title}: what it holds, before what it is called. */
  private static Optional<ItemList.Item> renamed(Draft draft, int at) {
    Text text = draft.text();
    int as = at + 1;
    while (as < Math.min(text.size() - 1, at + LONGEST_VALUE + 1)
        && text.at(as).isWord()
        && !text.is(as, "as")
        && !text.is(as, "and")) {
      as++;
    }
    int said = RelativeClause.columnEnd(draft, at);
    as = text.is(said, "as") ? said : as;
    boolean plain =
        as > at + 1 || draft.links().schema().columnsNamed(text.at(at).norm()).size() > 0;
    boolean name =
        text.is(as, "as")
            && plain
            && as + 1 < text.size()
            && text.at(as + 1).isWord()
            && text.at(as + 1).matches("[a-z_][a-z0-9_]*")
            && !isGrammar(text.at(as + 1).norm())
            && (text.isBreak(as + 2)
                || text.is(as + 2, ",")
                || text.is(as + 2, "and")
                || text.is(as + 2, ")"));
    int end = as;
    boolean column =
        said == end
            || draft.links().columnAt(draft, at, end).filter(n -> n.to() == end).isPresent()
            || !draft.links().schema().columnsNamed(text.at(end - 1).norm()).isEmpty();
    return name && column
        ? Optional.of(
            new ItemList.Item(
                as + 1, as + 2, text.at(as + 1).norm(), List.of(new Output.Span(at, as)), as + 2))
        : Optional.empty();
  }

  /** {@code the students' date}: whose it is, before what it is called. */
  private static boolean isOwner(Draft draft, int at) {
    Text text = draft.text();
    String written = text.at(at).text().replace('’', '\'');
    boolean possessive = written.endsWith("'") || written.endsWith("'s");
    return possessive && text.at(at).isWord() && draft.links().tables().at(text, at).isPresent();
  }

  /** {@code code, name, value}, {@code percentage = ...}: nouns that usually say nothing. */
  private static boolean isListed(Text text, int at) {
    boolean described = text.is(at - 1, "the") && (text.is(at + 1, "of") || text.is(at, "name"));
    if (described) {
      return false;
    }
    boolean between =
        (text.is(at - 1, ",") || text.is(at + 1, ",")) && NOUNS.contains(text.at(at).norm());
    return between || text.is(at + 1, "=") && !isGrammar(text.at(at).norm());
  }

  private static boolean isPossible(String word) {
    return !isGrammar(word) && !Lexicon.isFiller(word) && !Lexicon.isStrict(word);
  }

  /**
   * Whether a word can well be the name of a column, though nothing in the database is called so.
   */
  static boolean mayBeColumn(Draft draft, String name) {
    return looksLikeColumn(draft, name)
        || TimeUnit.of(new Token(0, Token.Kind.WORD, name, name)).isPresent()
        || name.equals("date")
        || Money.isSpoken(name)
        || CountNames.isOne(name)
        || draft.links().tables().named(List.of(name), 0, 0).isPresent();
  }

  static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  static boolean looksLikeColumn(Draft draft, String name) {
    boolean table = !draft.links().schema().tablesNamed(name).isEmpty();
    return (name.indexOf('_') > 0 && !table)
        || !draft.links().schema().columnsNamed(name).isEmpty()
        || name.equals("id")
            && draft.spokenOf().stream().anyMatch(t -> draft.links().schema().key(t).isPresent());
  }

  private static boolean isGrammar(String word) {
    return Matching.all(
            word,
            "the|a|an|for|of|with|who|that|where|from|in|into|to|as|by|per|is|are|rounded|each|every|all|only|not|no|and|or|if|when|which|whose")
        || Words.number(word).isPresent();
  }

  private static boolean isBoundary(Draft draft, int at) {
    Text text = draft.text();
    return ListEnd.at(text, at)
        || text.at(at).kind() == Token.Kind.SYMBOL
        || Phrase.longest(ItemList.JOINTS, text.tokens(), at) > 0
        || text.at(at).matches("and|in|into|to|from|for|of|as|per|where|table|with|-|on|by");
  }
}
