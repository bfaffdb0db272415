package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code per category, both rounded: category, total, average.}: the rest of a sentence that is
 * nothing but single words between commas. It can only be the columns, whatever they are called.
 */
final class PlainList {

  private PlainList() {}

  static boolean begins(Draft draft, int at) {
    Text text = draft.text();
    boolean opens = text.isBreak(at - 1) || text.is(at - 1, ":") && !isHeader(text, at - 2);
    if (!opens || text.isBreak(at)) {
      return false;
    }
    List<String> names = new ArrayList<>();
    int end = text.sentenceEnd(at);
    int i = at;
    while (i < end && isName(text, i)) {
      names.add(text.at(i).norm());
      i++;
      if (i == end) {
        break;
      }
      if (!text.is(i, ",") && !text.is(i, "and") && !text.is(i, "&")) {
        return false;
      }
      i = text.is(i, ",") && text.is(i + 1, "and") ? i + 2 : i + 1;
    }
    return i == end && names.size() > 1 && !areTables(draft, names);
  }

  /** {@code sources: orders, customers}. */
  private static boolean isHeader(Text text, int at) {
    return at >= 0
        && text.at(at).matches("sources?|tables?|inputs?|from|joins?|join|filters?|keys?|note");
  }

  private static boolean isName(Text text, int at) {
    Token token = text.at(at);
    return token.isWord()
        && text.isFree(at)
        && token.matches("[a-z_][a-z0-9_]*")
        && !Lexicon.isDeterminer(token.norm())
        && !Lexicon.isVague(token.norm())
        && !Lexicon.isCopula(token.norm());
  }

  private static boolean areTables(Draft draft, List<String> names) {
    return names.stream()
        .allMatch(
            name ->
                draft.links().schema().columnsNamed(name).isEmpty()
                    && draft.links().tables().named(List.of(name), 0, 0).isPresent());
  }
}
