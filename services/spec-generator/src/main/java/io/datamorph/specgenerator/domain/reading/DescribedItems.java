package io.datamorph.specgenerator.domain.reading;

import java.util.List;

/** {@code the bill number, the amount}: where columns are described, plain words describe too. */
final class DescribedItems {

  private DescribedItems() {}

  static List<ItemList.Item> of(Draft draft, List<ItemList.Item> items) {
    boolean described = items.stream().anyMatch(item -> item.to() > item.from() + 1);
    described |= isOwned(draft, items.getFirst().from());
    boolean written = items.stream().anyMatch(item -> item.name().equals(said(draft, item)));
    return described && !written ? items.stream().map(item -> one(draft, item)).toList() : items;
  }

  /** {@code with their id and title}. */
  private static boolean isOwned(Draft draft, int at) {
    return draft.text().is(at - 1, "their") || draft.text().is(at - 1, "its");
  }

  private static String said(Draft draft, ItemList.Item item) {
    boolean identifier = item.to() == item.from() + 1 && item.name().indexOf('_') > 0;
    return identifier ? draft.text().at(item.from()).norm() : "";
  }

  private static ItemList.Item one(Draft draft, ItemList.Item item) {
    boolean plain = item.to() == item.from() + 1 && item.glosses().isEmpty();
    return plain && !draft.isColumnSpokenOf(item.name())
        ? ColumnPhrase.at(draft, item.from())
            .filter(phrase -> phrase.to() == item.to())
            .map(phrase -> phrase.item(draft))
            .orElse(item)
        : item;
  }
}
