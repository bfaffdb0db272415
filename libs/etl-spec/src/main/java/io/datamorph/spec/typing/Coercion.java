package io.datamorph.spec.typing;

import io.datamorph.spec.type.CommonType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.Optional;

/** Fits constants into columns. */
public final class Coercion {

  private Coercion() {}

  /** The constant as a value of the type; empty when it would lose something or is none. */
  public static Optional<TypedExpression> constant(TypedExpression constant, DataType type) {
    if (constant.type().equals(type)) {
      return Optional.of(constant);
    }
    boolean text = Unification.isTextConstant(constant);
    if (text && !Unification.readsText(type)) {
      return Optional.empty();
    }
    if (constant instanceof TypedExpression.Literal literal) {
      Optional<TypedExpression.Literal> converted = Literals.as(literal, type);
      if (converted.isPresent() || text) {
        return converted.map(value -> value);
      }
    }
    return CommonType.of(constant.type(), type)
        .filter(type::equals)
        .map(common -> Conversions.to(constant, common));
  }

  /** The value as one of the type, which is the common type of it and others. */
  public static TypedExpression widened(TypedExpression value, DataType type) {
    return Conversions.to(value, type);
  }
}
