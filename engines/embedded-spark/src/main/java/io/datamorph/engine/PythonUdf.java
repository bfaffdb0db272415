package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;

/** A function of the script, evaluated in Python row by row; its arguments come in one struct. */
final class PythonUdf implements UDF1<Row, Object> {

  private static final long serialVersionUID = 1;

  /** Asks Python for the value of a function. */
  interface Caller {
    JsonNode call(long function, Row arguments) throws IOException;
  }

  private static volatile Caller caller;

  private final long function;
  private final DataType type;

  PythonUdf(long function, DataType type) {
    this.function = function;
    this.type = type;
  }

  /** Spark copies the function to its tasks; the way to Python is not copied with it. */
  static void callPython(Caller way) {
    caller = way;
  }

  @Override
  public Object call(Row arguments) throws IOException {
    var answer = caller.call(function, arguments);
    if (answer.has("raised")) {
      throw new PythonRaised(answer.get("raised").asText());
    }
    return PythonCells.cell(answer.get("value"), type);
  }

  /** What the function raised, as text. */
  static final class PythonRaised extends RuntimeException {
    PythonRaised(String message) {
      super(message);
    }
  }
}
