package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.specgenerator.domain.intent.Ordering;
import java.util.List;
import java.util.Optional;

/** Orders as the spec writes them. */
final class Sorting {

  private Sorting() {}

  static List<OrderKey> keys(Relation rows, List<Ordering> order) {
    return order.stream()
        .map(o -> new OrderKey(rows.render(o.by()), o.direction(), Optional.empty()))
        .toList();
  }
}
