package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows about numbers. */
final class NumberFunctions {

  private static final ResultType DOUBLE = ResultType.always(new DataType.Double64());
  private static final Parameter ANY_DOUBLE = of("x", Accepts.DOUBLE);
  private static final Parameter PLACES =
      of("places", Accepts.INTEGER)
          .constant(Constant.between(-DataType.Decimal.MAX_PRECISION, 30))
          .optional();
  private static final ResultType ROUNDED =
      new ResultType("decimal with places behind the point", NumberFunctions::rounded);
  private static final ResultType WHOLE_DECIMAL =
      new ResultType("decimal(p-s+1,0)", arguments -> withScale(decimal(arguments), 0));

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
              "abs",
              "The size without the sign.",
              ResultType.like(0, "x"),
              of("x", Accepts.NUMBER)),
          scalar(
              "sign",
              "-1, 0 or 1.",
              ResultType.always(new DataType.Int()),
              of("x", Accepts.NUMBER)),
          scalar(
                  "round",
                  "Rounded half away from zero to places (0) behind the point.",
                  ROUNDED,
                  of("x", Accepts.DECIMAL),
                  PLACES)
              .or(DOUBLE, of("x", Accepts.ONLY_DOUBLE), PLACES),
          scalar("floor", "The next whole number below.", WHOLE_DECIMAL, of("x", Accepts.DECIMAL))
              .or(DOUBLE, of("x", Accepts.ONLY_DOUBLE)),
          scalar("ceil", "The next whole number above.", WHOLE_DECIMAL, of("x", Accepts.DECIMAL))
              .or(DOUBLE, of("x", Accepts.ONLY_DOUBLE))
              .alsoNamed("ceiling"),
          scalar(
              "mod",
              "The remainder, with the sign of a.",
              ResultType.like(0, "a"),
              of("a", Accepts.SAME_EXACT),
              of("b", Accepts.SAME_EXACT)),
          scalar(
              "div",
              "The quotient of whole numbers, cut towards zero.",
              ResultType.like(0, "a"),
              of("a", Accepts.SAME_WHOLE),
              of("b", Accepts.SAME_WHOLE)),
          scalar("power", "x to the power of y.", DOUBLE, ANY_DOUBLE, of("y", Accepts.DOUBLE))
              .alsoNamed("pow"),
          scalar("sqrt", "The square root.", DOUBLE, ANY_DOUBLE),
          scalar("exp", "e to the power of x.", DOUBLE, ANY_DOUBLE),
          scalar("ln", "The natural logarithm.", DOUBLE, ANY_DOUBLE));

  private NumberFunctions() {}

  private static DataType rounded(ResultType.Arguments arguments) {
    int places =
        arguments.constants().size() < 2
            ? 0
            : arguments.constants().get(1).map(Integer::parseInt).orElse(0);
    return withScale(decimal(arguments), Math.max(0, places));
  }

  private static DataType.Decimal decimal(ResultType.Arguments arguments) {
    return (DataType.Decimal) arguments.types().get(0);
  }

  /** One more digit before the point, because rounding may carry: 9.9 becomes 10. */
  private static DataType withScale(DataType.Decimal type, int scale) {
    int before = type.precision() - type.scale() + (scale < type.scale() ? 1 : 0);
    int precision = Math.max(1, before + scale);
    return new DataType.Decimal(
        Math.min(DataType.Decimal.MAX_PRECISION, precision),
        Math.min(scale, DataType.Decimal.MAX_PRECISION));
  }
}
