package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.aggregate;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.List;

/** The catalogue's rows that turn many rows into one value. */
final class AggregateFunctions {

  private static final ResultType BIGINT = ResultType.always(new DataType.BigInt());
  private static final ResultType BOOLEAN = ResultType.always(new DataType.Bool());
  private static final ResultType SUM =
      new ResultType("bigint, decimal(38,s) or double", arguments -> sum(arguments.types().get(0)));
  private static final ResultType AVERAGE =
      new ResultType(
          "decimal(38,10) or double",
          arguments ->
              Kinds.isExact(arguments.types().get(0))
                  ? new DataType.Decimal(DataType.Decimal.MAX_PRECISION, 10)
                  : new DataType.Double64());
  private static final Parameter NUMBER = of("x", Accepts.NUMBER);
  private static final ResultType LIKE_X = ResultType.like(0, "x");

  private static final ResultType TEXT = ResultType.always(new DataType.Text());
  private static final ResultType ARRAY =
      new ResultType(
          "array of the type of x", arguments -> new DataType.ArrayOf(arguments.types().get(0)));

  static final List<FunctionDefinition> ROWS =
      List.of(
          aggregate("count", "The number of rows, or of values of x that are not NULL.", BIGINT)
              .or(BIGINT, of("x", Accepts.ANY))
              .nulls(NullRule.NEVER)
              .allowing(Allows.DISTINCT)
              .example("count(amount)", "3"),
          aggregate("sum", "The total; an overflow is an error.", SUM, NUMBER)
              .allowing(Allows.DISTINCT)
              .example("sum(amount)", "35.75"),
          aggregate("avg", "The mean, rounded half away from zero.", AVERAGE, NUMBER)
              .allowing(Allows.DISTINCT)
              .alsoNamed("mean", "average")
              .example("avg(units)", "2.0000000000"),
          aggregate("min", "The least.", LIKE_X, of("x", Accepts.ORDERED))
              .allowing(Allows.DISTINCT)
              .example("min(day)", "2024-01-31"),
          aggregate("max", "The greatest.", LIKE_X, of("x", Accepts.ORDERED))
              .allowing(Allows.DISTINCT)
              .example("max(region)", "south"),
          aggregate("bool_and", "Whether all are true.", BOOLEAN, of("x", Accepts.BOOLEAN))
              .alsoNamed("every")
              .example("bool_and(paid)", "false"),
          aggregate("bool_or", "Whether one is true.", BOOLEAN, of("x", Accepts.BOOLEAN))
              .alsoNamed("any", "some")
              .example("bool_or(paid)", "true"),
          aggregate(
                  "count_if",
                  "In how many rows the condition is true.",
                  BIGINT,
                  of("condition", Accepts.BOOLEAN))
              .nulls(NullRule.NEVER)
              .alsoNamed("countif")
              .example("count_if(amount > 8)", "2"),
          aggregate(
                  "string_agg",
                  "The texts one after the other, with the separator between them.",
                  TEXT,
                  of("text", Accepts.TEXT_OF),
                  of("separator", Accepts.TEXT).constant(Constant.anyText()))
              .allowing(Allows.ORDER_BY)
              .onlyOfGroups()
              .alsoNamed("listagg", "group_concat")
              .example("string_agg(region, ', ' order by id)", "north, north, south, south"),
          aggregate("array_agg", "The values as an array.", ARRAY, of("x", Accepts.COMPARABLE))
              .allowing(Allows.ORDER_BY)
              .onlyOfGroups()
              .alsoNamed("collect_list")
              .example("array_agg(units order by id)", "{3,1,2,2}"),
          aggregate("first", "The first value that is not NULL.", LIKE_X, of("x", Accepts.ORDERED))
              .allowing(Allows.ORDER_BY)
              .onlyOfGroups()
              .example("first(amount order by id desc)", "5.25"),
          aggregate("last", "The last value that is not NULL.", LIKE_X, of("x", Accepts.ORDERED))
              .allowing(Allows.ORDER_BY)
              .onlyOfGroups()
              .example("last(day order by id)", "2024-03-01"));

  private AggregateFunctions() {}

  private static DataType sum(DataType type) {
    if (Kinds.isWhole(type)) {
      return new DataType.BigInt();
    }
    return type instanceof DataType.Decimal decimal
        ? new DataType.Decimal(DataType.Decimal.MAX_PRECISION, decimal.scale())
        : new DataType.Double64();
  }
}
