package io.datamorph.validator.domain;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataTypes;
import java.util.Objects;

/**
 * A column of an answer.
 *
 * @param type in the language's words or in PostgreSQL's
 */
public record Field(String name, String type) {

  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  /** Whether the type is this one, whoever's word was used for it. */
  public boolean is(DataType expected) {
    return DataTypes.parse(type).filter(expected::equals).isPresent();
  }
}
