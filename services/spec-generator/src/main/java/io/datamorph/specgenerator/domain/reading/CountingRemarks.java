package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;

/**
 * {@code every view counts}, {@code a review without a rating still counts}: as would be done
 * anyway.
 */
final class CountingRemarks {

  private CountingRemarks() {}

  static void use(Draft draft, int at) {
    once(draft, at);
    everyCounts(draft.text(), at);
    stillCounts(draft.text(), at);
    inBoth(draft.text(), at);
  }

  /** {@code each patient once}. */
  private static void once(Draft draft, int at) {
    Text text = draft.text();
    boolean lead = text.is(at, "each") || text.is(at, "every") || text.is(at, "all");
    int noun = lead ? draft.mentionAt(at + 1).map(Mention::to).orElse(at + 2) : at;
    int once = text.is(noun, "only") ? noun + 1 : noun;
    if (text.is(once, "once") && lead) {
      text.use(at, once + 1);
    }
  }

  /** {@code a film in two categories counts in both}: what a join does anyway. */
  private static void inBoth(Text text, int at) {
    boolean counts = text.is(at, "counts") || text.is(at, "count") || text.is(at, "counted");
    boolean both =
        text.is(at + 1, "in")
            && (text.is(at + 2, "both") || text.is(at + 2, "each") || text.is(at + 2, "all"));
    if (counts && both) {
      text.use(text.sentenceStart(at), text.sentenceEnd(at));
    }
  }

  /** {@code a review without a rating still counts}, {@code a missing email stays missing}. */
  private static void stillCounts(Text text, int at) {
    boolean still = text.is(at, "still") && (text.is(at + 1, "counts") || text.is(at + 1, "count"));
    boolean stays =
        (text.is(at, "stays") || text.is(at, "stay"))
            && (text.is(at + 1, "missing") || text.is(at + 1, "empty") || text.is(at + 1, "null"));
    if (!still && !stays) {
      return;
    }
    int from = at;
    while (!text.isBreak(from - 1) && !text.is(from - 1, ",")) {
      from--;
    }
    int to = at;
    while (!text.isBreak(to) && !text.is(to, ",")) {
      to++;
    }
    text.use(from, to);
  }

  /** {@code every view counts}, {@code count everyone who was ever hired}. */
  private static void everyCounts(Text text, int at) {
    if ((text.is(at, "every") || text.is(at, "each") || text.is(at, "all"))
        && (text.is(at + 2, "counts") || text.is(at + 2, "count"))) {
      text.use(at, at + 3);
    }
    boolean everyone =
        (text.is(at, "count") || text.is(at, "include"))
            && (text.is(at + 1, "everyone") || text.is(at + 1, "everybody"));
    if (everyone) {
      int end = at + 2;
      for (int i = at; i < text.sentenceEnd(at); i++) {
        if (text.is(i, "ever")) {
          end = Math.min(text.sentenceEnd(at), i + 2);
        }
      }
      text.use(at, end);
    }
  }
}
