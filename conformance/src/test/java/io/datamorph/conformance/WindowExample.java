package io.datamorph.conformance;

import io.datamorph.gateway.guard.SqlGuard;
import io.datamorph.gluescript.GlueExpression;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.oraclesql.SqlType;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.function.ExampleRows;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An example of a window function, which takes a step of its own and has a value in every row.
 *
 * @param spec of that step, whose column is {@code x}
 */
record WindowExample(FunctionDefinition function, TypedSpec spec) {

  private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(.*) AS x,?$");

  static WindowExample of(FunctionDefinition function, Catalogue catalogue) {
    String order = function.allows(Allows.PEERS) ? "region" : "id";
    String columns = TypedCall.column("x", function.example().orElseThrow().call());
    return new WindowExample(
        function,
        TypedCall.spec(
            "op: window, orderBy: [" + order + "], columns: [" + columns + "]",
            ExampleRows.TABLE,
            catalogue));
  }

  String id() {
    return "example_" + function.name();
  }

  /** The whole script, which writes into the table of the example's name, made here. */
  String script(TestDatabase database, Catalogue catalogue) {
    database.execute(
        spec.target().columns().stream()
            .map(column -> column.name() + " " + SqlType.of(column.type()))
            .collect(
                Collectors.joining(
                    ", ", "CREATE TABLE " + Scripts.STAGING + "." + id() + " (", ")")));
    return GlueScript.of(spec, catalogue);
  }

  Answer inPostgres(TestDatabase database) throws SQLException {
    return values(database, "(" + SqlGuard.readOnly(OracleSql.of(spec)) + ") AS oracle");
  }

  Answer inSpark(TestDatabase database) throws SQLException {
    return values(database, Scripts.STAGING + "." + id());
  }

  /** In the order of the rows' ids: {@code 1, 2, NULL}. */
  private static Answer values(TestDatabase database, String from) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT x::text FROM " + from + " ORDER BY id")) {
      while (rows.next()) {
        values.add(Optional.ofNullable(rows.getString(1)).orElse("NULL"));
      }
    }
    return new Answer.Value(Optional.of(String.join(", ", values)));
  }

  String sparkSpelling() {
    return GlueExpression.of(
        ((TypedStep.Window) spec.steps().get(0)).computed().get(0).expression());
  }

  String postgresSpelling() {
    Matcher item = ITEM.matcher(OracleSql.of(spec, "calls"));
    if (!item.find()) {
      throw new IllegalStateException("no column x in " + OracleSql.of(spec, "calls"));
    }
    return item.group(1);
  }
}
