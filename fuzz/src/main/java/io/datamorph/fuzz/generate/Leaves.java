package io.datamorph.fuzz.generate;

import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Optional;

/** What an expression is made of at its ends, beside constants: columns, or calls over rows. */
@FunctionalInterface
interface Leaves {

  /** One of the wanted type; empty when there is none. */
  Optional<Typed> leaf(DataType wanted, Chance chance);

  /** The columns of a relation. */
  static Leaves columns(List<Typed> columns) {
    return (wanted, chance) -> {
      List<Typed> fitting =
          columns.stream().filter(column -> Typed.sameKind(column.type(), wanted)).toList();
      return fitting.isEmpty() ? Optional.empty() : Optional.of(chance.of(fitting));
    };
  }
}
