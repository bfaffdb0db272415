package io.datamorph.specgenerator.domain.planning;

import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Ordering;

/** The same intent with every count of rows made exact for the join at hand. */
final class Counted {

  private Counted() {}

  static Intent of(Intent intent, Counting counting) {
    return new Intent(
        intent.writing(),
        intent.reads(),
        intent.rules(),
        intent.groups().stream().map(counting::in).toList(),
        intent.columns().stream().map(column -> column.with(counting.in(column.expr()))).toList(),
        intent.conditions().stream().map(counting::in).toList(),
        intent.order().stream()
            .map(order -> new Ordering(counting.in(order.by()), order.direction()))
            .toList(),
        intent.limit(),
        intent.distinct(),
        intent.emptyIsZero());
  }
}
