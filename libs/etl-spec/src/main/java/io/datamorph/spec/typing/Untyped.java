package io.datamorph.spec.typing;

import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Optional;

/** Arguments that say little of their type: a bare NULL, and a text that stands for a date. */
final class Untyped {

  private static final List<DataType> LIKELY =
      List.of(
          new DataType.Text(),
          new DataType.Int(),
          new DataType.Double64(),
          new DataType.Bool(),
          new DataType.Date(),
          new DataType.Timestamp(),
          new DataType.Json(),
          new DataType.ArrayOf(new DataType.Text()));

  private Untyped() {}

  /** The type that a bare NULL takes as an argument. */
  static DataType of(Parameter parameter) {
    return LIKELY.stream()
        .filter(parameter.accepts()::fits)
        .findFirst()
        .orElseGet(DataType.Text::new);
  }

  /** A text constant where a date or time is wanted is read as one. */
  static Optional<TypedExpression> moment(Parameter parameter, TypedExpression value) {
    if (!Unification.isTextConstant(value)) {
      return Optional.empty();
    }
    for (DataType type : List.of(new DataType.Date(), new DataType.Timestamp())) {
      if (parameter.accepts().fits(type)) {
        Optional<TypedExpression.Literal> read = Literals.as((TypedExpression.Literal) value, type);
        if (read.isPresent()) {
          return Optional.of(read.get());
        }
      }
    }
    return Optional.empty();
  }
}
