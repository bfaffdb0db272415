package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;

/** {@code the priority (prio)}: described, then called as the database does. */
final class BracketedColumn {

  private static final int SHORT = 4;

  private BracketedColumn() {}

  static boolean is(Draft draft, int bracket) {
    Text text = draft.text();
    int from = bracket;
    while (from > 0 && text.at(from - 1).isWord() && !text.is(from, "the")) {
      from--;
    }
    String name = text.at(bracket + 1).norm();
    return text.is(from, "the")
        && bracket - from <= SHORT
        && text.is(bracket + 2, ")")
        && draft.links().schema().columnsNamed(text.at(bracket - 1).norm()).isEmpty()
        && !draft.links().schema().columnsNamed(name).isEmpty();
  }
}
