package io.datamorph.validator.query;

import io.datamorph.oraclesql.Identifier;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;

/** A cell as text, equal for equal values. */
final class Cell {

  private Cell() {}

  /** As PostgreSQL writes it. */
  static String shown(Column column) {
    return Identifier.quoted(column.id()) + "::text";
  }

  /**
   * For comparing: JSON in its binary form, which knows no order of keys and no blanks; doubles to
   * ten digits, because the last ones depend on the order of adding. (Adding 0 makes -0 a 0.)
   */
  static String compared(Column column) {
    String name = Identifier.quoted(column.id());
    return switch (column.type()) {
      case DataType.Json json -> name + "::jsonb::text";
      case DataType.Double64 floating ->
          ("CASE WHEN abs(%1$s) < 'Infinity'::double precision"
                  + " THEN to_char(%1$s + 0, '9.999999999EEEE') ELSE %1$s::text END")
              .formatted(name);
      default -> name + "::text";
    };
  }
}
