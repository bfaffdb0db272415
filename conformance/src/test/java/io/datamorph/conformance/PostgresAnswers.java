package io.datamorph.conformance;

import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.guard.SqlGuard;
import io.datamorph.oraclesql.ExpressionSql;
import io.datamorph.oraclesql.SqlType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What PostgreSQL computes, behind the guard, a cell at a time where one of them is an error. */
record PostgresAnswers(Connection connection, String table) {

  /** By the number of the row, in the rows that count. */
  Map<String, Answer> ofRows(TypedCall call) throws SQLException {
    String from =
        " FROM " + table + " WHERE " + call.agreeing().map(PostgresAnswers::sql).orElse("TRUE");
    String cell = "SELECT id::text, " + cell(call.expression());
    String all = guarded(cell + from);
    try {
      return query(all);
    } catch (SQLException e) {
      String one = guarded(cell + " FROM " + table + " WHERE id = 0").replaceFirst("0$", "");
      Map<String, Answer> answers = new LinkedHashMap<>();
      for (String id : query("SELECT id::text, NULL::text" + from + " ORDER BY id").keySet()) {
        answers.put(id, one(one + id));
      }
      return answers;
    }
  }

  /** By the group's value. */
  Map<String, Answer> ofGroups(TypedCall call) throws SQLException {
    return query(
        guarded(
            "SELECT coalesce(grp::text, 'NULL'), %s FROM %s GROUP BY grp"
                .formatted(cell(call.expression()), table)));
  }

  /** An aggregate over all rows. */
  Answer ofAll(TypedCall call) {
    return one(guarded("SELECT '', %s FROM %s".formatted(cell(call.expression()), table)));
  }

  private Answer one(String sql) {
    try {
      return query(sql).values().iterator().next();
    } catch (SQLException e) {
      return new Answer.Failure(e.getMessage());
    }
  }

  private Map<String, Answer> query(String sql) throws SQLException {
    Map<String, Answer> answers = new LinkedHashMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.put(rows.getString(1), new Answer.Value(Optional.ofNullable(rows.getString(2))));
      }
    }
    return answers;
  }

  private static String guarded(String sql) {
    try {
      return SqlGuard.readOnly(sql);
    } catch (RefusedException e) {
      throw new AssertionError("the guard refuses: " + sql, e);
    }
  }

  private static String sql(TypedExpression expression) {
    return ExpressionSql.overOneRelation().emit(expression);
  }

  private static String cell(TypedExpression expression) {
    return text("(" + sql(expression) + ")::" + SqlType.of(expression.type()), expression.type());
  }

  /** JSON in the form that knows no order of keys, -0 as 0: as the validator compares. */
  static String text(String value, DataType type) {
    return switch (type) {
      case DataType.Json json -> "(" + value + ")::jsonb::text";
      case DataType.Double64 floating -> "((" + value + ") + 0)::text";
      default -> "(" + value + ")::text";
    };
  }
}
