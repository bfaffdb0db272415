package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code set the status of all old claims to closed} -> refused: with no new table to make, it can
 * only mean to change rows where they are.
 */
final class ChangeGuard implements Recogniser {

  private static final List<Phrase> CHANGES =
      Phrase.all(
          "set|reset|change|update|modify|adjust|edit|alter|correct|amend|overwrite",
          "increase|raise|decrease|reduce|lower|double|halve|bump",
          "cancel|close|reopen|archive|deactivate|activate|block|unblock|freeze|approve|reject|assign"
              + "|reassign|transfer|delete|anonymise|anonymize|void|refund",
          "mark|flag|tag",
          "switch|turn|enable|disable on|off?");

  /** Before a column and the value it is to get. */
  private static final List<Phrase> ASSIGNS =
      Phrase.all(
          "set|make|put|turn|switch|change the|its|their?",
          "should|must|shall|needs|need|ought to? have|get|be the|its|their?");

  private static final String VALUE = "to|=|:=|true|false|null|on|off|set|changed|switched|turned";

  @Override
  public void recognise(Draft draft) {
    boolean makesTable =
        draft.target.existing.isPresent()
            || draft
                .target
                .name
                .filter(name -> draft.links().schema().tablesNamed(name).isEmpty())
                .isPresent();
    Text text = draft.text();
    for (int start = 0; start < text.size() && !makesTable; start = text.sentenceEnd(start) + 1) {
      int verb = start;
      while (!text.isBreak(verb) && (!text.isFree(verb) || isPolite(text, verb))) {
        verb++;
      }
      int end = Phrase.longest(CHANGES, text.tokens(), verb);
      boolean removes =
          text.at(verb).matches("remove|drop|clear|empty|strip")
              && fromTable(draft, verb, text.sentenceEnd(verb));
      boolean changes = removes || end > 0 && isObject(draft, end);
      int at = changes ? verb : assignment(draft, start);
      if (at >= 0) {
        refuse(draft, at);
        return;
      }
    }
  }

  private static void refuse(Draft draft, int at) {
    Text text = draft.text();
    draft
        .findings()
        .problem(
            "NOT_A_READ",
            "\"%s\": a request describes a new table; rows are never changed where they are"
                .formatted(text.written(at, Math.min(at + 6, text.sentenceEnd(at)))),
            Optional.of("describe the table to make and give it a name that is not taken"));
  }

  /** {@code for all members set newsletter to true}: where a column gets a value, or -1. */
  private static int assignment(Draft draft, int start) {
    Text text = draft.text();
    int limit = text.sentenceEnd(start);
    for (int i = start; i < limit; i++) {
      int column = Phrase.longest(ASSIGNS, text.tokens(), i);
      if (column > 0
          && column + 1 < limit
          && text.isFree(i)
          && text.at(column + 1).matches(VALUE)
          && !draft.links().schema().columnsNamed(text.at(column).norm()).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /** {@code remove old orders from the orders table}. */
  private static boolean fromTable(Draft draft, int from, int to) {
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      int noun = text.is(i, "from") ? draft.links().skipArticles(text, i + 1) : to;
      if (noun < to
          && draft
              .links()
              .tables()
              .at(text, noun)
              .filter(m -> text.is(m.to(), "table"))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPolite(Text text, int at) {
    return text.is(at, ",")
        || text.at(at).isWord() && Lexicon.isFiller(text.at(at).norm()) && !text.is(at, "set");
  }

  /** What is changed: anything with an article, a column, or rows. */
  private static boolean isObject(Draft draft, int at) {
    Text text = draft.text();
    return !text.isBreak(at)
        && (Lexicon.isDeterminer(text.at(at).norm())
            || draft.links().tables().at(text, at).isPresent()
            || gives(text, at)
            || draft.links().columnAt(draft, at, text.sentenceEnd(at)).isPresent());
  }

  /** {@code set newsletter to true}: something is given a value. */
  private static boolean gives(Text text, int at) {
    return text.is(at - 1, "set")
        && (text.is(at + 1, "to") || text.is(at + 2, "to") || text.is(at + 1, "="));
  }
}
