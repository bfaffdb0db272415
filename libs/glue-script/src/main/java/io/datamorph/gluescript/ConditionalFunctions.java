package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;

import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;

/** Functions that choose among their arguments. */
final class ConditionalFunctions {

  static final Map<String, Spelling> ALL =
      Map.of(
          "coalesce", as("F.coalesce({*})"),
          "nullif", ConditionalFunctions::nullIf,
          "if", as("F.when({0}, {1}).otherwise({2})"),
          "nvl2", as("F.when([0].isNotNull(), {1}).otherwise({2})"),
          "greatest", oneOf("F.greatest({*})"),
          "least", oneOf("F.least({*})"));

  private ConditionalFunctions() {}

  /** Beside an aggregate Spark's own ends in an internal error of its optimizer at times. */
  private static Python nullIf(Call call, List<Python> arguments, Expressions expressions) {
    return as(Trees.hasAggregate(call)
            ? "F.when([0] == [1], F.lit(None)).otherwise({0})"
            : "F.nullif({0}, {1})")
        .of(call, arguments, expressions);
  }

  /** Spark wants two candidates at least; a single one is the answer. */
  private static Spelling oneOf(String pattern) {
    return (call, arguments, expressions) ->
        arguments.size() == 1 ? arguments.get(0) : as(pattern).of(call, arguments, expressions);
  }
}
