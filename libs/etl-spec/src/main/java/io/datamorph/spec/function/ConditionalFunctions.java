package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import java.util.List;

/** The catalogue's rows that choose among values. */
final class ConditionalFunctions {

  private static final ResultType COMMON =
      new ResultType("common type of all", arguments -> arguments.types().get(0));

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "coalesce",
                  "The first value that is not NULL.",
                  COMMON,
                  of("value", Accepts.SAME).repeated())
              .nulls(NullRule.ALL_ARGUMENTS)
              .alsoNamed("ifnull", "nvl"),
          scalar(
                  "nullif",
                  "NULL where both are equal, else a.",
                  COMMON,
                  of("a", Accepts.SAME_COMPARABLE),
                  of("b", Accepts.SAME_COMPARABLE))
              .nulls(NullRule.POSSIBLE),
          scalar(
                  "greatest",
                  "The greatest; NULLs are skipped.",
                  COMMON,
                  of("value", Accepts.SAME_ORDERED).repeated())
              .nulls(NullRule.ALL_ARGUMENTS),
          scalar(
                  "least",
                  "The least; NULLs are skipped.",
                  COMMON,
                  of("value", Accepts.SAME_ORDERED).repeated())
              .nulls(NullRule.ALL_ARGUMENTS));

  private ConditionalFunctions() {}
}
