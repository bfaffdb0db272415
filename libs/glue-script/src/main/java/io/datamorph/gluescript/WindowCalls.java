package io.datamorph.gluescript;

import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Functions over a window: {@code F.lag(F.col("amount")).over(ranked_window)}. */
final class WindowCalls {

  /** Spark's are int, the language's bigint. */
  private static final Set<String> NUMBERING = Set.of("row_number", "rank", "dense_rank");

  private static final Set<String> OTHERS =
      Set.of(
          "percent_rank",
          "cume_dist",
          "ntile",
          "lag",
          "lead",
          "first_value",
          "last_value",
          "nth_value");

  private WindowCalls() {}

  static boolean knows(String name) {
    return NUMBERING.contains(name) || OTHERS.contains(name);
  }

  static Python emit(WindowCall call, Expressions expressions, Windows windows) {
    Python window = windows.of(call, expressions);
    if (call.function().kind() == Function.Kind.AGGREGATE) {
      return OverWindow.of(ofGroup(call, expressions), window);
    }
    String name = call.function().name();
    if (!knows(name)) {
      throw new NotCompilableException("the function " + name + " has no form in PySpark yet");
    }
    Python over = Python.call("F." + name, arguments(call, expressions)).method("over", window);
    return NUMBERING.contains(name) ? SparkTypes.cast(over, new DataType.BigInt()) : over;
  }

  /** The aggregate as it is written for a group. */
  private static Python ofGroup(WindowCall call, Expressions expressions) {
    return expressions.emit(
        new Call(call.function(), call.arguments(), false, call.type(), call.nullable()));
  }

  /** Numbers of rows are plain numbers in PySpark. */
  private static List<Python> arguments(WindowCall call, Expressions expressions) {
    boolean counts = call.function().name().equals("ntile");
    List<Python> arguments = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      arguments.add(i > 0 || counts ? count(call, i) : expressions.emit(call.arguments().get(i)));
    }
    return arguments;
  }

  private static Python count(WindowCall call, int argument) {
    int rows =
        Literals.wholeNumber(call.arguments().get(argument))
            .orElseThrow(
                () ->
                    new NotCompilableException(
                        call.function().name() + " by a number of rows that is not a constant"));
    return Python.atom(Integer.toString(rows));
  }
}
