package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code the first name, the tail number of the plane}: a column of a list by words for it, which
 * the result calls as the database does.
 */
record ColumnPhrase(int from, int to, ColumnRef column) {

  private static final int LONGEST = 4;
  private static final int SURE = 56;
  private static final int CLEAR = 70;

  /** The longest words from here that name one column of the tables spoken of. */
  static Optional<ColumnPhrase> at(Draft draft, int at) {
    Text text = draft.text();
    int from = draft.links().skipArticles(text, at);
    for (int length = LONGEST; length > 0; length--) {
      int to = from + length;
      boolean words = to <= text.size() && (isName(draft, from, to) || isNoun(text, from, to));
      if (words && isEnd(draft, to)) {
        Optional<ColumnPhrase> phrase =
            column(draft, from, to).map(c -> new ColumnPhrase(from, to, c));
        if (phrase.isPresent()) {
          return phrase;
        }
      }
    }
    return Optional.empty();
  }

  /** The item of a list that it is; what it holds is read once more when all is known. */
  ItemList.Item item(Draft draft) {
    int owned = ownerEnd(draft);
    return owned > to
        ? new ItemList.Item(
            owned, owned, column.name(), List.of(new Output.Span(from, owned)), owned)
        : new ItemList.Item(from, to, column.name(), List.of(), to);
  }

  /** Whether it is more than a name. */
  boolean saysMore(Draft draft) {
    return to > from + 1 || ownerEnd(draft) > to;
  }

  /** {@code of the stadium}: whose column it is; {@code of each stadium} says what a row is. */
  private int ownerEnd(Draft draft) {
    Text text = draft.text();
    int noun = draft.links().skipArticles(text, to + 1);
    boolean one = text.is(to, "of") && noun > to + 1 && !isEach(text, to + 1, noun);
    return one
        ? owner(draft, to)
            .filter(m -> m.tables().contains(column.table()))
            .map(m -> RelativeClause.end(draft, m.to()))
            .orElse(to)
        : to;
  }

  private static boolean isEach(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.is(i, "each") || text.is(i, "every") || text.is(i, "all")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Mention> owner(Draft draft, int of) {
    return draft.text().is(of, "of")
        ? draft.links().tables().at(draft.text(), draft.links().skipArticles(draft.text(), of + 1))
        : Optional.empty();
  }

  private static Optional<ColumnRef> column(Draft draft, int from, int to) {
    List<String> words = draft.text().tokens().subList(from, to).stream().map(Token::norm).toList();
    Optional<Mention> owner = owner(draft, to);
    List<CatalogueTable> tables =
        owner
            .filter(Mention::isClear)
            .map(m -> List.of(m.table()))
            .orElseGet(() -> owner.isPresent() ? List.of() : draft.spokenOf());
    ColumnLinker.Link link = draft.links().columns().within(words, Optional.empty(), tables);
    int needed = words.size() > 1 || owner.isPresent() ? SURE : CLEAR;
    boolean done = Matching.all(words.getLast(), ".+(ed|ing)");
    if (words.equals(List.of("name")) && tables.size() == 1 && !link.isClear()) {
      return OutputColumn.nameOf(draft, tables.getFirst()).map(Expr.Col::ref);
    }
    return link.only()
        .filter(column -> link.score() >= needed)
        .filter(column -> isSaid(words, column) || !column.isFlag() && !done);
  }

  /** {@code penalty goals} are described, {@code is penalty} is a column. */
  private static boolean isSaid(List<String> words, ColumnRef column) {
    return String.join("_", words).equalsIgnoreCase(column.name());
  }

  /** {@code loaned at}: the words of a column's name, whatever they are. */
  private static boolean isName(Draft draft, int from, int to) {
    List<Token> words = draft.text().tokens().subList(from, to);
    String name = words.stream().map(Token::norm).collect(Collectors.joining("_"));
    return to > from + 1
        && words.stream().allMatch(Token::isWord)
        && draft.text().isFree(from, to)
        && !draft.links().schema().columnsNamed(name).isEmpty();
  }

  private static boolean isNoun(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = text.at(i).norm();
      boolean grammar =
          Lexicon.isStrict(word) && !Matching.all(word, "first|last|number|count|share|rate|ratio")
              || Lexicon.isRelative(word)
              || Lexicon.isCopula(word)
              || text.isBreak(i - 1) && isCommand(word)
              || Matching.all(word, "and|of|in|for|to|from|by|per|as|into|on|at|the|a|an");
      if (!text.at(i).isWord() || !text.isFree(i) || grammar) {
        return false;
      }
    }
    return true;
  }

  /** {@code join members} begins a sentence, {@code joined_on} is a column. */
  private static boolean isCommand(String word) {
    return Matching.all(word, "join|match|merge|combine|link|sort|group|rank|add");
  }

  /** What follows is no noun that would go on with it, and nothing that is said of it. */
  private static boolean isEnd(Draft draft, int at) {
    Text text = draft.text();
    return ListEnd.at(text, at)
        || text.is(at, "->")
        || text.at(at).kind() == Token.Kind.SYMBOL && !text.at(at).matches("[<>=!%*/-].*")
        || text.at(at)
            .matches("and|plus|per|along|together|as|of|in|into|to|for|from|where|which|who|table");
  }
}
