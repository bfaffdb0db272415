package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/**
 * {@code Dear data team, for our newsletter we would like to know ... Kind regards, Ann}:
 * greetings, reasons and signatures, which say nothing about the table.
 */
final class CourtesyRecogniser implements Recogniser {

  private static final List<Phrase> GREETINGS =
      Phrase.all(
          "dear|hello|hi|hey|greetings|morning there?",
          "good|happy morning|afternoon|evening|day|monday|tuesday|wednesday|thursday|friday");

  private static final List<Phrase> CLOSINGS =
      Phrase.all(
          "many|much|lots? of? thanks|thank|appreciated",
          "thanks|thank|thx|cheers|ta you? so|very|a? much|lot|bunch|ton? again|everyone|all?",
          "thanks|thank|thx you? in advance",
          "with? all? best|kind|kindest|warm|friendly|many regards|wishes|greetings",
          "regards|sincerely|yours|best|greetings|sent from? sincerely|truly|faithfully?",
          "have a nice|great|good day|weekend|evening|week");

  private static final List<Phrase> JOINTS =
      Phrase.all("in advance", "and|with|for", ",", "-", "your help|effort|time|support", "you");

  /** Ways of asking that ask for nothing by themselves. */
  private static final List<Phrase> ASKING =
      Phrase.all(
          "would|is|will it|that be? possible to? get|have|receive?",
          "is there any? a? way|chance to get|have|see|you could|can?",
          "would|do you mind",
          "be so|very? kind|good as|enough? to",
          "i|we would|'d? be|am|are very|really|so? grateful|glad|happy|thankful for|if|to? you?",
          "it would|'d be|is really? great|nice|good|helpful|lovely|wonderful|best to|if have|see? you|we|i?"
              + " could|can?",
          "we|i would? like? to? kindly? ask|request you|for for|to?",
          "quick|small|short|another|one|simple|little quick|small|short? one|question|request|favour|favor|thing|job|ask",
          "ask|asking you for",
          "if you could|can|would|do|have");

  private static final List<Phrase> WISHES =
      Phrase.all(
          "wants|want|wishes|wish|needs|need to see|know|have|get|learn|check|understand",
          "wants|needs|requires|requests",
          "would|'d like|love to? see|know|have|get|learn|check|understand|follow|track|monitor|watch?",
          "is|are|was|were asking|wondering|interested|looking|curious for|in|about|to? see|know?",
          "asks|ask|asked|wonders|wonder|wondered us|me? for|to|about?",
          "has|have asked|requested us|me? for|to|about?");

