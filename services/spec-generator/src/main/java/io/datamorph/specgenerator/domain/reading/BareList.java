package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/**
 * {@code we are interested in the name and the city of all members}: columns that no word leads to,
 * told by being columns of the tables spoken of.
 */
final class BareList {

  /** After these stands what rows are chosen, arranged or computed by. */
  private static final String NOT_AFTER =
      "by|per|on|via|using|than|equal|equals|plus|minus|times|between|and|or|&|where|whose|if|when|without"
          + "|no|not|is|are|was|were|same|different|distinct|unique|each|every|all|any|empty|missing|same"
          + "|column|field|only|first|last|called|named|as|remove|drop|replace|sort|group|order|join|round"
          + "|number|count|how|many|much|of|sum|over|under|above|below|before|after|in|from|to|into|at|through";

  private static final String FIGURES =
      "number|count|share|percentage|ratio|difference|rank|one|any|rest";

  private static final List<Phrase> OWNED =
      Phrase.all("of|for|from each|every|all|the|our|these|those? of? the|our|these|those?");

  private BareList() {}

  /** Whether a list may begin here: with an article, a name, or after a word that is no grammar. */
  static boolean mayBegin(Draft draft, int at) {
    Text text = draft.text();
    boolean after = text.at(at - 1).isWord();
    String before = text.at(at - 1).norm();
    boolean open =
        after
            && !Matching.all(before, NOT_AFTER)
            && !AggregateWords.isOne(before)
            && !Lexicon.isDeterminer(before)
            && Comparators.at(text, at - 1, at).isEmpty();
    boolean led = isLed(text, at);
    return text.isFree(at) && (open || led);
  }

  /** {@code consists of}, {@code interested in}: a preposition that belongs to its verb. */
  private static boolean isLed(Text text, int at) {
    String verb = at > 1 ? text.at(at - 2).norm() : "";
    return text.is(at - 1, "of")
            && Matching.all(verb, "consist\\w*|made|composed|list|overview|copy")
        || text.is(at - 1, "in") && verb.equals("interested")
        || text.is(at - 1, "at") && Matching.all(verb, "look|looking");
  }

  /** Every item is a column, and what follows goes on with none. */
  static boolean isOne(Draft draft, ItemList list) {
    return list.items().stream().allMatch(item -> isColumn(draft, item))
        && isEnd(draft, list.to())
        && (list.items().size() > 1 || isOwned(draft, list.to()));
  }

  private static boolean isColumn(Draft draft, ItemList.Item item) {
    boolean plain = item.glosses().isEmpty() || item.from() == item.to();
    return plain && draft.isColumnSpokenOf(item.name());
  }

  private static boolean isEnd(Draft draft, int at) {
    Text text = draft.text();
    return ListEnd.at(text, at)
        || text.is(at, "->")
        || isOwned(draft, at)
        || text.at(at).matches("in|into|to|from|for|per|and|as|,|\\)");
  }

  private static boolean isOwned(Draft draft, int at) {
    Text text = draft.text();
    int noun = text.isBreak(at) ? -1 : Phrase.longest(OWNED, text.tokens(), at);
    return noun > 0
        && noun < text.size()
        && draft.links().tables().at(text, noun).isPresent()
        && !text.at(noun - 1).matches(FIGURES);
  }
}
