package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.When;
import java.util.List;
import java.util.Optional;

/** From a typed expression to a PySpark Column expression of exactly that type and meaning. */
final class Expressions {

  /** Spark takes minutes to plan more. */
  static final int MOST_CHARACTERS = 200_000;

  private final Columns columns;
  private final Optional<Windows> windows;
  private final Arithmetic arithmetic = new Arithmetic(this);

  Expressions(Columns columns) {
    this(columns, Optional.empty());
  }

  private Expressions(Columns columns, Optional<Windows> windows) {
    this.columns = columns;
    this.windows = windows;
  }

  /** Expressions over one input that see windows of its rows. */
  static Expressions over(Windows windows) {
    return new Expressions(Columns.OF_ONE_INPUT, Optional.of(windows));
  }

  /** What is needed several times stands there several times, so nested code may grow fast. */
  Python emit(TypedExpression expression) {
    Python emitted = emitted(expression);
    if (emitted.text().length() > MOST_CHARACTERS) {
      throw new NotCompilableException(
          "an expression that grows to more than %d characters of code; compute a part of it in a step before"
              .formatted(MOST_CHARACTERS));
    }
    return emitted;
  }

  private Python emitted(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Literal literal -> Literals.emit(literal);
      case TypedExpression.ColumnRef reference -> Columns.column(columns.name(reference));
      case TypedExpression.Arithmetic sum -> arithmetic.emit(sum);
      case TypedExpression.Negate negate -> emit(negate.operand()).prefixed("-");
      case TypedExpression.Compare compare -> compare(compare);
      case TypedExpression.And and -> Python.connected(Python.Level.AND, "&", all(and.operands()));
      case TypedExpression.Or or -> Python.connected(Python.Level.OR, "|", all(or.operands()));
      case TypedExpression.Not not -> not(not);
      case TypedExpression.IsNull test -> emit(test.operand()).method("isNull");
      case TypedExpression.In in -> emit(in.operand()).method("isin", options(in));
      case TypedExpression.Between between ->
          emit(between.operand()).method("between", emit(between.low()), emit(between.high()));
      case TypedExpression.Like like -> like(like);
      case TypedExpression.Case choice -> choice(choice);
      case TypedExpression.Cast cast -> Casts.emit(emit(cast.operand()), cast);
      case TypedExpression.Call call -> call(call);
      case TypedExpression.WindowCall call -> WindowCalls.emit(call, this, windows.orElseThrow());
    };
  }

  List<Python> all(List<TypedExpression> expressions) {
    return expressions.stream().map(this::emit).toList();
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  private Python call(TypedExpression.Call call) {
    return OrderedAggregates.knows(call.function().name())
        ? OrderedAggregates.emit(call, this)
        : Functions.emit(call, this);
  }

  private Python compare(TypedExpression.Compare compare) {
    String operator =
        switch (compare.operator()) {
          case EQUAL -> "==";
          case NOT_EQUAL -> "!=";
          case LESS -> "<";
          case LESS_OR_EQUAL -> "<=";
          case GREATER -> ">";
          case GREATER_OR_EQUAL -> ">=";
        };
    return Python.comparison(operator, emit(compare.left()), emit(compare.right()));
  }

  private Python not(TypedExpression.Not not) {
    return not.operand() instanceof TypedExpression.IsNull test
        ? emit(test.operand()).method("isNotNull")
        : emit(not.operand()).prefixed("~");
  }

  /** Plain values where all are constants that PySpark takes so; else as any expression. */
  private List<Python> options(TypedExpression.In in) {
    List<Python> plain =
        in.options().stream().map(Literals::plainValue).flatMap(Optional::stream).toList();
    return plain.size() == in.options().size() ? plain : all(in.options());
  }

  private Python like(TypedExpression.Like like) {
    return emit(like.operand())
        .method(
            like.ignoreCase() ? "ilike" : "like",
            PythonText.literal(Patterns.like(like.pattern())));
  }

  /** {@code F.when(a, x).when(b, y).otherwise(z)}; without an else Spark gives NULL too. */
  private Python choice(TypedExpression.Case choice) {
    Python source = null;
    for (When when : choice.whens()) {
      Python condition = emit(when.condition());
      Python result = emit(when.result());
      source =
          source == null
              ? Python.call("F.when", condition, result)
              : source.method("when", condition, result);
    }
    if (source == null) {
      return choice
          .otherwise()
          .map(this::emit)
          .orElseGet(() -> SparkTypes.cast(Python.atom("F.lit(None)"), choice.type()));
    }
    Python whens = source;
    return choice
        .otherwise()
        .map(otherwise -> whens.method("otherwise", emit(otherwise)))
        .orElse(whens);
  }

  /** The expression in another numeric type, without a detour over a cast that loses nothing. */
  Python in(DataType type, TypedExpression expression) {
    TypedExpression inner = expression;
    while (inner instanceof TypedExpression.Cast cast
        && Decimals.isWidening(cast.operand().type(), cast.type())) {
      inner = cast.operand();
    }
    if (inner.type().equals(type)) {
      return emit(inner);
    }
    if (expression.type().equals(type)) {
      return emit(expression);
    }
    return inner instanceof TypedExpression.Literal literal && literal.value().isPresent()
        ? SparkTypes.cast(Literals.text(literal.value().get()), type)
        : SparkTypes.cast(emit(inner), type);
  }
}
