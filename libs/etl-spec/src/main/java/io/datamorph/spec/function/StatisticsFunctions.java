package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.aggregate;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows that describe how values are spread. */
final class StatisticsFunctions {

  private static final ResultType DOUBLE = ResultType.always(new DataType.Double64());
  private static final Parameter X = of("x", Accepts.DOUBLE);

  static final List<FunctionDefinition> ROWS =
      List.of(
          aggregate("median", "The middle, or the mean of the two in the middle.", DOUBLE, X)
              .onlyOfGroups()
              .example("median(weight)", "2.5"),
          aggregate(
                  "percentile",
                  "The value below which the share p lies, between two values in proportion.",
                  DOUBLE,
                  X,
                  of("p", Accepts.NUMBER).constant(Constant.decimalBetween(0, 1)))
              .onlyOfGroups()
              .alsoNamed("percentile_cont", "quantile")
              .example("percentile(units, 0.25)", "1.75"),
          aggregate(
                  "mode",
                  "The most frequent value; of several the least.",
                  ResultType.like(0, "x"),
                  of("x", Accepts.ORDERED))
              .onlyOfGroups()
              .example("mode(units)", "2"),
          aggregate("stddev", "The standard deviation of a sample.", DOUBLE, X)
              .nulls(NullRule.ONE_VALUE)
              .alsoNamed("stddev_samp")
              .example("stddev(units)", "0.816496580927726"),
          aggregate("stddev_pop", "The standard deviation of a population.", DOUBLE, X)
              .example("stddev_pop(units)", "0.7071067811865476"),
          aggregate("variance", "The variance of a sample.", DOUBLE, X)
              .nulls(NullRule.ONE_VALUE)
              .alsoNamed("var_samp")
              .example("variance(units)", "0.6666666666666666"),
          aggregate("var_pop", "The variance of a population.", DOUBLE, X)
              .example("var_pop(units)", "0.5"));

  private StatisticsFunctions() {}
}
