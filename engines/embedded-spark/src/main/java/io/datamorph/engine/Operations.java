package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.execution.ExplainMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.internal.LambdaFunction;
import org.apache.spark.sql.internal.UnresolvedNamedLambdaVariable;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * What is no plain method call: the session's own verbs, rows in and out, functions of the script.
 */
final class Operations {

  private final org.apache.spark.sql.classic.SparkSession spark;
  private final TableReader reader;
  private final TableWriter writer;
  private final SessionSettings settings;

  Operations(SparkSession spark, TableReader reader, TableWriter writer) {
    this.spark = (org.apache.spark.sql.classic.SparkSession) spark;
    this.reader = reader;
    this.writer = writer;
    this.settings = new SessionSettings(spark);
  }

  Object perform(String name, List<Object> given) throws Exception {
    return switch (name) {
      case "version" -> spark.version();
      case "functionNames" -> Callable.functionNames();
      case "setting" -> settings.get((String) given.get(0));
      case "set" -> settings.set((String) given.get(0), (String) given.get(1));
      case "range" -> range(given);
      case "createDataFrame" -> createDataFrame((JsonNode) given.get(0), (StructType) given.get(1));
      case "sql" -> sql((String) given.get(0));
      case "table" -> spark.table((String) given.get(0));
      case "dropTempView" -> spark.catalog().dropTempView((String) given.get(0));
      case "readTable" -> reader.read((Map<?, ?>) given.get(0));
      case "writeTable" -> writer.write(frame(given), (Map<?, ?>) given.get(1));
      case "parseType" -> Json.read(type((String) given.get(0)).json());
      case "lambdaVariable" -> lambdaVariable((String) given.get(0));
      case "lambda" -> lambda(given);
      case "function" -> function(given);
      case "udf" -> udf((Number) given.get(0), (DataType) given.get(1), given);
      default -> frameOperation(name, given);
    };
  }

  private Object frameOperation(String name, List<Object> given) throws Exception {
    var frame = (org.apache.spark.sql.classic.Dataset<Row>) frame(given);
    return switch (name) {
      case "collect" -> rows(frame.collectAsList());
      case "take" -> rows(frame.takeAsList((Integer) given.get(1)));
      case "tail" -> rows(List.of((Row[]) frame.tail((Integer) given.get(1))));
      case "schema" -> Json.read(frame.schema().json());
      case "treeString" -> frame.schema().treeString((Integer) given.get(1));
      case "showString" ->
          frame.showString((Integer) given.get(1), (Integer) given.get(2), (Boolean) given.get(3));
      case "explain" ->
          frame.queryExecution().explainString(ExplainMode.fromString((String) given.get(1)));
      default -> throw new CallRefused("there is no operation " + name);
    };
  }

  private static Dataset<Row> frame(List<Object> given) {
    if (given.isEmpty() || !(given.getFirst() instanceof Dataset<?>)) {
      throw new CallRefused("this needs a DataFrame");
    }
    return Bridge.dataFrame(given.getFirst());
  }

  private Object range(List<Object> given) {
    return spark
        .range(number(given, 0), number(given, 1), number(given, 2), (int) number(given, 3))
        .toDF();
  }

  private static long number(List<Object> given, int index) {
    return ((Number) given.get(index)).longValue();
  }

  private Object createDataFrame(JsonNode rows, StructType schema) {
    return spark.createDataFrame(PythonCells.rows(rows, schema), schema);
  }

  /** Queries only: commands create, load, set and add things. */
  private Object sql(String text) throws ParseException {
    try {
      spark.sessionState().sqlParser().parseQuery(text);
    } catch (ParseException e) {
      spark.sessionState().sqlParser().parsePlan(text);
      throw new CallRefused("spark.sql() of the embedded engine takes queries, not commands");
    }
    return spark.sql(text);
  }

  private static JsonNode rows(List<Row> rows) {
    var all = Json.array();
    rows.forEach(row -> all.add(Cells.row(row)));
    return all;
  }

  private DataType type(String text) {
    return DataType.fromDDL(text);
  }

  private static Column lambdaVariable(String name) {
    return new Column(UnresolvedNamedLambdaVariable.apply(name));
  }

  private static Column lambda(List<Object> given) {
    var variables =
        given.subList(1, given.size()).stream()
            .map(variable -> (Object) ((Column) variable).node())
            .toList();
    @SuppressWarnings({"unchecked", "rawtypes"})
    var nodes =
        (scala.collection.immutable.Seq<UnresolvedNamedLambdaVariable>)
            (scala.collection.immutable.Seq) Coercion.seq(variables);
    return new Column(LambdaFunction.apply(((Column) given.getFirst()).node(), nodes));
  }

  /** A function by its SQL name, with columns only. */
  private static Column function(List<Object> given) {
    return functions.call_function(
        (String) given.getFirst(),
        given.subList(1, given.size()).stream().map(Column.class::cast).toArray(Column[]::new));
  }

  private Object udf(Number function, DataType type, List<Object> given) {
    var udf = functions.udf(new PythonUdf(function.longValue(), type), type);
    return udf.withName((String) given.get(2));
  }
}
