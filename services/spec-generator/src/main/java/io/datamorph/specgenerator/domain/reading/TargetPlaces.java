package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;

/** Where names stand that are the target's, and where those that are not. */
final class TargetPlaces {

  private TargetPlaces() {}

  /** {@code one row per day: sales_date (date), amount}: the first of several columns. */
  static boolean isListed(Text text, int at) {
    return text.is(at + 1, "(") && text.is(text.afterBracket(at + 1), ",");
  }

  /** {@code Table growth (month, ...)}: at the beginning of what the table is like. */
  static boolean isAnnounced(Text text, int at) {
    boolean begins =
        (text.is(at - 1, "table") || text.is(at - 1, "result") || text.is(at - 1, "target"))
            && (text.isBreak(at - 2)
                || text.is(at - 2, ",")
                || text.is(at - 2, "-")
                || text.is(at - 2, ":"));
    boolean ends =
        text.isBreak(at + 1)
            || text.is(at + 1, ",")
            || text.is(at + 1, "(")
            || text.is(at + 1, ":")
            || text.is(at + 1, "with");
    boolean columns =
        text.is(at + 1, ",") && (text.is(at + 2, "columns") || text.is(at + 2, "column"));
    String name = text.at(at).norm();
    boolean alone = text.isBreak(at + 1) || text.is(at + 1, ":") || text.is(at + 1, "(");
    return begins && ends && (columns || !Lexicon.isCommon(name) || alone && Lexicon.isVague(name));
  }

  /** A column's name, if anything else can be the table's. */
  static boolean isInPassing(Text text, int lead, int at) {
    return isInBrackets(text, at) || isCalledInPassing(text, lead);
  }

  /** {@code (call it n_loans)}. */
  private static boolean isInBrackets(Text text, int at) {
    int i = at - 1;
    while (!text.isBreak(i) && !text.is(i, ")")) {
      if (text.is(i, "(")) {
        return true;
      }
      i--;
    }
    return false;
  }

  /** {@code the number of loans, call it n_loans}. */
  private static boolean isCalledInPassing(Text text, int lead) {
    return (text.is(lead, "call") || text.is(lead, "name")) && text.is(lead - 1, ",");
  }
}
