package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.ArithmeticType;
import io.datamorph.spec.type.CommonType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Optional;

/** Types arithmetic and comparisons; {@code ||} and {@code %} become calls. */
record BinaryTyping(ExpressionTyper typer, Problems problems) {

  Meaning type(Expression.Binary binary) {
    return switch (binary.operator()) {
      case CONCAT -> new CallTyping(typer, problems).type(concat(binary));
      case MODULO ->
          new CallTyping(typer, problems).type(call("mod", List.of(binary.left(), binary.right())));
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compare(binary);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> arithmetic(binary);
    };
  }

  Meaning negate(Expression.Negate negate) {
    Meaning operand = typer.type(negate.operand());
    if (!(operand instanceof Meaning.Known(var expression))) {
      return operand;
    }
    if (!Kinds.isNumber(expression.type())) {
      return problems.report(
          Code.TYPE_MISMATCH,
          "The operand of - must be a number, not " + expression.type().display() + ".");
    }
    return expression instanceof TypedExpression.Literal literal && literal.value().isPresent()
        ? Meaning.of(Literals.negated(literal))
        : Meaning.of(new TypedExpression.Negate(expression));
  }

  /** {@code a || b || c} is one call. */
  private static Expression.Call concat(Expression.Binary binary) {
    java.util.ArrayDeque<Expression> parts = new java.util.ArrayDeque<>();
    Expression rest = binary;
    while (rest instanceof Expression.Binary(var operator, var left, var right)
        && operator == Expression.Operator.CONCAT) {
      parts.addFirst(right);
      rest = left;
    }
    parts.addFirst(rest);
    return call("concat", List.copyOf(parts));
  }

  private static Expression.Call call(String name, List<Expression> arguments) {
    return new Expression.Call(name, arguments, false, false);
  }

  private Meaning compare(Expression.Binary binary) {
    List<Meaning> sides = typer.typeTogether(List.of(binary.left(), binary.right()));
    return compare(binary.operator(), sides.get(0), sides.get(1));
  }

  /** A comparison of what is typed already. */
  Meaning compare(Expression.Operator sign, Meaning left, Meaning right) {
    Optional<Unification.Unified> unified =
        typer.unify(List.of(left, right), "The sides of " + sign.sign());
    if (unified.isEmpty()) {
      return Meaning.DOUBTFUL;
    }
    TypedExpression.Compare.Operator operator =
        TypedExpression.Compare.Operator.valueOf(sign.name());
    boolean equality =
        operator == TypedExpression.Compare.Operator.EQUAL
            || operator == TypedExpression.Compare.Operator.NOT_EQUAL;
    DataType type = unified.get().type();
    if (equality ? !Kinds.isComparable(type) : !Kinds.hasOrder(type)) {
      return problems.report(
          Code.TYPE_MISMATCH,
          "Values of type " + type.display() + " cannot be compared by " + sign.sign() + ".");
    }
    List<TypedExpression> values = unified.get().values();
    return Meaning.of(new TypedExpression.Compare(operator, values.get(0), values.get(1)));
  }

  private Meaning arithmetic(Expression.Binary binary) {
    Meaning left = typer.type(binary.left());
    Meaning right = typer.type(binary.right());
    if (left instanceof Meaning.Doubtful || right instanceof Meaning.Doubtful) {
      return Meaning.DOUBTFUL;
    }
    Optional<TypedExpression> one = left.known().or(() -> untyped(right));
    Optional<TypedExpression> other = right.known().or(() -> untyped(left));
    if (one.isEmpty() || other.isEmpty()) {
      return Meaning.UNTYPED;
    }
    if (one.get().type() instanceof DataType.Date) {
      return dates(binary, one.get(), other.get());
    }
    if (!Kinds.isNumber(one.get().type()) || !Kinds.isNumber(other.get().type())) {
      return misfit(binary, one.get(), other.get());
    }
    var operator = TypedExpression.Arithmetic.Operator.valueOf(binary.operator().name());
    return Meaning.of(arithmetic(operator, one.get(), other.get()));
  }

  private static Optional<TypedExpression> untyped(Meaning beside) {
    return beside.known().map(expression -> Literals.nothing(expression.type()));
  }

  private Meaning misfit(Expression.Binary binary, TypedExpression one, TypedExpression other) {
    String sign = binary.operator().sign();
    return problems.report(
        Code.TYPE_MISMATCH,
        sign
            + " needs two numbers, not "
            + one.type().display()
            + " and "
            + other.type().display()
            + ".",
        instead(binary.operator(), one.type(), other.type()));
  }

  private static Optional<String> instead(
      Expression.Operator operator, DataType one, DataType other) {
    if (operator == Expression.Operator.ADD && one instanceof DataType.Text) {
      return Optional.of("||");
    }
    boolean times = Kinds.isTime(one) || Kinds.isTime(other);
    return operator == Expression.Operator.SUBTRACT && times
        ? Optional.of("time_diff('hour', later, earlier)")
        : Optional.empty();
  }

  static TypedExpression arithmetic(
      TypedExpression.Arithmetic.Operator operator, TypedExpression left, TypedExpression right) {
    if (left.type() instanceof DataType.Double64 || right.type() instanceof DataType.Double64) {
      return converted(operator, left, right, new DataType.Double64());
    }
    boolean whole = Kinds.isWhole(left.type()) && Kinds.isWhole(right.type());
    if (whole && operator != TypedExpression.Arithmetic.Operator.DIVIDE) {
      return converted(
          operator, left, right, CommonType.of(left.type(), right.type()).orElseThrow());
    }
    TypedExpression one = Conversions.toDecimal(left);
    TypedExpression other = Conversions.toDecimal(right);
    DataType.Decimal first = (DataType.Decimal) one.type();
    DataType.Decimal second = (DataType.Decimal) other.type();
    DataType type =
        switch (operator) {
          case ADD, SUBTRACT -> ArithmeticType.sum(first, second);
          case MULTIPLY -> ArithmeticType.product(first, second);
          case DIVIDE -> ArithmeticType.quotient();
        };
    return new TypedExpression.Arithmetic(operator, one, other, type);
  }

  private static TypedExpression converted(
      TypedExpression.Arithmetic.Operator operator,
      TypedExpression left,
      TypedExpression right,
      DataType type) {
    return new TypedExpression.Arithmetic(
        operator, Conversions.to(left, type), Conversions.to(right, type), type);
  }

  /** {@code date + days} and {@code date - date}, as SQL has them. */
  private Meaning dates(Expression.Binary binary, TypedExpression date, TypedExpression other) {
    boolean add = binary.operator() == Expression.Operator.ADD;
    boolean subtract = binary.operator() == Expression.Operator.SUBTRACT;
    if ((add || subtract) && other.type() instanceof DataType.Int) {
      TypedExpression days = subtract ? negated(other) : other;
      return Meaning.of(dateCall("date_add", date, days, new DataType.Date()));
    }
    if (subtract && other.type() instanceof DataType.Date) {
      return Meaning.of(dateCall("date_diff", date, other, new DataType.Int()));
    }
    return misfit(binary, date, other);
  }

  private static TypedExpression negated(TypedExpression days) {
    return days instanceof TypedExpression.Literal literal && literal.value().isPresent()
        ? Literals.negated(literal)
        : new TypedExpression.Negate(days);
  }

  private static TypedExpression dateCall(
      String name, TypedExpression one, TypedExpression other, DataType type) {
    return new TypedExpression.Call(
        new Function(name, Function.Kind.SCALAR),
        List.of(one, other),
        false,
        type,
        one.nullable() || other.nullable());
  }
}
