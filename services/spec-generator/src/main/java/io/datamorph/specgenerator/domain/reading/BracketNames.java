package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code the number of deliveries (deliveries) and their average cost (avg_cost)}: names behind.
 */
record BracketNames(List<Named> names) {

  private static final int SURE = 90;

  /** A name in brackets, and the words before it that it stands for. */
  record Named(String name, int at, int from) {}

  BracketNames {
    names = List.copyOf(names);
  }

  static BracketNames in(Draft draft) {
    Text text = draft.text();
    List<Named> found = new ArrayList<>();
    for (int i = 1; i + 1 < text.size(); i++) {
      if (text.is(i, "(") && isName(draft, i + 1) && endsName(text, i)) {
        found.add(new Named(text.at(i + 1).norm(), i + 1, start(text, i)));
      }
    }
    return new BracketNames(found);
  }

  /** {@code (booking_month, the first day of the month)}: how it is shown may follow. */
  private static boolean endsName(Text text, int open) {
    int end = open + 2;
    int close = text.afterBracket(open) - 1;
    return text.is(end, ")")
        || text.is(end, ";")
        || text.is(end, ",") && end + 1 < close && Formats.areForms(text, end + 1, close);
  }

  private static boolean isName(Draft draft, int at) {
    Text text = draft.text();
    String word = text.at(at).norm();
    return text.at(at).isWord()
        && text.isFree(at)
        && (!Lexicon.isFiller(word) || ItemReader.isNoun(word) && isOfFigure(draft, at - 1))
        && !Lexicon.isStrict(word)
        && !draft.target.is(word)
        && draft.links().schema().columnsNamed(word).isEmpty()
        && draft.links().values().named(List.of(word)).isEmpty()
        && (text.at(at).isIdentifier() || word.endsWith("s") || isOfFigure(draft, at - 1))
        && text.at(at - 2).isWord();
  }

  /** {@code the difference between the two (change)}: what is described is a figure. */
  private static boolean isOfFigure(Draft draft, int bracket) {
    Text text = draft.text();
    int noun = draft.links().skipArticles(text, start(text, bracket));
    return Naming.isFigure(text, noun);
  }

  /** The description reaches back to the comma, colon or sentence before. */
  private static int start(Text text, int bracket) {
    int i = bracket;
    while (!text.isBreak(i - 1)
        && (!text.is(i - 1, ",") || Formats.isRounding(text, i, bracket))
        && !text.is(i - 1, ":")
        && !text.is(i - 1, ")")) {
      i--;
    }
    while (text.is(i, "and") || text.is(i, "plus") || text.is(i, "also")) {
      i++;
    }
    return i;
  }

  /** At least two of them, none of which a list of columns has, unless that was announced. */
  boolean isBetterThan(ItemList list, int score) {
    boolean listed =
        list != null
            && (list.items().size() >= names.size() || !namesAll(list))
            && list.items().stream()
                .anyMatch(item -> names.stream().anyMatch(n -> n.name().equals(item.name())));
    return names.size() > 1 && !listed && score < SURE;
  }

  /** Whether every column of the list stands in a bracket. */
  boolean namesAll(ItemList list) {
    return list.items().stream()
        .allMatch(item -> names.stream().anyMatch(n -> n.name().equals(item.name())));
  }

  void accept(Draft draft) {
    for (Named named : names) {
      Output output = new Output(named.name());
      output.gloss(new Output.Span(named.from(), named.at() - 1, true));
      if (draft.text().is(named.at() + 1, ",")) {
        output.gloss(
            new Output.Span(named.at() + 2, draft.text().afterBracket(named.at() - 1) - 1));
      }
      draft.outputs.add(output);
      draft.text().use(named.at());
    }
    draft.groupsFirst = true;
  }
}
