package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.WriteMode;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.Locale;

/**
 * {@code missing ones are added, those no longer there stay}: what a merge does anyway. What it
 * does not do, such as to leave rows alone that are in both, stays to be understood, and so is
 * refused.
 */
final class Consequences {

  private static final String UPDATES = "update|updates|updated|overwrite|overwritten|refreshed";
  private static final String THERE =
      "already|exist|exists|existing|there|known|match|matches|both";
  private static final String INSERTS =
      "insert|inserts|inserted|add|adds|added|create|created|append|appended";
  private static final String VERBS = UPDATES + "|" + INSERTS + "|keep|leave";
  private static final String NEW =
      "missing|new|otherwise|else|unknown|yet|not there|not exist|not in";
  private static final String KEEPS =
      "keep|keeps|kept|stay|stays|remain|remains|untouched|leave|left|unchanged|survive";
  private static final String GONE =
      "no longer|not in|only in|not part|missing from|others|other rows|rest|gone|disappeared";
  private static final String NOT_DELETED =
      "(not|never|nothing|no|without|don't).* (delete|deleted|remove|removed|drop|dropped|deleting|removing)";
  private static final String CONDITIONAL =
      "only if|only when|changed|change|changes|differ|differs|different|newer|older|greater|less|more|unless|except";

  private Consequences() {}

  static void use(Text text, ExistingTarget existing) {
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      int from = start;
      int end = text.sentenceEnd(start);
      while (from < end) {
        int to = clauseEnd(text, from, end, existing);
        if (isConsequence(text, from, to, existing.mode())) {
          text.use(from, to);
        }
        from = to + 1;
      }
    }
  }

  /** At a comma, a colon or a new verb; not within a list of columns, nor after an if. */
  private static int clauseEnd(Text text, int from, int end, ExistingTarget existing) {
    boolean open = text.at(from).matches("if|when|where");
    for (int i = from; i < end; i++) {
      int next = text.is(i + 1, "and") ? i + 2 : i + 1;
      boolean list = existing.column(text, next).isPresent();
      boolean comma = text.is(i, ",") && !list;
      boolean verb = text.is(i, "and") && i + 1 < end && text.at(i + 1).matches(VERBS);
      if (text.is(i, ":") || (comma || verb) && !open) {
        return i;
      }
      open &= !comma;
    }
    return end;
  }

  private static boolean isConsequence(Text text, int from, int to, WriteMode mode) {
    boolean exact = from < to;
    for (int i = from; i < to; i++) {
      exact &= text.at(i).kind() == Token.Kind.WORD || text.at(i).kind() == Token.Kind.SYMBOL;
    }
    String words = from < to ? text.written(from, to).toLowerCase(Locale.ROOT) : "";
    if (!exact || says(words, CONDITIONAL)) {
      return false;
    }
    boolean updates = says(words, UPDATES);
    boolean inserts = says(words, INSERTS);
    boolean keeps = says(words, KEEPS);
    boolean sound =
        (!updates || mode == WriteMode.MERGE && says(words, THERE))
            && (!inserts || says(words, NEW))
            && (!keeps || says(words, GONE) || mode == WriteMode.APPEND && says(words, THERE));
    return (updates || inserts || keeps) && sound || says(words, NOT_DELETED) && !updates;
  }

  private static boolean says(String words, String choices) {
    return words.matches("(?s).*\\b(" + choices + ")\\b.*");
  }
}
