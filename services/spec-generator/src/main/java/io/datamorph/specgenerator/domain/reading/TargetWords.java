package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of the target's name, said again: {@code no-show rate} over a table no_show_rate. */
final class TargetWords {

  private final Draft draft;
  private final Text text;

  TargetWords(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  /** {@code no-show rate} over a table no_show_rate. */
  void use() {
    draft.target.name.ifPresent(this::use);
  }

  private void use(String name) {
    List<String> wanted = Words.canonicalParts(name);
    for (int i = 0; i < text.size(); i++) {
      List<String> said = new ArrayList<>();
      int at = i;
      while (at < text.size()
          && said.size() < wanted.size()
          && (text.at(at).isWord() || text.is(at, "-"))) {
        said.addAll(Words.canonicalParts(text.at(at).norm()));
        at++;
      }
      if (said.equals(wanted)
          && !saysOfRows(i)
          && !namesColumn(i, at)
          && (isSpecific() || isNamed(i, at))) {
        text.use(i, at);
      }
    }
  }

  /** {@code the owners' names} are not all columns of the owners. */
  private boolean namesColumn(int from, int to) {
    return draft.showsWholeRows
        && draft.links().columnAt(draft, from, to).filter(named -> named.to() == to).isPresent();
  }

  private boolean isNamed(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = text.at(i).norm();
      boolean missed =
          AggregateWords.function(word).filter(f -> !Shows.aggregate(draft, f)).isPresent();
      if (Lexicon.isVague(word) || Leftovers.describesRows(draft, i) || missed) {
        return false;
      }
    }
    return true;
  }

  /** The words of the target's name, unless they describe rows: then they ask for something. */
  boolean isOne(int at) {
    String word = text.at(at).norm();
    return draft.target.name.isPresent()
        && Words.canonicalParts(draft.target.name.get()).contains(Words.canonical(word))
        && !saysOfRows(at)
        && !namesColumn(at, at + 1)
        && (isSpecific() || !(Lexicon.isVague(word) || Leftovers.describesRows(draft, at)));
  }

  /** {@code acts from Germany}, {@code airports that are hubs}: a condition, not a name. */
  private boolean saysOfRows(int at) {
    String before = at > 0 && text.at(at - 1).isWord() ? text.at(at - 1).norm() : "";
    return Lexicon.isCopula(before)
        || Lexicon.isRelative(before)
        || Matching.all(before, "from|in|of|at|by|on|not|no|without|only|never|under|within");
  }

  /** Whether the request says by columns and conditions what it is after. */
  private boolean isSpecific() {
    return !draft.filters.isEmpty() && !draft.outputs.isEmpty();
  }
}
