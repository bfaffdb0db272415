package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code orders of every status count}: statements that nothing is left out. */
final class UniversalRecogniser implements Recogniser {

  private static final List<Phrase> WHATEVER =
      Phrase.all(
          "of|in|with|whatever|regardless|no any|every|all|whatever|of|matter the|what|its|their?");

  /** Whole sentences, or their rest from here, that change nothing. */
  private static final List<Phrase> NOTHING_CHANGES =
      Phrase.all(
          "leave everything|all|anything else|other",
          "everything else stays|remains|is",
          "the? others|rest|other stay|stays|remain|remains|are|is",
          "also|including|even|and? people|those|ones|persons|customers|employees who|that",
          "nobody|nothing|none|no gets|is|are|row|rows|one gets|is|are? dropped|lost|removed|excluded|left",
          "fewer|less than");

  /** Remarks that describe what happens anyway. */
  private static final List<Phrase> REMARKS =
      Phrase.all(
          "as it is|was stored",
          "as they are|were stored",
          "as stored",
          "as is",
          "each|every product|customer|row|one|user|employee|order only? once",
          "with|having such a|an? salary|value|amount|row|entry|record|price|date|order",
          "in any order",
          "thank you",
          "no duplicates expected");

  private static final List<Phrase> LOOK =
      Phrase.all(
          "only look|looking at the?",
          "only use|consider|read|take the?",
          "look|use only at? the?",
          "not at|in|from the?");

  private static final List<Phrase> EVERYTHING =
      Phrase.all(
          "everybody|everyone|everything|all counts|count?",
          "every|each|all row|rows|one|ones|record|records|entry|entries? count|counts",
          "all of them",
          "all");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i)) {
        continue;
      }
      whatever(draft, i);
      orNot(draft, i);
      everyCounts(draft, i);
      stillCounts(draft, i);
      lookOnly(draft, i);
      int remark = Phrase.longest(REMARKS, text.tokens(), i);
      text.use(i, Math.max(i, remark));
      int nothing = Phrase.longest(NOTHING_CHANGES.subList(0, 5), text.tokens(), i);
      boolean opens =
          text.isBreak(i - 1)
              || text.is(i - 1, ",")
              || text.is(i - 1, ";")
              || text.is(i - 1, "and");
      if (nothing > 0 && opens && !mentionsLack(draft, i)) {
        text.use(i, clauseEnd(text, i, nothing));
      } else if (opens) {
        int all = Phrase.longest(EVERYTHING, text.tokens(), i);
        text.use(i, Math.max(i, all));
      }
    }
  }

  /** {@code also customers without orders} does change something: how tables are joined. */
  private static boolean mentionsLack(Draft draft, int at) {
    Text text = draft.text();
    for (int i = at; i < text.sentenceEnd(at); i++) {
      if (text.is(i, "without") || text.is(i, "no") && i > at) {
        return true;
      }
    }
    return false;
  }

  private static int clauseEnd(Text text, int from, int least) {
    return Math.max(least, text.sentenceEnd(from));
  }

  /** {@code of any status}, {@code whatever the status}. */
  private static void whatever(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(WHATEVER, text.tokens(), at);
    if (end < 0) {
      return;
    }
    Optional<Links.Named> named = draft.links().columnAt(draft, end);
    boolean kind =
        end < text.size()
            && text.at(end).isWord()
            && text.at(end).norm().matches("kinds?|sorts?|types?|status(es)?");
    if (named.isEmpty() && !kind) {
      return;
    }
    int to = named.map(Links.Named::to).orElse(end + 1);
    int count =
        Phrase.longest(Phrase.all("count|counts", "are|is included|counted"), text.tokens(), to);
    text.use(at, Math.max(to, count));
  }

  /** {@code a review without a rating still counts}, {@code a missing email stays missing}. */
  private static void stillCounts(Draft draft, int at) {
    Text text = draft.text();
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

  /** {@code only look at orders, not at the archive}: which tables are read is clear anyway. */
  private static void lookOnly(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(LOOK, text.tokens(), at);
    if (end < 0) {
      return;
    }
    Optional<io.datamorph.specgenerator.domain.linking.TableLinker.Mention> mention =
        draft.links().tables().at(text, end);
    boolean archive =
        draft.links().schema().tables().stream()
            .anyMatch(
                t ->
                    end < text.size()
                        && draft
                            .links()
                            .schema()
                            .words(t)
                            .contains(
                                io.datamorph.specgenerator.domain.language.Words.canonical(
                                    text.at(end).norm())));
    if (mention.isPresent() || (text.is(at, "not") && archive)) {
      int to = mention.map(m -> m.to()).orElse(end + 1);
      text.use(at, text.is(to, "table") ? to + 1 : to);
    }
  }

  /** {@code signed in or not}: what stands before is not asked. */
  private static void orNot(Draft draft, int at) {
    Text text = draft.text();
    if (!text.is(at, "or")
        || !text.is(at + 1, "not")
        || !(text.isBreak(at + 2) || text.is(at + 2, ",") || text.is(at + 2, ")"))) {
      return;
    }
    int from = at;
    while (!text.isBreak(from - 1) && !text.is(from - 1, ",") && !text.is(from - 1, "(")) {
      from--;
    }
    text.use(from, at + 2);
  }

  /** {@code every view counts}, {@code count everyone who was ever hired}. */
  private static void everyCounts(Draft draft, int at) {
    Text text = draft.text();
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
