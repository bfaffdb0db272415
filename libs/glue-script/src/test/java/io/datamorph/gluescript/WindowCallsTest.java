package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.spec.document.Frame;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowCallsTest {

  private static final TypedExpression WEIGHT = Typed.column("weight", new DataType.Double64());

  static Stream<Function> aggregates() {
    return Functions.all().stream()
        .filter(definition -> definition.allows(Allows.WINDOW))
        .map(FunctionDefinition::function)
        .filter(function -> function.kind() == Function.Kind.AGGREGATE);
  }

  @ParameterizedTest
  @MethodSource("aggregates")
  void everyAggregateThatMayStandInAWindowIsPutOverIt(Function aggregate) {
    String group =
        emit(new TypedExpression.Call(aggregate, List.of(WEIGHT), false, WEIGHT.type(), true));
    String window = emit(call(aggregate));
    assertEquals(group, window.replace(".over(totals_window)", ""));
    assertEquals(1, window.split("\\.over\\(", -1).length - 1, window);
  }

  @Test
  void everyAggregateOfAQuotientIsPutOverTheWindow() {
    assertEquals(
        "F.sum(a).over(w).cast(\"x\") / F.count(a).over(w)",
        over(
            Python.infix(
                Python.Level.PRODUCT,
                "/",
                Python.atom("F.sum(a).cast(\"x\")"),
                Python.atom("F.count(a)"))));
  }

  @Test
  void whatLooksLikeAnAggregateInsideATextIsLeftAlone() {
    assertEquals(
        "F.max(F.concat(F.lit(\"F.sum(\\\")\"), a)).over(w)",
        over(Python.atom("F.max(F.concat(F.lit(\"F.sum(\\\")\"), a))")));
  }

  @Test
  void anAggregateThatSparkKnowsForGroupsOnlyIsRefused() {
    assertThrows(NotCompilableException.class, () -> over(Python.atom("F.count_distinct(a)")));
  }

  private static String over(Python aggregate) {
    return OverWindow.of(aggregate, Python.atom("w")).text();
  }

  private static String emit(TypedExpression expression) {
    return Expressions.over(new Windows("totals", new PythonNames())).emit(expression).text();
  }

  private static WindowCall call(Function function) {
    return new WindowCall(
        function,
        List.of(WEIGHT),
        List.of(WEIGHT),
        List.of(),
        Optional.of(Frame.whole()),
        WEIGHT.type(),
        true);
  }
}
