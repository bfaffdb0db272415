package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The explanations behind a name, and where they end: {@code total (sum of amounts), ...}. */
final class Glosses {

  private static final Set<String> GLOSS_STARTS =
      Set.of(
          "as", "in", "rounded", "without", "which", "being", "with", "that", "meaning", "holding");

  private static final List<Phrase> LATTER =
      Phrase.all(", the? latter|last being|is?", ", this|that one being|is?");

  private static final Set<String> SKIPPED =
      Set.of("the", "a", "an", "also", "plus", "and", "&", "then");

  private Glosses() {}

  /** The place behind them. */
  static int read(Draft draft, int from, List<Output.Span> glosses) {
    int end = explained(draft, from, glosses);
    Text text = draft.text();
    Set<String> nouns = Set.copyOf(Words.canonicalParts(text.at(from - 1).norm()));
    Optional<WhenMissing> missing =
        text.is(end, ",")
            ? WhenMissing.at(draft, end, text.sentenceEnd(end), nouns)
                .or(() -> WhenMissing.at(draft, end + 1, text.sentenceEnd(end), nouns))
            : Optional.empty();
    missing.ifPresent(remark -> glosses.add(new Output.Span(end, remark.to())));
    return missing.map(WhenMissing::to).orElse(end);
  }

  private static int explained(Draft draft, int from, List<Output.Span> glosses) {
    Text text = draft.text();
    int end = from;
    if (text.is(end, "(")) {
      int close = text.afterBracket(end);
      glosses.add(new Output.Span(end + 1, close - 1));
      end = close;
    }
    if (text.is(end, "=") || text.is(end, ":") && isLineItem(text, from - 1)) {
      int stop = text.is(end, "=") ? definitionEnd(draft, end + 1) : lineEnd(text, end + 1);
      glosses.add(new Output.Span(end + 1, stop));
      return stop;
    }
    int latter = Phrase.longest(LATTER, text.tokens(), end);
    if (latter > 0 && GLOSS_STARTS.contains(text.at(latter).norm())) {
      text.use(end, latter);
      end = latter;
    }
    boolean leads =
        end < text.size()
            && (GLOSS_STARTS.contains(text.at(end).norm())
                || TextChanges.at(text, end, text.size()).isPresent());
    if (leads && !leadsToTarget(draft, end)) {
      int stop = definitionEnd(draft, end);
      glosses.add(new Output.Span(end, stop));
      return stop;
    }
    return end;
  }

  /** {@code - visits: all visits}: a name alone before the colon. */
  private static boolean isLineItem(Text text, int at) {
    return text.isBreak(at - 1);
  }

  private static int lineEnd(Text text, int from) {
    int i = from;
    while (!text.isBreak(i)) {
      i++;
    }
    return i;
  }

  private static boolean leadsToTarget(Draft draft, int at) {
    Text text = draft.text();
    for (int i = at + 1; i < Math.min(at + 6, text.size()) && !text.isBreak(i); i++) {
      if (draft.target.name.filter(text.at(i).norm()::equals).isPresent()) {
        return true;
      }
      if (!text.at(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /** An explanation ends where the next name begins, or with the sentence. */
  static int definitionEnd(Draft draft, int from) {
    Text text = draft.text();
    int i = from;
    boolean between = false;
    while (!text.isBreak(i)) {
      if (text.is(i, "(")) {
        i = text.afterBracket(i);
        continue;
      }
      if (between && text.is(i, "and")) {
        between = false;
        i++;
        continue;
      }
      between |= text.is(i, "between");
      boolean separator = text.is(i, ",") || text.is(i, "and");
      boolean target =
          i > from && text.is(i, "in") && leadsToTarget(draft, i) || text.is(i, "into");
      Optional<WhenMissing> remark =
          text.is(i, ",") && text.is(i - 1, "or")
              ? WhenMissing.at(draft, i - 1, text.sentenceEnd(i), Set.of())
              : Optional.empty();
      if (remark.isPresent()) {
        i = remark.get().to();
        continue;
      }
      if (text.is(i, ")")
          || text.is(i, "->")
          || target
          || (separator && isNameAt(draft, nextWord(text, i)))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static int nextWord(Text text, int separator) {
    int i = separator + 1;
    while (i < text.size() && text.at(i).isWord() && SKIPPED.contains(text.at(i).norm())) {
      i++;
    }
    return i;
  }

  private static boolean isNameAt(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size() || !text.at(at).isWord()) {
      return false;
    }
    boolean plain = text.is(at + 1, "(") || text.is(at + 1, "=") || text.is(at + 1, "which");
    boolean column =
        !draft.links().schema().columnsNamed(text.at(at).norm()).isEmpty()
            && (text.isBreak(at + 1)
                || text.is(at + 1, ",")
                || text.is(at + 1, "and")
                || text.is(at + 1, "with"));
    return text.at(at).isIdentifier() && !text.is(at + 1, "is") || plain || column;
  }
}
