package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Set;

/** Words for rows that lack something and stay, and for what is then not there. */
final class StayVocabulary {

  static final List<Phrase> LACK =
      Phrase.all(
          "with|has|have|having|had|is|are|there's|where|gives|gave? no|neither",
          "without|lacking",
          "with|has|have|having|had? an? unknown|empty|missing|null|blank value|number? for|of?",
          "do|does|did|is|are|was|were not have|belong|assigned|linked|attached|allocated to|a|an|any|the|in? a|an|any|the|one?",
          "not|never assigned|linked|attached|allocated|given to|a|an|any|the? a|an|any|the|one?");

  /** That rows are in the result. */
  static final List<Phrase> STAY =
      Phrase.all(
          "stay|stays|remain|remains|kept|appear|appears|listed|shown|included|counted|displayed|reported in|on|there? the|my|this? list|result|table|overview|output?",
          "show|shows|come|comes up",
          "in|on there|it",
          "in|on the|my|this list|result|table|overview|output",
          "keep|include|show|list|see",
          "not|never be? lost|dropped|removed|excluded|omitted|skipped|missing|forgotten|disappear|vanish|drop|lose|forget|remove|skip|omit",
          "not|never be? left|filtered|thrown|drop|fall|leave|filter|throw out|away",
          "even if|when|where|though|for",
          "also|too|still|anyway|nevertheless|nonetheless",
          "as well");

  /** That something is then not there. */
  static final List<Phrase> EMPTY =
      Phrase.all(
          "left|leave|leaving|stay|stays|remain|remains|kept|keep|then|simply|just|be|is|are? empty|blank|null|missing|unset",
          "( null )");

  /** That a value need not be there. */
  static final List<Phrase> MAY_LACK =
      Phrase.all(
          "it|this|that|which? may|can|might|could sometimes|also|well|occasionally? be empty|blank|null|missing|unknown|unset");

  static final Set<String> BESIDE =
      Lexicon.words(
          "a an the this that these those which who where if when with and but or there here it its they "
              + "them their he she is are be been should shall must will would can could may might do does "
              + "has have to of for in on as we i you want need then just simply please course so some any "
              + "someone somebody anyone anybody everyone people rows ones one all yet now currently at set "
              + "known given assigned recorded entered noted filed default exists such leave leaving left case cases "
              + "column field value place name names of , : - fine ok okay");

  private static final List<Phrase> FINE =
      Phrase.all(",? and? that|this|which|it? is|that's|it's? fine|ok|okay|no|not? a? problem?");

  private StayVocabulary() {}

  /** Where {@code may be empty, that is fine} ends, or -1. */
  static int mayLack(Text text, int at) {
    int end = Phrase.longest(MAY_LACK, text.tokens(), at);
    return end < 0 ? -1 : Math.max(end, Phrase.longest(FINE, text.tokens(), end));
  }

  /** {@code we also want to see}: what was read before in the sentence only asks. */
  static boolean isLed(Text text, int at) {
    boolean also = false;
    for (int i = text.sentenceStart(at); i < at; i++) {
      if (text.isFree(i)) {
        return false;
      }
      also |= text.at(i).matches("also|still|too");
    }
    return also;
  }
}
