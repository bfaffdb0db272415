package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/**
 * {@code columns:}, {@code show}, {@code for every doctor}: words that lead to a list of columns.
 */
final class ListCue {

  private static final List<Phrase> CUES =
      Phrase.all(
          "columns|colums|collumns|column|cols|col|fields in this|that order :?",
          "columns|colums|collumns|cols|fields should|shall|must|will|to? be? called|named|are|is? :?",
          "columns|colums|collumns|column|cols|col|fields should|shall|must|will be :?",
          "columns|colums|collumns|column|cols|col|fields are|is called|named :?",
          "columns|colums|collumns|column|cols|col|fields please? :|are|is|,? :?");

  private static final List<Phrase> VERBS =
      Phrase.all(
          "copy|extract|pull|export|take|fetch|provide|display|give|giving|show|showing|get|list|listing|return|output|include|including|includes|want|need|write|put|hold|"
              + "holds|holding|have|has|contain|contains|containing|keep|select|compute me|us? just|only? :?",
          "just|only :?",
          "i'd|we'd|would|should like|love just|only? :?",
          "like|love|want to see|have|get|know|receive",
          "combinations|pairs|values of",
          "with",
          ":");

  /** From here on any word is a column's name. */
  static final int ANNOUNCED = 90;

  /** No word leads to the list: it must be told by its columns. */
  static final int BARE = 20;

  private static final int LONGEST = 5;

  private ListCue() {}

  /** How surely the columns of the result begin here; 0 for not at all. */
  static int score(Draft draft, int at) {
    Text text = draft.text();
    boolean target = at > 1 && draft.target.is(text.at(at - 2).norm());
    if (target && text.is(at - 1, "(") && !text.at(at).matches("ties?")) {
      return 110;
    }
    if (announced(text, at) >= 0 || ofSource(draft, at) >= 0) {
      return 100;
    }
    if (PlainList.begins(draft, at)) {
      return ANNOUNCED;
    }
    if (target && text.is(at - 1, ":")) {
      return text.is(at + 1, ",") ? 95 : 85;
    }
    boolean afterTarget =
        target
            || at > 0 && draft.target.is(text.at(at - 1).norm())
            || at > 2 && draft.target.is(text.at(at - 3).norm());
    int verb = verb(text, at);
    if (verb >= 0 || draft.target.existing.isPresent() && isWritten(text, at - 1)) {
      return afterTarget ? 70 : text.is(at - 1, ":") ? 65 : 60;
    }
    if (followsEach(draft, at)) {
      return 45;
    }
    return text.isBreak(at - 1)
            || text.is(at - 1, ",")
            || text.is(at - 1, "-")
            || text.is(at - 1, "(")
        ? 40
        : BareList.mayBegin(draft, at) ? BARE : 0;
  }

  private static boolean isWritten(Text text, int at) {
    return at >= 0 && text.at(at).matches("upsert|merge|append|insert|update|add|load|sync|table");
  }

  /** Where it begins to be said that here are the columns, perhaps on a line of its own; or -1. */
  static int announced(Text text, int at) {
    boolean line = at > 0 && text.at(at - 1).norm().equals("\n");
    return Phrase.before(CUES, text.tokens(), line ? at - 1 : at);
  }

  /** {@code with these columns from members: a, b}: the place of the word columns, or -1. */
  static int ofSource(Draft draft, int at) {
    Text text = draft.text();
    int colon = at > 0 && text.at(at - 1).norm().equals("\n") ? at - 2 : at - 1;
    for (int i = colon - 1; text.is(colon, ":") && i > 1 && i > colon - LONGEST; i--) {
      boolean noun = draft.links().tables().at(text, i).filter(m -> m.to() == colon).isPresent();
      int of = Lexicon.isDeterminer(text.at(i - 1).norm()) ? i - 2 : i - 1;
      if (noun
          && of > 0
          && text.at(of).matches("of|from|in|for")
          && text.at(of - 1).matches("columns|fields|cols")) {
        return of - 1;
      }
    }
    return -1;
  }

  /** {@code for every doctor the doctor_name and ...}. */
  private static boolean followsEach(Draft draft, int at) {
    Text text = draft.text();
    for (int i = Math.max(0, at - 4); i < at - 1; i++) {
      boolean each = text.is(i, "each") || text.is(i, "every");
      int noun = i + 1;
      if (each && draft.links().tables().at(text, noun).filter(m -> m.to() == at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Where a verb begins that leads to columns here, or -1. */
  static int verb(Text text, int at) {
    return Phrase.before(VERBS, text.tokens(), at);
  }
}
