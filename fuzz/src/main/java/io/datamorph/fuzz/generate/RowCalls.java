package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls over many rows, of a group or of a window, as the ends of expressions. */
final class RowCalls implements Leaves {

  private static final int DEPTH = 1;

  private final List<Function.Kind> kinds;
  private final Calls calls;
  private final Predicate<CallShape> allowed;

  private RowCalls(List<Function.Kind> kinds, Calls calls, Predicate<CallShape> allowed) {
    this.kinds = kinds;
    this.calls = calls;
    this.allowed = allowed;
  }

  static RowCalls ofGroups(Draft draft, Known input) {
    Calls calls = new Calls(draft.chance(), draft.over(input), false);
    return new RowCalls(List.of(Function.Kind.AGGREGATE), calls, RowCalls::isOrderable);
  }

  /**
   * @param ordered whether the window has an order
   */
  static RowCalls ofWindow(Draft draft, Known input, boolean ordered) {
    Calls calls = new Calls(draft.chance(), draft.over(input), true);
    return new RowCalls(
        ordered
            ? List.of(Function.Kind.WINDOW, Function.Kind.WINDOW, Function.Kind.AGGREGATE)
            : List.of(Function.Kind.AGGREGATE),
        calls,
        shape -> shape.function().allows(Allows.WINDOW));
  }

  /** Values without an order come in any, and nobody can say what the first one is. */
  private static boolean isOrderable(CallShape shape) {
    return !shape.function().allows(Allows.ORDER_BY) || Kinds.hasOrder(shape.types().getFirst());
  }

  @Override
  public Optional<Typed> leaf(DataType wanted, Chance chance) {
    return call(wanted, chance).map(call -> new Typed(call, wanted));
  }

  /** A call, or another kind of call where there is none of the first. */
  private Optional<Expression> call(DataType wanted, Chance chance) {
    return calls
        .giving(chance.of(kinds), wanted, DEPTH, allowed)
        .or(() -> calls.giving(kinds.getLast(), wanted, DEPTH, allowed));
  }

  /** Mostly a call by itself, sometimes in an expression. */
  Typed measure(Chance chance) {
    DataType type = Types.any(chance);
    Optional<Typed> plain = chance.percent(75) ? leaf(type, chance) : Optional.empty();
    return plain.orElseGet(() -> new Typed(new Expressions(chance, this).of(type, 1), type));
  }
}
