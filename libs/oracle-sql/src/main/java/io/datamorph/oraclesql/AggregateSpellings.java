package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/** Functions of a group of rows. */
final class AggregateSpellings {

  private static final DataType COUNT = new DataType.BigInt();

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry(
              "count",
              (call, sql) -> call.arguments().isEmpty() ? "count(*)" : over("count", call, sql)),
          entry("sum", AggregateSpellings::sum),
          entry("avg", AggregateSpellings::avg),
          entry("min", (call, sql) -> extreme("min", "bool_and", call, sql)),
          entry("max", (call, sql) -> extreme("max", "bool_or", call, sql)),
          entry("bool_and", of("bool_and({0})")),
          entry("bool_or", of("bool_or({0})")),
          entry("count_if", of("count(CASE WHEN {0} THEN 1 END)")),
          entry("median", of("percentile_cont(0.5) WITHIN GROUP (ORDER BY {0})")),
          entry("percentile", of("percentile_cont({1}) WITHIN GROUP (ORDER BY {0})")),
          entry("mode", AggregateSpellings::mode),
          entry("stddev", of("stddev_samp({0})")),
          entry("stddev_pop", of("stddev_pop({0})")),
          entry("variance", of("var_samp({0})")),
          entry("var_pop", of("var_pop({0})")));

  private AggregateSpellings() {}

  private static String over(String function, Call call, ExpressionSql sql) {
    return "%s(%s%s)"
        .formatted(function, call.distinct() ? "DISTINCT " : "", sql.emit(call.arguments().get(0)));
  }

  private static String sum(Call call, ExpressionSql sql) {
    String sum = over("sum", call, sql);
    return call.type() instanceof DataType.Double64 ? sum : sum + "::" + SqlType.of(call.type());
  }

  private static String avg(Call call, ExpressionSql sql) {
    if (!(call.type() instanceof DataType.Decimal decimal)) {
      return over("avg", call, sql);
    }
    DataType argument = call.arguments().get(0).type();
    return "(%s / %s)::%s"
        .formatted(
            ArithmeticSql.widened(over("sum", call, sql), argument, COUNT, decimal.scale()),
            over("count", call, sql),
            SqlType.of(decimal));
  }

  private static String mode(Call call, ExpressionSql sql) {
    return "mode() WITHIN GROUP (ORDER BY %s)"
        .formatted(sql.ordered(ExpressionSql.typed(call.arguments().get(0))));
  }

  /** PostgreSQL has no least boolean and, before version 18, no least UUID. */
  private static String extreme(String function, String ofBooleans, Call call, ExpressionSql sql) {
    TypedExpression argument = call.arguments().get(0);
    return switch (argument.type()) {
      case DataType.Bool bool -> ofBooleans + "(" + sql.emit(argument) + ")";
      case DataType.Uuid uuid ->
          "%s((%s::text) COLLATE ucs_basic)::uuid".formatted(function, sql.operand(argument));
      default -> function + "(" + sql.ordered(argument) + ")";
    };
  }
}
