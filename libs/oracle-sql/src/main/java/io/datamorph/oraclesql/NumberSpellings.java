package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions of numbers, and those that choose among values. */
final class NumberSpellings {

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("abs", of("abs({0})")),
          entry("sign", of("sign({0})::{type}")),
          entry("round", NumberSpellings::round),
          entry("trunc", NumberSpellings::trunc),
          entry("floor", (call, sql) -> whole("floor", call, sql)),
          entry("ceil", (call, sql) -> whole("ceil", call, sql)),
          entry("mod", NumberSpellings::mod),
          entry("div", NumberSpellings::div),
          entry("power", of("power({0}, {1})")),
          entry("sqrt", of("sqrt({0})")),
          entry("exp", of("exp({0})")),
          entry("ln", of("ln({0})")),
          entry("log10", of("log10({0})")),
          entry("coalesce", of("coalesce({*})")),
          entry("nullif", of("nullif({0}, {1})")),
          entry("if", of("(CASE WHEN {0} THEN {1} ELSE {2} END)")),
          entry("nvl2", of("(CASE WHEN {0} IS NOT NULL THEN {1} ELSE {2} END)")),
          entry("greatest", (call, sql) -> extreme("greatest", call, sql)),
          entry("least", (call, sql) -> extreme("least", call, sql)));

  private NumberSpellings() {}

  /** A double is rounded by its shortest text: PostgreSQL's own rounds half to even. */
  private static String round(Call call, ExpressionSql sql) {
    String number = sql.operand(call.arguments().get(0));
    if (isDouble(call.arguments().get(0))) {
      number += "::text::numeric";
    } else if (!(call.arguments().get(0).type() instanceof DataType.Decimal)) {
      number += "::numeric";
    }
    String digits = call.arguments().size() > 1 ? sql.operand(call.arguments().get(1)) : "0";
    return "round(%s, %s)::%s".formatted(number, digits, SqlType.of(call.type()));
  }

  private static String trunc(Call call, ExpressionSql sql) {
    String template =
        isDouble(call.arguments().get(0))
            ? "trunc({0})"
            : call.arguments().size() > 1 ? "trunc({0}, {1})::{type}" : "trunc({0})::{type}";
    return Spelling.of(template).emit(call, sql);
  }

  private static String whole(String function, Call call, ExpressionSql sql) {
    String number = sql.operand(call.arguments().get(0));
    return switch (call.arguments().get(0).type()) {
      case DataType.Double64 floating -> function + "(" + number + ")";
      case DataType.Decimal decimal ->
          "%s(%s)::%s".formatted(function, number, SqlType.of(call.type()));
      default -> number + "::" + SqlType.of(call.type());
    };
  }

  private static String mod(Call call, ExpressionSql sql) {
    if (isDouble(call.arguments().get(0))) {
      return Spelling.of("({0} - {1} * trunc({0} / {1}))").emit(call, sql);
    }
    return Spelling.of("mod({0}, {1})::{type}").emit(call, sql);
  }

  private static String div(Call call, ExpressionSql sql) {
    String template =
        switch (call.arguments().get(0).type()) {
          case DataType.Decimal decimal -> "div({0}, {1})::{type}";
          case DataType.Double64 floating -> "trunc({0} / {1})::{type}";
          default ->
              call.arguments().get(1).type() instanceof DataType.Decimal
                  ? "div({0}, {1})::{type}"
                  : "({0} / {1})::{type}";
        };
    return Spelling.of(template).emit(call, sql);
  }

  private static String extreme(String function, Call call, ExpressionSql sql) {
    return call.arguments().stream()
        .map(sql::ordered)
        .collect(Collectors.joining(", ", function + "(", ")"));
  }

  private static boolean isDouble(TypedExpression expression) {
    return expression.type() instanceof DataType.Double64;
  }
}
