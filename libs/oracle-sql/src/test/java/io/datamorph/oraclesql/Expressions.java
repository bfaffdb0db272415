package io.datamorph.oraclesql;

import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Arithmetic;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.Cast;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedExpression.Compare;
import io.datamorph.spec.typed.TypedExpression.Literal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Typed expressions by hand. */
final class Expressions {

  static final DataType BOOL = new DataType.Bool();
  static final DataType INT = new DataType.Int();
  static final DataType BIGINT = new DataType.BigInt();
  static final DataType DOUBLE = new DataType.Double64();
  static final DataType TEXT = new DataType.Text();
  static final DataType DATE = new DataType.Date();
  static final DataType TIMESTAMP = new DataType.Timestamp();
  static final DataType TIMESTAMPTZ = new DataType.TimestampTz();
  static final DataType UUID = new DataType.Uuid();
  static final DataType JSON = new DataType.Json();

  private Expressions() {}

  static DataType decimal(int precision, int scale) {
    return new DataType.Decimal(precision, scale);
  }

  static Literal literal(String value, DataType type) {
    return new Literal(Optional.of(value), type);
  }

  static Literal nothing(DataType type) {
    return new Literal(Optional.empty(), type);
  }

  static Literal text(String value) {
    return literal(value, TEXT);
  }

  static Literal number(int value) {
    return literal(Integer.toString(value), INT);
  }

  static Column column(String name, DataType type) {
    return new Column(Optional.empty(), name, name, type, true, Set.of());
  }

  static ColumnRef ref(String name, DataType type) {
    return new ColumnRef("t", column(name, type));
  }

  static Call call(String name, DataType type, TypedExpression... arguments) {
    return new Call(
        new Function(name, Function.Kind.SCALAR), List.of(arguments), false, type, true);
  }

  static Call aggregate(String name, DataType type, TypedExpression... arguments) {
    return new Call(
        new Function(name, Function.Kind.AGGREGATE), List.of(arguments), false, type, true);
  }

  static Call distinct(String name, DataType type, TypedExpression argument) {
    return new Call(
        new Function(name, Function.Kind.AGGREGATE), List.of(argument), true, type, true);
  }

  static Cast cast(TypedExpression operand, DataType type) {
    return new Cast(operand, type);
  }

  static Arithmetic arithmetic(
      Arithmetic.Operator operator, TypedExpression left, TypedExpression right, DataType type) {
    return new Arithmetic(operator, left, right, type);
  }

  static Compare compare(TypedExpression left, Compare.Operator operator, TypedExpression right) {
    return new Compare(operator, left, right);
  }
}
