package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** Whether rows that meet a condition are kept or left out, by the words around it. */
final class Polarity {

  private static final List<Phrase> OUT =
      Phrase.all(
          "drop|skip|exclude|excluding|ignore|ignoring|omit|omitting|remove|removing|discard|"
              + "discarding|except|excepting|dropping|skipping",
          "all|everything|everyone|anything but",
          "other than",
          "apart|aside from",
          "with the exception of",
          "unless",
          "leave|leaving|throw|throwing|filter|filtering|filters|throws out|away",
          "leave|leaving",
          "get rid of",
          "without",
          "do not count|include|want|need|use|show|take|consider",
          "not counting|including",
          "not|non",
          "no");

  private static final List<Phrase> IN =
      Phrase.all(
          "only|just|keep|keeping",
          "only|just keep|take|show|use|want|need|count|list|include|consider",
          "keep|take|use|show|want|counting only|just",
          "restrict|restricted|limit|limited|filter to|on|for",
          "counting");

  private static final List<Phrase> OUT_AFTER =
      Phrase.all(
          "do|does|should|shall|must|need not count|matter|appear|go|be? counted|included|in?",
          "are|is|be|stay|should|shall|must|to|can|get? not needed|counted|wanted|included|interesting"
              + "|relevant|listed|shown|displayed|required|reported|asked|kept",
          "are|is|be|should|shall|must|to|can|get|gets|have be? to? be? left|filtered|thrown out|away|aside altogether|completely|entirely|fully?",
          "are|is|be|should|shall|must|to|can|get|gets|have be? to? be? dropped|excluded|ignored|"
              + "omitted|skipped|removed|discarded altogether|completely|entirely|fully?",
          "dropped|excluded|ignored|omitted|skipped|removed|discarded altogether|completely?",
          "are|is|be|should|shall|must not be? part of the|this|that|our|it average|mean|total|sum|count|figure|result|table|list|report|overview?",
          "are|is of no interest|concern|use|importance",
          "are|is not of interest|our? concern|use|importance",
          "do|does|should|shall|must|can not take part|place",
          "do|does not interest|concern|bother us|me|anybody|anyone?",
          "do|does|should|shall|must|can not play|have a|any part|role",
          "play|plays|have no part|role",
          "do|does not come|enter into it|this|that|here?",
          "are|is|be|should|shall|must to? be? left|put|set aside",
          "are|is|be|should|shall|must to? be? disregarded|neglected|passed over?",
          "are|is not my|our concern|business",
          "do|does|should|shall|must|need|needs|can|will|would simply|just|really? not simply|just|really? be|have|has|get? to? be?"
              + " counted|included|count|matter|appear|show|go|listed|shown|displayed up|in|there?",
          "are|is not to? be included|counted|listed|shown|part",
          "left|filtered|thrown out|away|aside",
          ", skip|drop|ignore|exclude|omit|leave|filter it|them|that|those|this out?",
          ":|-> leave|filter|throw them? out|away|aside",
          ":|-> skip|drop|ignore|exclude|omit|remove|discard",
          "out");

  /** {@code lent out}, {@code sold out}: that is what was done, and leaves nothing out. */
  private static final String DONE_OUT =
      "lent|taken|given|sold|checked|rented|carried|paid|handed|sent|shipped|borrowed|let|loaned|worked|carry|lend";

  private static final List<Phrase> IN_AFTER =
      Phrase.all("only", "are|is kept", "count", "counts", "are|is counted|included|needed");

  private static final String PASSED =
      "the|a|an|any|all|every|those|that|which|who|whose|where|with|have|has|had|is|are|was|were|be|rows?"
          + "|records?|entries|ones|them|of|for|if|when|people|persons?|everybody|everyone|their|its|there"
          + "|still|came|come|did|do|accounts?|acounts?|on|in|having|being|currently|just|from|as|they|got|get|getting";

  /** The words that decide it, and whether the rows are kept. */
  record Sign(boolean keeps, int from, int to) {}

  private Polarity() {}

  /** Reads back from a condition to the verb that governs it. */
  static Sign before(Draft draft, int from) {
    Text text = draft.text();
    int i = from;
    while (i > 0 && !text.isBreak(i - 1)) {
      Sign sign = sign(text, i);
      if (sign != null) {
        return sign;
      }
      boolean passes =
          draft.mentionAt(i - 1).isPresent()
              || (text.at(i - 1).isWord() && text.at(i - 1).matches(PASSED))
              || isPluralOfColumn(draft, i - 1)
              || isGroup(draft, i - 1);
      if (!passes) {
        return new Sign(true, i, from);
      }
      i--;
    }
    return new Sign(true, i, from);
  }

  /** {@code cities with a payroll}: the rows by the name of their column. */
  private static boolean isPluralOfColumn(Draft draft, int at) {
    return draft.text().at(at).isWord()
        && draft.text().at(at).norm().endsWith("s")
        && draft.links().column(draft, at, at + 1).filter(n -> n.score() >= 80).isPresent();
  }

  /** {@code only days with}: what a row of the result stands for. */
  private static boolean isGroup(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    return draft.text().at(at).isWord()
        && (TimeUnit.of(draft.text().at(at)).isPresent()
            || draft
                .output(
                    java.util.List.of(
                        io.datamorph.specgenerator.domain.language.Words.singular(word)))
                .isPresent());
  }

  /** Where {@code who are} and the like begin that lead to this place. */
  static int pronouns(Draft draft, int at) {
    Text text = draft.text();
    int i = at;
    while (i > 0
        && text.at(i - 1).isWord()
        && text.at(i - 1)
            .matches("who|that|which|are|is|was|were|do|did|does|have|has|and|but|where|whose")
        && text.isFree(i - 1)) {
      i--;
    }
    return i;
  }

  private static Sign sign(Text text, int end) {
    int in = Phrase.before(IN, text.tokens(), end);
    int out = allBut(text, end) ? end - 1 : Phrase.before(OUT, text.tokens(), end);
    if (in >= 0 && (out < 0 || in < out)) {
      return new Sign(true, in, end);
    }
    return out >= 0 ? new Sign(false, out, end) : null;
  }

  /** {@code all members but}, {@code any status but}. */
  private static boolean allBut(Text text, int end) {
    for (int i = end - 2; text.is(end - 1, "but") && !text.isBreak(i) && i >= end - 5; i--) {
      if (text.at(i).matches("all|any|every|each")) {
        return true;
      }
      if (!text.at(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /** Reads on from a condition to a verb that says what becomes of the rows. */
  static Sign after(Draft draft, int to) {
    Text text = draft.text();
    int i = to;
    while (i < text.size() && !text.isBreak(i)) {
      int out = Phrase.longest(OUT_AFTER, text.tokens(), i);
      boolean done = text.is(i, "out") && i > 0 && text.at(i - 1).matches(DONE_OUT);
      if (out >= 0 && !done) {
        return new Sign(false, to, out);
      }
      int in = Phrase.longest(IN_AFTER, text.tokens(), i);
      if (in >= 0) {
        return new Sign(true, to, in);
      }
      boolean passes =
          draft.mentionAt(i).isPresent()
              || (text.at(i).isWord()
                  && Lexicon.isFiller(text.at(i).norm())
                  && !text.at(i).matches("are|is|do|be|does|into|to|and|as"));
      if (!passes) {
        return new Sign(true, to, to);
      }
      i++;
    }
    return new Sign(true, to, to);
  }
}
