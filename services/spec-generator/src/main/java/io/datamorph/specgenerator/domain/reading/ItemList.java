package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names one after the other, each perhaps with an explanation: {@code a, b (sum of x) and c}. */
record ItemList(int from, int to, List<Item> items, List<Integer> separators) {

  private static final Set<String> SKIPPED =
      Set.of("the", "a", "an", "its", "their", "also", "plus", "and", "&", "then");

  static final List<Phrase> JOINTS =
      Phrase.all(
          ",? and|&|+|plus also?",
          ",",
          ",? along|together with",
          ",? next to",
          ",? as well as",
          ",? followed by");

  private static final List<Phrase> NAMES =
      Phrase.all("with|in|as|under the|these|following? columns|fields called|named|:?");

  private static final Set<String> HEADERS =
      Set.of(
          "source", "sources", "target", "columns", "filter", "filters", "order", "sort", "note",
          "notes", "table", "output");

  /** A name and where it stands. */
  record Item(int from, int to, String name, List<Output.Span> glosses, int next) {
    Item {
      glosses = List.copyOf(glosses);
    }

    /** {@code the number of loans (n_loans)}: described before it is named. */
    boolean isNamedBehind() {
      return glosses.stream().anyMatch(gloss -> gloss.to() <= from);
    }

    Item with(Output.Span gloss, int after) {
      List<Output.Span> more = new ArrayList<>(glosses);
      more.add(gloss);
      return new Item(from, to, name, more, after);
    }
  }

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
      int start = i;
      while (i < text.size() && (isSkipped(text, i) || !items.isEmpty() && isLabel(text, i))) {
        separators.add(i++);
      }
      Optional<Item> item = ItemReader.item(draft, i);
      if (item.isEmpty()) {
        i = apposition(draft, items, start);
      } else {
        items.add(item.get());
        i = SharedOwner.after(draft, item.get().next());
      }
      boolean apart = i > start && areApart(draft, i);
      open =
          apart
              || i > start
                  && !startsNames(text, i)
                  && (Phrase.longest(JOINTS, text.tokens(), i) > 0 || nextBullet(draft, items, i));
      if (open && !apart) {
        int next = Math.max(i + 1, Phrase.longest(JOINTS, text.tokens(), i));
        while (i < next) {
          separators.add(i++);
        }
      }
    }
    boolean sound = !items.isEmpty() && (announced || mostLookRight(draft, items));
    return sound
        ? Optional.of(new ItemList(from, i, DescribedItems.of(draft, items), separators))
        : Optional.empty();
  }

  /** {@code , with the columns called}: a list of names for what was described. */
  private static boolean startsNames(Text text, int at) {
    int joint = Math.max(at, Phrase.longest(JOINTS, text.tokens(), at));
    return Phrase.longest(NAMES, text.tokens(), joint) > 0;
  }

  /** {@code event_id title starts_at}: names that only a blank keeps apart. */
  private static boolean areApart(Draft draft, int at) {
    Text text = draft.text();
    boolean names = at < text.size() && text.at(at - 1).isWord() && text.at(at).isWord();
    boolean surely = names && (text.at(at - 1).isIdentifier() || text.at(at).isIdentifier());
    return surely
        && text.isFree(at)
        && draft.isColumnSpokenOf(text.at(at - 1).norm())
        && draft.isColumnSpokenOf(text.at(at).norm());
  }

  private static boolean isSkipped(Text text, int at) {
    return text.at(at).isWord() && SKIPPED.contains(text.at(at).norm());
  }

  /** {@code and a column net_amount}. */
  private static boolean isLabel(Text text, int at) {
    boolean label = text.is(at, "column") || text.is(at, "field");
    return label && at + 1 < text.size() && text.at(at + 1).isIdentifier();
  }

  /** One name a line, each with its explanation after a colon. */
  private static boolean nextBullet(Draft draft, List<Item> items, int at) {
    Text text = draft.text();
    boolean line = at < text.size() && text.at(at).norm().equals("\n");
    boolean bullet = line && !text.at(at).text().isBlank();
    return line
        && !items.isEmpty()
        && (bullet || text.is(items.getLast().to(), ":"))
        && at + 2 < text.size()
        && text.at(at + 1).isWord()
        && (text.is(at + 2, ":")
            || text.isBreak(at + 2)
            || bullet
                && ItemReader.item(draft, at + 1).filter(i -> text.isBreak(i.next())).isPresent())
        && !HEADERS.contains(text.at(at + 1).norm());
  }

  /** {@code show a, b and n}, where the other list says what n is. */
  boolean listsMoreThan(ItemList other) {
    Set<String> names = items.stream().map(Item::name).collect(Collectors.toSet());
    return items.size() > other.items().size()
        && (other.items().size() == 1 || other.items().stream().allMatch(Item::isNamedBehind))
        && other.items().stream().map(Item::name).allMatch(names::contains);
  }

  /** {@code a, b and c}, of which the other is the end only. */
  boolean covers(ItemList other) {
    return from < other.from() && to >= other.to() && items.size() >= other.items().size();
  }

  /** Whether all are said by their names, none by other words. */
  boolean areNames(Text text) {
    return items.stream().allMatch(item -> text.is(item.from(), item.name()));
  }

  /** How many of the names stand on lines of their own. */
  int lines(Text text) {
    return (int) separators.stream().filter(text::isBreak).count();
  }

  /** {@code moving_avg, the average of ...}: what follows the comma explains the name before it. */
  private static int apposition(Draft draft, List<Item> items, int at) {
    Text text = draft.text();
    boolean article =
        text.is(at, "the")
            || text.is(at, "a")
            || text.is(at, "an")
            || text.is(at, "its")
            || text.is(at, "which")
            || text.is(at, "being");
    boolean form = text.is(at, "rounded");
    boolean more = form || article && !items.isEmpty() && items.getLast().glosses().isEmpty();
    if (items.isEmpty() || !more || !text.is(at - 1, ",")) {
      return at;
    }
    int end = Glosses.definitionEnd(draft, at);
    Item last = items.removeLast();
    items.add(last.with(new Output.Span(at, end), end));
    return end;
  }

  private static boolean mostLookRight(Draft draft, List<Item> items) {
    long right =
        items.stream()
            .filter(
                item -> ItemReader.looksLikeColumn(draft, item.name()) || !item.glosses().isEmpty())
            .count();
    boolean one =
        items.stream()
            .anyMatch(
                item -> ItemReader.looksLikeColumn(draft, item.name()) || item.isNamedBehind());
    boolean counts = items.stream().anyMatch(item -> CountNames.isOne(item.name()));
    boolean plain =
        (items.size() > 2 || items.size() > 1 && counts)
            && items.stream().allMatch(item -> ItemReader.mayBeColumn(draft, item.name()));
    boolean tables =
        items.stream()
            .allMatch(
                item ->
                    !draft.links().schema().tablesNamed(item.name()).isEmpty()
                        && draft.links().schema().columnsNamed(item.name()).isEmpty());
    return (one && right * 2 >= items.size() || plain) && !(tables && items.size() > 1);
  }
}
