package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.function.ExampleRows;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL computes what the catalogue's examples say. */
class ExamplesTest {

  private static TestDatabase database;

  @BeforeAll
  static void makeTable() {
    database = TestInfra.shared().newDatabase();
    database.execute(
        ExampleRows.FIELDS.stream()
            .map(field -> field.name() + " " + SqlType.of(field.type()))
            .collect(Collectors.joining(", ", "CREATE TABLE sales (", ")")));
    for (List<String> row : ExampleRows.ROWS) {
      database.execute(
          row.stream()
              .map(cell -> cell.equals("NULL") ? cell : "'" + cell + "'")
              .collect(Collectors.joining(", ", "INSERT INTO sales VALUES (", ")")));
    }
  }

  static Stream<FunctionDefinition> functions() {
    return Functions.all().stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void an_example_has_the_value_that_it_says(FunctionDefinition function) {
    TypedSpec spec = checked(document(function));
    String rows = "SELECT id, x FROM (" + OracleSql.of(spec, "example") + ") AS example";
    List<String> values =
        Guarded.rows(database, "SELECT x::text FROM (" + rows + ") AS rows ORDER BY id");
    assertEquals(
        function.example().orElseThrow().value(),
        String.join(", ", isWindow(function) ? values : values.subList(0, 1))
            .replace("null", "NULL"));
  }

  private static boolean isWindow(FunctionDefinition function) {
    return switch (function.function().kind()) {
      case SCALAR, AGGREGATE -> false;
      case WINDOW -> true;
    };
  }

  private static String document(FunctionDefinition function) {
    String call =
        function.example().orElseThrow().call().replace("\\", "\\\\").replace("\"", "\\\"");
    String step =
        switch (function.function().kind()) {
          case SCALAR -> "op: derive, columns: [{name: x, expr: \"%s\"}]";
          case AGGREGATE ->
              "op: aggregate, groupBy: [], measures: [{name: id, expr: count()},"
                  + " {name: x, expr: \"%s\"}]";
          case WINDOW ->
              "op: window, columns: [{name: x, expr: \"%s\"}], orderBy: [%s]"
                  .formatted("%s", function.allows(Allows.PEERS) ? "region" : "id");
        };
    return """
        version: "1"
        name: example
        sources: [{name: sales, connection: warehouse, table: public.sales}]
        steps: [{name: example, input: sales, %s}]
        target: {connection: warehouse, table: public.result, mode: replace, keys: []}
        """
        .formatted(step.formatted(call));
  }

  private static TypedSpec checked(String document) {
    return switch (SpecChecker.check(document, catalogue())) {
      case CheckResult.Accepted accepted -> accepted.spec();
      case CheckResult.Refused refused ->
          throw new AssertionError(refused.diagnostics() + "\n" + document);
    };
  }

  private static Catalogue catalogue() {
    List<CatalogueColumn> columns =
        ExampleRows.FIELDS.stream()
            .map(
                field ->
                    new CatalogueColumn(
                        field.name(),
                        field.type(),
                        SqlType.of(field.type()),
                        true,
                        Optional.empty()))
            .toList();
    return new Catalogue(
        "warehouse",
        List.of(
            new CatalogueTable(
                new TableName("public", ExampleRows.TABLE),
                Optional.empty(),
                columns,
                List.of(),
                List.of(),
                List.of(),
                -1,
                false)));
  }
}
