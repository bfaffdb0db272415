package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Set;

/**
 * {@code the result should land in a table called x}: the words that do nothing but lead to the
 * name of the target.
 *
 * @param from where they begin
 * @param sure whether any word that follows is the name, not only one that can be nothing else
 */
record TargetFrame(int from, boolean sure) {

  private static final Set<String> NAMING =
      Set.of("called", "named", "titled", "labelled", "labeled", ":", "=", "is", "name", "be");
  private static final Set<String> NOUNS =
      Lexicon.words(
          """
          table tables tabel relation dataset name of a an the my our one new separate own
          target""");
  private static final Set<String> LEADS = Set.of("in", "into", "to", "as", "under", "onto", "->");
  private static final Set<String> VERBS =
      Lexicon.words(
          """
          save saved saving store stored storing put write written keep kept land lands go
          goes place placed load loaded deliver delivered export exported output publish
          published materialise materialised materialize materialized persist persisted have
          end ends belongs belong live collect collected provide provided return
          record recorded file filed drop dump call called name named send sent move create
          created come comes""");
  private static final Set<String> RESULTS =
      Set.of(
          "result", "results", "outcome", "answer", "answers", "output", "it", "this", "table",
          "list", "report");
  private static final Set<String> LITTLE =
      Lexicon.words(
          """
          that them these those all everything data rows figures the a an your my our whole
          final please pls kindly should shall must can could may will would to be is are up
          i we you want need like and then also down back has now finally just needs for me
          us right directly together""");

  /** The frame of a name that stands at this place, or null. */
  static TargetFrame before(Text text, int at) {
    int i = at - 1;
    boolean named = false;
    boolean table = false;
    while (isIn(NAMING, text, i) && !text.is(i, "be")) {
      named = true;
      i--;
    }
    while (isIn(NOUNS, text, i)) {
      table |= text.at(i).norm().startsWith("tab") || text.is(i, "name");
      i--;
    }
    boolean lead = isIn(LEADS, text, i);
    if (!lead && !(named && table)) {
      return null;
    }
    int from = i + (lead ? 0 : 1);
    boolean verb = false;
    boolean result = false;
    for (i = lead ? i - 1 : i; isFrame(text, i) && !isNoun(text, i); i--) {
      verb |= isIn(VERBS, text, i);
      result |= isIn(RESULTS, text, i);
      from = i;
    }
    while (text.is(from, "and") || text.is(from, "then") || text.is(from, "also")) {
      from++;
    }
    boolean alone = text.isBreak(from - 1) && text.isBreak(at + 1);
    return verb || named && table ? new TargetFrame(from, table || result && alone) : null;
  }

  private static boolean isFrame(Text text, int at) {
    return !text.isBreak(at)
        && (isIn(VERBS, text, at) || isIn(RESULTS, text, at) || isIn(LITTLE, text, at));
  }

  /** {@code the city and the name in x}, {@code owner name -> x}: nothing is named there. */
  private static boolean isNoun(Text text, int at) {
    boolean compound = !text.isBreak(at - 1) && text.at(at - 1).isWord() && !isFrame(text, at - 1);
    boolean listed = text.is(at - 1, ",") || text.is(at - 1, "and");
    boolean placed = text.is(at + 1, "in") || text.is(at + 1, "into") || text.is(at + 1, "to");
    return text.is(at, "name")
        && (compound || text.is(at - 1, "the") || text.is(at - 1, "its") || listed && placed);
  }

  private static boolean isIn(Set<String> words, Text text, int at) {
    return !text.isBreak(at) && words.contains(text.at(at).norm());
  }
}
