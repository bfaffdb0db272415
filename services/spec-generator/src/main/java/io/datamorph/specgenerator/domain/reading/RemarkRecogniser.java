package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code everybody counts}, {@code as stored}: what is said of what happens anyway. */
final class RemarkRecogniser implements Recogniser {

  /** Whole sentences, or their rest from here, that change nothing. */
  private static final List<Phrase> NOTHING_CHANGES =
      Phrase.all(
          "leave everything|all|anything else|other",
          "everything else stays|remains|is",
          "the? others|rest|other stay|stays|remain|remains|are|is",
          "also|including|even people|those|ones|persons|customers|employees who|that",
          "nobody|nothing|none|no gets|is|are|row|rows|one gets|is|are? dropped|lost|removed|excluded|left");

  private static final List<Phrase> REMARKS =
      Phrase.all(
          "exactly? as it|they is|are|was|were? stored",
          "as it|they is|are",
          "exactly? as stored",
          "as is",
          "in any order",
          "thank you",
          "if any",
          "compare|compared|comparing with|to|against|use|using the? unrounded|exact|full|precise one|value|average|figure|number?",
          "of course",
          "by the way",
          "no duplicates expected",
          "both ends? included|inclusive",
          "( both ends? included|inclusive )",
          "( included )",
          "which are included too?");

  /** A sentence that ends so allows what is allowed anyway. */
  private static final List<Phrase> ALLOWED =
      Phrase.all(
          "is|are|would be? fine|ok|okay|allowed|possible|normal|expected", "is|are no problem");

  private static final List<Phrase> EXAMPLE =
      Phrase.all("like", "eg", "for example|instance ,?", "such as", "so");

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
      example(text, i);
      known(text, i);
      orNot(text, i);
      CountingRemarks.use(draft, i);
      lookOnly(draft, i);
      text.use(i, Math.max(i, Phrase.longest(REMARKS, text.tokens(), i)));
      allowed(text, i);
      EmptyEnds.use(draft, i);
      nothing(text, i);
    }
  }

  /** {@code (like "Hill, Amy")}: shows what was said already. */
  private static void example(Text text, int at) {
    int example = text.is(at, "(") ? Phrase.longest(EXAMPLE, text.tokens(), at + 1) : -1;
    boolean shown =
        example > 0 && example < text.size() && text.at(example).kind() == Token.Kind.STRING;
    if (shown) {
      text.use(at, text.afterBracket(at));
    }
  }

  /** {@code (refunds are negative already)}: tells what the data are like. */
  private static void known(Text text, int at) {
    if (!text.is(at, "(")) {
      return;
    }
    int close = text.afterBracket(at);
    boolean copula = false;
    boolean known = false;
    for (int i = at; i < close; i++) {
      copula |= text.at(i).isWord() && Lexicon.isCopula(text.at(i).norm());
      known |= text.is(i, "already") || text.is(i, "anyway") || text.is(i, "always");
    }
    if (copula && known) {
      text.use(at, close);
    }
  }

  private static void nothing(Text text, int at) {
    boolean opens =
        text.isBreak(at - 1)
            || text.is(at - 1, ",")
            || text.is(at - 1, ";")
            || text.is(at - 1, "and");
    int nothing = Phrase.longest(NOTHING_CHANGES, text.tokens(), at);
    if (opens && nothing > 0 && !mentionsLack(text, at)) {
      text.use(at, Math.max(nothing, text.sentenceEnd(at)));
    } else if (opens) {
      text.use(at, Math.max(at, Phrase.longest(EVERYTHING, text.tokens(), at)));
    }
  }

  /** {@code also customers without orders} does change something: how tables are joined. */
  private static boolean mentionsLack(Text text, int at) {
    for (int i = at; i < text.sentenceEnd(at); i++) {
      if (text.is(i, "without") || text.is(i, "no") && i > at) {
        return true;
      }
    }
    return false;
  }

  /** {@code two decimals are fine}: that is how a figure is wanted. */
  private static boolean saysForm(Text text, int at) {
    for (int i = text.sentenceStart(at); i < at; i++) {
      if (Formats.rounding(text, i, at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void allowed(Text text, int at) {
    int end = Phrase.longest(ALLOWED, text.tokens(), at);
    if (end > 0 && text.isBreak(end) && !saysForm(text, at)) {
      text.use(text.sentenceStart(at), end);
    }
  }

  /** {@code only look at orders, not at the archive}: which tables are read is clear anyway. */
  private static void lookOnly(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(LOOK, text.tokens(), at);
    if (end < 0 || end >= text.size()) {
      return;
    }
    Optional<Mention> mention = draft.links().tables().at(text, end);
    String word = Words.canonical(text.at(end).norm());
    boolean not = text.is(at, "not");
    if (not && !text.is(at - 1, ",") && !text.is(at - 1, "(")) {
      return;
    }
    boolean partOfName =
        not
            && draft.links().schema().tables().stream()
                .anyMatch(t -> draft.links().schema().words(t).contains(word));
    if (mention.isPresent() || partOfName) {
      int to = mention.map(Mention::to).orElse(end + 1);
      text.use(at, text.is(to, "table") ? to + 1 : to);
    }
  }

  /** {@code signed in or not}: what stands before is not asked. */
  private static void orNot(Text text, int at) {
    boolean ends = text.isBreak(at + 2) || text.is(at + 2, ",") || text.is(at + 2, ")");
    if (!text.is(at, "or") || !text.is(at + 1, "not") || !ends) {
      return;
    }
    int from = at;
    while (!text.isBreak(from - 1) && !text.is(from - 1, ",") && !text.is(from - 1, "(")) {
      from--;
    }
    text.use(from, at + 2);
  }
}
