package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code orders of every status count}, {@code whatever the type}: nothing is left out. */
final class WhateverRecogniser implements Recogniser {

  private static final List<Phrase> WHATEVER =
      Phrase.all(
          "of|in|with|whatever|regardless|irrespective|no any|every|all|whatever|of|matter the|what|which|its|their? the|their?",
          "whatever the|its|their?",
          "any|all");

  @Override
  public void recognise(Draft draft) {
    for (int i = 0; i < draft.text().size(); i++) {
      if (draft.text().isFree(i)) {
        whatever(draft, i);
      }
    }
  }

  /** {@code of any status}, {@code whatever the status}. */
  private static void whatever(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(WHATEVER, text.tokens(), at);
    if (end < 0) {
      return;
    }
    Optional<Links.Named> named = draft.links().columnAt(draft, end, text.sentenceEnd(at));
    boolean kind =
        end < text.size()
            && text.at(end).isWord()
            && text.at(end).matches("kinds?|sorts?|types?|status(es)?");
    if (named.isEmpty() && !kind) {
      return;
    }
    int to = named.map(Links.Named::to).orElse(end + 1);
    boolean plain = text.at(at).matches("whatever|regardless|irrespective|no");
    if (!plain && saysRows(draft, end, to)) {
      return;
    }
    boolean bare = text.is(at, "any") || text.is(at, "all");
    if (bare
        && !(stands(text, at, to)
            && named.filter(n -> n.refs().stream().allMatch(ColumnRef::isText)).isPresent())) {
      return;
    }
    int count =
        Phrase.longest(Phrase.all("count|counts", "are|is included|counted"), text.tokens(), to);
    text.use(at, Math.max(to, count));
  }

  /** {@code of all refunded orders}: the word before rows tells which of them. */
  private static boolean saysRows(Draft draft, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (draft.mentionAt(i).isPresent() && (i == to || i > from)) {
        return true;
      }
    }
    return false;
  }

  /** {@code , all statuses}: by itself, between commas or in brackets. */
  private static boolean stands(Text text, int from, int to) {
    boolean begins = text.isBreak(from - 1) || text.is(from - 1, ",") || text.is(from - 1, "(");
    boolean ends =
        text.isBreak(to)
            || text.is(to, ",")
            || text.is(to, ")")
            || text.is(to, ";")
            || text.is(to, "->")
            || text.is(to, "count");
    return begins && ends;
  }
}
