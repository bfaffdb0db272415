package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import java.util.List;

/** The catalogue's rows that choose among values. */
final class ConditionalFunctions {

  private static final ResultType COMMON =
      new ResultType("common type of all", arguments -> arguments.types().get(0));
  private static final ResultType COMMON_OF_LAST =
      new ResultType("common type of a and b", arguments -> arguments.types().get(1));

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "coalesce",
                  "The first value that is not NULL.",
                  COMMON,
                  of("value", Accepts.SAME).repeated())
              .nulls(NullRule.ALL_ARGUMENTS)
              .alsoNamed("ifnull", "nvl")
              .example("coalesce(null, 2, 3)", "2"),
          scalar(
                  "nullif",
                  "NULL where both are equal, else a.",
                  COMMON,
                  of("a", Accepts.SAME_COMPARABLE),
                  of("b", Accepts.SAME_COMPARABLE))
              .nulls(NullRule.POSSIBLE)
              .example("nullif('', '')", "NULL"),
          scalar(
                  "if",
                  "a where the condition is true, else b: where it is false or NULL.",
                  COMMON_OF_LAST,
                  of("condition", Accepts.BOOLEAN),
                  of("a", Accepts.SAME),
                  of("b", Accepts.SAME))
              .nulls(NullRule.CHOSEN)
              .alsoNamed("iif")
              .example("if(2 > 1, 'more', 'less')", "more"),
          scalar(
                  "nvl2",
                  "a where x is not NULL, else b.",
                  COMMON_OF_LAST,
                  of("x", Accepts.ANY),
                  of("a", Accepts.SAME),
                  of("b", Accepts.SAME))
              .nulls(NullRule.CHOSEN)
              .example("nvl2('x', 1, 0)", "1"),
          scalar(
                  "greatest",
                  "The greatest; NULLs are skipped.",
                  COMMON,
                  of("value", Accepts.SAME_ORDERED).repeated())
              .nulls(NullRule.ALL_ARGUMENTS)
              .example("greatest(1, null, 2.5)", "2.5"),
          scalar(
                  "least",
                  "The least; NULLs are skipped.",
                  COMMON,
                  of("value", Accepts.SAME_ORDERED).repeated())
              .nulls(NullRule.ALL_ARGUMENTS)
              .example("least('a', 'B')", "B"));

  private ConditionalFunctions() {}
}
