package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows about numbers. */
final class NumberFunctions {

  private static final ResultType DOUBLE = ResultType.always(new DataType.Double64());
  private static final Parameter ANY_DOUBLE = of("x", Accepts.DOUBLE);
  private static final Parameter ANY_DECIMAL = of("x", Accepts.DECIMAL);
  private static final Parameter ONLY_DOUBLE = of("x", Accepts.ONLY_DOUBLE);
  private static final Parameter PLACES =
      of("places", Accepts.INTEGER)
          .constant(Constant.between(-DataType.Decimal.MAX_PRECISION, 30))
          .optional();
  private static final ResultType ROUNDED =
      new ResultType(
          "decimal with places behind the point",
          arguments -> withScale(decimal(arguments), places(arguments), 1));
  private static final ResultType CUT =
      new ResultType(
          "decimal with places behind the point",
          arguments -> withScale(decimal(arguments), places(arguments), 0));
  private static final ResultType WHOLE_DECIMAL =
      new ResultType("decimal(p-s+1,0)", arguments -> withScale(decimal(arguments), 0, 1));

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "abs",
                  "The size without the sign.",
                  ResultType.like(0, "x"),
                  of("x", Accepts.NUMBER))
              .example("abs(-1.50)", "1.50"),
          scalar(
                  "sign",
                  "-1, 0 or 1.",
                  ResultType.always(new DataType.Int()),
                  of("x", Accepts.NUMBER))
              .example("sign(-0.1)", "-1"),
          scalar(
                  "round",
                  "Rounded half away from zero to places (0) behind the point.",
                  ROUNDED,
                  ANY_DECIMAL,
                  PLACES)
              .or(DOUBLE, ONLY_DOUBLE, PLACES)
              .example("round(-2.345, 2)", "-2.35"),
          scalar(
                  "trunc",
                  "Cut towards zero to places (0) behind the point; a double to a whole number.",
                  CUT,
                  ANY_DECIMAL,
                  PLACES)
              .or(DOUBLE, ONLY_DOUBLE)
              .alsoNamed("truncate")
              .example("trunc(-2.345, 2)", "-2.34"),
          scalar("floor", "The next whole number below.", WHOLE_DECIMAL, ANY_DECIMAL)
              .or(DOUBLE, ONLY_DOUBLE)
              .example("floor(-2.5)", "-3"),
          scalar("ceil", "The next whole number above.", WHOLE_DECIMAL, ANY_DECIMAL)
              .or(DOUBLE, ONLY_DOUBLE)
              .alsoNamed("ceiling")
              .example("ceil(-2.5)", "-2"),
          scalar(
                  "mod",
                  "The remainder, with the sign of a.",
                  ResultType.like(0, "a"),
                  of("a", Accepts.SAME_EXACT),
                  of("b", Accepts.SAME_EXACT))
              .failing("b is 0")
              .example("mod(-7, 3)", "-1"),
          scalar(
                  "div",
                  "The quotient of whole numbers, cut towards zero.",
                  ResultType.like(0, "a"),
                  of("a", Accepts.SAME_WHOLE),
                  of("b", Accepts.SAME_WHOLE))
              .failing("b is 0")
              .example("div(-7, 3)", "-2"),
          scalar("power", "x to the power of y.", DOUBLE, ANY_DOUBLE, of("y", Accepts.DOUBLE))
              .alsoNamed("pow")
              .failing("the result is none, or too large or small for a double")
              .example("power(2, 10)", "1024"),
          scalar("sqrt", "The square root.", DOUBLE, ANY_DOUBLE)
              .failing("x is below 0")
              .example("sqrt(2)", "1.4142135623730951"),
          scalar("exp", "e to the power of x.", DOUBLE, ANY_DOUBLE)
              .failing("the result is too large or small for a double")
              .example("exp(0)", "1"),
          scalar("ln", "The natural logarithm.", DOUBLE, ANY_DOUBLE)
              .failing("x is not above 0")
              .example("ln(1)", "0"),
          scalar("log10", "The logarithm to the base 10.", DOUBLE, ANY_DOUBLE)
              .failing("x is not above 0")
              .example("log10(1000)", "3"));

  private NumberFunctions() {}

  private static int places(ResultType.Arguments arguments) {
    int places =
        arguments.constants().size() < 2
            ? 0
            : arguments.constants().get(1).map(Integer::parseInt).orElse(0);
    return Math.max(0, places);
  }

  private static DataType.Decimal decimal(ResultType.Arguments arguments) {
    return (DataType.Decimal) arguments.types().get(0);
  }

  /** Rounding may carry, and then needs a digit more before the point: 9.9 becomes 10. */
  private static DataType withScale(DataType.Decimal type, int scale, int carry) {
    int before = type.precision() - type.scale() + (scale < type.scale() ? carry : 0);
    int precision = Math.max(1, before + scale);
    return new DataType.Decimal(
        Math.min(DataType.Decimal.MAX_PRECISION, precision),
        Math.min(scale, DataType.Decimal.MAX_PRECISION));
  }
}