  /** What a table is made for. */
  private static final List<Phrase> OCCASIONS =
      Phrase.all(
          "review|reviews|meeting|meetings|newsletter|newsletters|mailing|mailings|project|projects|audit|campaign|presentation"
              + "|planning|budget|dashboard|board|survey|website|brochure|programme|program|closing|forecast|settlement|letter"
              + "|talk|workshop|press|magazine|catalogue|leaflet|homepage|slide|slides|steering|negotiation|negotiations"
              + "|announcement|party|ceremony|exhibition|controlling|accounting|marketing"
              + "|deck|decks|reporting|analysis|management|kpi|kpis|scorecard|cockpit|monitoring");

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_SUBJECT = 4;
  private static final int LONGEST_REASON = 12;

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      int from = greeting(draft, start);
      signature(draft, from);
      thanks(draft.text(), start);
      from = reason(draft, from);
      wish(draft, from);
    }
    for (int i = 0; i < text.size(); i++) {
      int end = text.isFree(i) ? Phrase.longest(ASKING, text.tokens(), i) : -1;
      if (end > 0 && isAside(text, i)) {
        text.use(i, end);
      }
      Wanted.use(draft, i);
    }
  }

  /** A figure may be called quick, or be asked for by a person: only where a sentence asks. */
  private static boolean isAside(Text text, int at) {
    return text.isBreak(at - 1)
        || text.is(at - 1, ",")
        || !text.isFree(at - 1)
        || Lexicon.isFiller(text.at(at - 1).norm());
  }

  /** The place behind the greeting, which ends with a comma or the sentence. */
  private static int greeting(Draft draft, int from) {
    Text text = draft.text();
    int end = Phrase.longest(GREETINGS, text.tokens(), from);
    if (end < 0) {
      return from;
    }
    int to = end;
    while (!text.isBreak(to) && text.at(to).isWord() && to - end < LONGEST_NAME) {
      to++;
    }
    boolean named = text.isBreak(to) || text.is(to, ",") || text.is(to, "-") || text.is(to, ":");
    if (!named || text.isBreak(to) && namesData(draft, end, to)) {
      text.use(from, end);
      return end;
    }
    text.use(from, to);
    return text.isBreak(to) ? to : to + 1;
  }

  /** {@code Table x, thanks a lot}: at the end of any sentence. */
  private static void thanks(Text text, int from) {
    int end = text.sentenceEnd(from);
    for (int i = from + 1; i < end; i++) {
      boolean apart = text.is(i - 1, ",") || text.is(i - 1, "-") || text.is(i - 1, "(");
      int closing = apart ? Phrase.longest(CLOSINGS, text.tokens(), i) : -1;
      if (closing == end || closing > 0 && text.is(closing, ")")) {
        text.use(i - 1, closing);
      }
    }
  }

  /** Closes the request, with a name behind it. */
  private static void signature(Draft draft, int from) {
    Text text = draft.text();
    int end = Phrase.longest(CLOSINGS, text.tokens(), from);
    int joint = end;
    while (joint > 0) {
      end = joint;
      int closing = Phrase.longest(CLOSINGS, text.tokens(), end);
      joint = closing > 0 ? closing : Phrase.longest(JOINTS, text.tokens(), end);
    }
    if (end < 0) {
      return;
    }
    text.use(from, end);
    int to = end;
    int words = 0;
    while (to < text.size() && (text.isBreak(to) || text.is(to, ",") || isPartOfName(text, to))) {
      words += text.isBreak(to) || text.is(to, ",") ? 0 : 1;
      to++;
    }
    if (to == text.size() && words <= LONGEST_NAME) {
      text.use(end, to);
    }
  }

  private static boolean isPartOfName(Text text, int at) {
    return text.at(at).isWord()
        && !text.at(at).isIdentifier()
        && (Character.isUpperCase(text.at(at).text().charAt(0))
            || Lexicon.isFiller(text.at(at).norm()));
  }

  /** {@code for our autumn newsletter we ...}: the place behind it. */
  private static int reason(Draft draft, int from) {
    Text text = draft.text();
    boolean begins =
        text.is(from, "for")
            && from + 1 < text.size()
            && text.at(from + 1).matches("our|my|the|a|an|this|next|upcoming|another");
    if (!begins) {
      return from;
    }
    boolean occasion = false;
    for (int i = from + 2; i < Math.min(text.size(), from + LONGEST_REASON); i++) {
      boolean person = text.at(i).matches("i|we|you|could|can|please|i'd|we'd");
      if (occasion && (text.is(i, ",") || person)) {
        text.use(from, i);
        return text.is(i, ",") ? i + 1 : i;
      }
      if (text.isBreak(i) || !text.at(i).isWord() || text.at(i).isIdentifier() || person) {
        return from;
      }
      occasion |= Phrase.longest(OCCASIONS, text.tokens(), i) > 0;
    }
    return from;
  }

  /** {@code the finance department is asking for}. */
  private static void wish(Draft draft, int from) {
    Text text = draft.text();
    for (int i = from + 1; i <= from + LONGEST_SUBJECT && !text.isBreak(i); i++) {
      if (!text.at(i - 1).isWord()) {
        return;
      }
      int end = Phrase.longest(WISHES, text.tokens(), i);
      if (end > 0) {
        if (!namesData(draft, from, i)) {
          text.use(from, end);
        }
        return;
      }
    }
  }

  private static boolean namesData(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      if (draft.text().at(i).isIdentifier()
          || draft.links().tables().at(draft.text(), i).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
