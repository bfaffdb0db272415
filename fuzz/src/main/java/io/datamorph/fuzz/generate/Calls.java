package io.datamorph.fuzz.generate;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.Expression.Operator;
import io.datamorph.spec.function.Accepts;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls of the catalogue's functions, of each with equal chance. */
final class Calls {

  /** Functions that have no value for some arguments are drawn less often. */
  private static final int SPARED = 70;

  private final Chance chance;
  private final Expressions expressions;
  private final boolean inWindow;

  /**
   * @param expressions for the arguments
   * @param inWindow whether the calls stand in a window, where they are neither distinct nor
   *     ordered by themselves
   */
  Calls(Chance chance, Expressions expressions, boolean inWindow) {
    this.chance = chance;
    this.expressions = expressions;
    this.inWindow = inWindow;
  }

  Optional<Expression> giving(Function.Kind kind, DataType wanted, int depth) {
    return giving(kind, wanted, depth, shape -> true);
  }

  Optional<Expression> giving(
      Function.Kind kind, DataType wanted, int depth, Predicate<CallShape> allowed) {
    List<CallShape> shapes = CallShapes.giving(kind, wanted).stream().filter(allowed).toList();
    if (shapes.isEmpty()) {
      return Optional.empty();
    }
    List<String> functions =
        shapes.stream().map(shape -> shape.function().name()).distinct().toList();
    String function = chance.of(functions);
    if (Functions.find(function).flatMap(FunctionDefinition::fails).isPresent()
        && chance.percent(SPARED)) {
      function = chance.of(functions);
    }
    String chosen = function;
    List<CallShape> ways =
        shapes.stream().filter(shape -> shape.function().name().equals(chosen)).toList();
    return Optional.of(call(chance.of(ways), depth));
  }

  private Expression call(CallShape shape, int depth) {
    List<Expression> arguments = new ArrayList<>();
    int count = shape.types().size() + (shape.repeats() ? chance.below(3) : 0);
    for (int i = 0; i < count; i++) {
      DataType type = shape.types().get(Math.min(i, shape.types().size() - 1));
      arguments.add(guarded(shape, i, argument(shape, i, type, depth)));
    }
    String name =
        shape.function().synonyms().isEmpty() || chance.percent(85)
            ? shape.function().name()
            : chance.of(shape.function().synonyms());
    return worded(shape, name, arguments, depth);
  }

  /** With the words that an aggregate may have beside its arguments. */
  private Expression worded(CallShape shape, String name, List<Expression> arguments, int depth) {
    boolean aggregate = shape.function().function().kind() == Function.Kind.AGGREGATE;
    boolean comparable = !shape.types().isEmpty() && Kinds.isComparable(shape.types().getFirst());
    boolean distinct =
        !inWindow && shape.function().allows(Allows.DISTINCT) && comparable && chance.percent(25);
    boolean ordered = !inWindow && shape.function().allows(Allows.ORDER_BY) && chance.percent(60);
    boolean filtered = aggregate && chance.percent(12);
    return new Expression.Call(
        name,
        arguments,
        distinct,
        false,
        ordered ? List.of(sortKey(depth)) : List.of(),
        filtered ? Optional.of(expressions.condition(Math.min(depth, 1))) : Optional.empty());
  }

  private Expression.SortKey sortKey(int depth) {
    return new Expression.SortKey(
        expressions.of(Types.ordered(chance), Math.min(depth, 1)),
        chance.of(OrderKey.Direction.values()),
        chance.percent(30) ? Optional.of(chance.of(OrderKey.Nulls.values())) : Optional.empty());
  }

  private Expression argument(CallShape shape, int index, DataType type, int depth) {
    Parameter parameter = shape.parameter(index);
    if (parameter.constant().isPresent()) {
      return Literals.of(chance.of(shape.constants(index)), type);
    }
    boolean count = parameter.accepts() == Accepts.INTEGER;
    return count && chance.percent(95) ? counting(parameter, depth) : expressions.of(type, depth);
  }

  private Expression counting(Parameter parameter, int depth) {
    int least = parameter.least().orElse(Integer.MIN_VALUE);
    Expression small = expressions.small(depth);
    boolean tooSmall =
        small instanceof Expression.Number(String text) && Long.parseLong(text) < least;
    return tooSmall || small instanceof Expression.Negate
        ? Build.number(Math.max(1, least))
        : small;
  }

  /** Keeps arguments where the function has a value; elsewhere it is an error, and says little. */
  private Expression guarded(CallShape shape, int index, Expression argument) {
    if (chance.percent(3)) {
      return argument;
    }
    return switch (shape.function().name()) {
      case "mod", "div" -> index == 1 ? expressions.nonZero(argument) : argument;
      case "sqrt" -> Build.call("abs", argument);
      case "ln" -> Build.binary(Build.call("abs", argument), Operator.ADD, Build.number(1));
      case "exp" ->
          Build.call(
              "least", Build.call("greatest", argument, Build.number(-20)), Build.number(20));
      case "power" ->
          index == 0
              ? Build.binary(
                  Build.call("least", Build.call("abs", argument), Build.number(1000)),
                  Operator.ADD,
                  Build.number(1))
              : Build.number(chance.between(-3, 4));
      default -> argument;
    };
  }
}
