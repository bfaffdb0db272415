package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Words;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code number, name and city, with the columns called member_no, member_name and city}: one list
 * tells what the columns hold, the other, in the same order, what they are called.
 */
final class ParallelList {

  private ParallelList() {}

  static void read(Draft draft, ItemList names, ItemList meanings) {
    if (!areParallel(draft, names, meanings)) {
      return;
    }
    for (int i = 0; i < names.items().size(); i++) {
      Output output = draft.outputNamed(names.items().get(i).name()).orElseThrow();
      Output.Span said = span(meanings.items().get(i));
      boolean itself = isAlike(draft, names, meanings, i);
      if (itself && !draft.links().schema().columnsNamed(output.name()).isEmpty()) {
        draft.text().use(said.from(), said.to());
      } else if (output.glosses().isEmpty()) {
        output.gloss(said);
      }
    }
    meanings.separators().forEach(draft.text()::use);
  }

  private static Output.Span span(ItemList.Item item) {
    return item.glosses().isEmpty()
        ? new Output.Span(item.from(), item.to())
        : new Output.Span(
            Math.min(item.from(), item.glosses().getFirst().from()), item.glosses().getLast().to());
  }

  /** As many of both, apart from each other, and some of them alike. */
  private static boolean areParallel(Draft draft, ItemList names, ItemList meanings) {
    List<ItemList.Item> items = meanings.items();
    boolean apart = meanings.to() <= names.from() || names.to() <= meanings.from();
    return apart
        && items.size() > 1
        && items.size() == names.items().size()
        && items.stream().noneMatch(ItemList.Item::isNamedBehind)
        && names.items().stream().allMatch(item -> item.glosses().isEmpty())
        && IntStream.range(0, items.size()).anyMatch(i -> isAlike(draft, names, meanings, i));
  }

  private static boolean isAlike(Draft draft, ItemList names, ItemList meanings, int at) {
    Output.Span span = span(meanings.items().get(at));
    List<String> said =
        draft.text().tokens().subList(span.from(), span.to()).stream()
            .flatMap(token -> Words.canonicalParts(token.norm()).stream())
            .toList();
    return !Collections.disjoint(Words.canonicalParts(names.items().get(at).name()), said);
  }
}
