package io.datamorph.spec.typing;

import io.datamorph.spec.type.CommonType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings values to one type. A text constant beside dates, times, UUIDs or truth values is read as
 * one of them; a bare NULL takes the type of the others.
 */
final class Unification {

  /** What came of it. */
  sealed interface Outcome {}

  /** All values, converted, in their order. */
  record Unified(List<TypedExpression> values, DataType type) implements Outcome {}

  /** Two types that do not fit together. */
  record Misfit(DataType one, DataType other) implements Outcome {}

  /** A text constant that is no value of the type of the others. */
  record NoValue(String text, DataType type) implements Outcome {}

  /** Nothing but bare NULLs. */
  record NoType() implements Outcome {}

  private Unification() {}

  /** The meanings must all be known or untyped. */
  static Outcome of(List<Meaning> meanings) {
    Optional<DataType> common = Optional.empty();
    for (TypedExpression value : wholeConstantsLast(typed(meanings, false))) {
      DataType type = contributed(value, common);
      Optional<DataType> wider =
          common.isEmpty() ? Optional.of(type) : CommonType.of(common.get(), type);
      if (wider.isEmpty()) {
        return new Misfit(common.get(), type);
      }
      common = wider;
    }
    List<TypedExpression> texts = typed(meanings, true);
    if (common.isEmpty()) {
      return texts.isEmpty() ? new NoType() : convert(meanings, new DataType.Text());
    }
    if (!texts.isEmpty() && !readsText(common.get())) {
      return new Misfit(common.get(), new DataType.Text());
    }
    return convert(meanings, common.get());
  }

  private static List<TypedExpression> wholeConstantsLast(List<TypedExpression> values) {
    List<TypedExpression> ordered = new ArrayList<>();
    values.stream().filter(value -> !isWholeConstant(value)).forEach(ordered::add);
    values.stream().filter(Unification::isWholeConstant).forEach(ordered::add);
    return ordered;
  }

  /** A whole constant beside a decimal is as long as its digits, not as its type. */
  private static DataType contributed(TypedExpression value, Optional<DataType> common) {
    boolean besideDecimal = common.filter(DataType.Decimal.class::isInstance).isPresent();
    return besideDecimal && isWholeConstant(value)
        ? Conversions.toDecimal(value).type()
        : value.type();
  }

  private static boolean isWholeConstant(TypedExpression value) {
    return value instanceof TypedExpression.Literal literal
        && literal.value().isPresent()
        && Kinds.isWhole(literal.type());
  }

  private static Outcome convert(List<Meaning> meanings, DataType type) {
    List<TypedExpression> values = new ArrayList<>();
    for (Meaning meaning : meanings) {
      TypedExpression value = meaning.known().orElseGet(() -> Literals.nothing(type));
      TypedExpression converted = Conversions.to(value, type);
      if (isTextConstant(value) && converted instanceof TypedExpression.Cast) {
        return new NoValue(((TypedExpression.Literal) value).value().orElseThrow(), type);
      }
      values.add(converted);
    }
    return new Unified(values, type);
  }

  private static List<TypedExpression> typed(List<Meaning> meanings, boolean textConstants) {
    return meanings.stream()
        .flatMap(meaning -> meaning.known().stream())
        .filter(value -> isTextConstant(value) == textConstants)
        .toList();
  }

  static boolean isTextConstant(TypedExpression value) {
    return value instanceof TypedExpression.Literal literal
        && literal.type() instanceof DataType.Text
        && literal.value().isPresent();
  }

  /** Whether a text constant may stand for a value of the type. */
  static boolean readsText(DataType type) {
    return type instanceof DataType.Text
        || type instanceof DataType.Date
        || Kinds.isTime(type)
        || type instanceof DataType.Uuid
        || type instanceof DataType.Bool;
  }
}
