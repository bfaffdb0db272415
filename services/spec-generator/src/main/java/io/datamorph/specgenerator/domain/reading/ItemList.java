package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names one after the other, each perhaps with an explanation: {@code a, b (sum of x) and c}. */
record ItemList(int from, int to, List<Item> items, List<Integer> separators) {

  /** A name and where it stands. */
  record Item(int from, int to, String name, List<Output.Span> glosses, int next) {
    Item {
      glosses = List.copyOf(glosses);
    }
  }

  private static final Set<String> GLOSS_STARTS = Set.of("as", "in", "rounded", "without");
  private static final Set<String> SKIPPED = Set.of("the", "a", "an", "also", "plus", "and", "&");

  ItemList {
    items = List.copyOf(items);
    separators = List.copyOf(separators);
  }

  /**
   * The names that begin here.
   *
   * @param announced whether any word is a name here; otherwise most must look like a column's
   */
  static Optional<ItemList> at(Draft draft, int from, boolean announced) {
    Text text = draft.text();
    List<Item> items = new ArrayList<>();
    List<Integer> separators = new ArrayList<>();
    int i = from;
    boolean open = true;
    while (open) {
      while (i < text.size() && text.at(i).isWord() && SKIPPED.contains(text.at(i).norm())) {
        separators.add(i++);
      }
      Optional<Item> item = item(draft, i, true);
      if (item.isEmpty()) {
        break;
      }
      items.add(item.get());
      i = item.get().next();
      open = text.is(i, ",") || text.is(i, "and") || text.is(i, "&");
      if (open) {
        separators.add(i++);
      }
    }
    boolean sound = !items.isEmpty() && (announced || mostLookRight(draft, items));
    return sound ? Optional.of(new ItemList(from, i, items, separators)) : Optional.empty();
  }

  private static boolean mostLookRight(Draft draft, List<Item> items) {
    long right =
        items.stream()
            .filter(item -> looksLikeColumn(draft, item.name()) || !item.glosses().isEmpty())
            .count();
    boolean one = items.stream().anyMatch(item -> looksLikeColumn(draft, item.name()));
    return one && right * 2 >= items.size();
  }

  private static boolean looksLikeColumn(Draft draft, String name) {
    boolean table = !draft.links().schema().tablesNamed(name).isEmpty();
    return (name.indexOf('_') > 0 && !table)
        || !draft.links().schema().columnsNamed(name).isEmpty();
  }

  private static Optional<Item> item(Draft draft, int at, boolean anyWord) {
    Text text = draft.text();
    if (at >= text.size() || !text.isFree(at)) {
      return Optional.empty();
    }
    Token token = text.at(at);
    boolean name =
        token.isWord()
            && token.norm().matches("[a-z_][a-z0-9_]*")
            && (looksLikeColumn(draft, token.norm()) || (anyWord && !isGrammar(token.norm())));
    if (!name) {
      return Optional.empty();
    }
    int end = at + 1;
    List<Output.Span> glosses = new ArrayList<>();
    if (text.is(end, "(")) {
      int close = text.afterBracket(end);
      glosses.add(new Output.Span(end + 1, close - 1));
      end = close;
    }
    if (text.is(end, "=")) {
      int stop = definitionEnd(draft, end + 1);
      glosses.add(new Output.Span(end + 1, stop));
      end = stop;
    } else if (end < text.size()
        && GLOSS_STARTS.contains(text.at(end).norm())
        && !leadsToTarget(draft, end)) {
      int stop = definitionEnd(draft, end);
      glosses.add(new Output.Span(end, stop));
      end = stop;
    }
    boolean bounded = isBoundary(draft, end);
    return bounded || token.isIdentifier()
        ? Optional.of(new Item(at, at + 1, token.norm(), glosses, end))
        : Optional.empty();
  }

  private static boolean isGrammar(String word) {
    return word.matches("the|a|an|for|of|with|who|that|where|from|in|into|to|as|by|per|is|are");
  }

  private static boolean isBoundary(Draft draft, int at) {
    Text text = draft.text();
    return text.isBreak(at)
        || text.at(at).kind() == Token.Kind.SYMBOL
        || text.at(at).norm().matches("and|in|into|to|from|for|of|as|per|where|table|with|-");
  }

  private static boolean leadsToTarget(Draft draft, int at) {
    Text text = draft.text();
    for (int i = at + 1; i < Math.min(at + 6, text.size()) && !text.isBreak(i); i++) {
      if (draft.target.isPresent() && text.is(i, draft.target.get())) {
        return true;
      }
      if (!text.at(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /** An explanation ends where the next name begins, or with the sentence. */
  private static int definitionEnd(Draft draft, int from) {
    Text text = draft.text();
    int i = from;
    while (!text.isBreak(i)) {
      if (text.is(i, "(")) {
        i = text.afterBracket(i);
        continue;
      }
      boolean separator = text.is(i, ",") || text.is(i, "and");
      if (text.is(i, ")")
          || text.is(i, "->")
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
    return text.at(at).isIdentifier() || text.is(at + 1, "(") || text.is(at + 1, "=");
  }
}
