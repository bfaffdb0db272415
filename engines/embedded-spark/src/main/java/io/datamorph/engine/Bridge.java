package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Answers what Python asks: a method of {@link Callable}, or an operation of {@link Operations}.
 * There is no other way from a script into the JVM.
 */
final class Bridge {

  private final Handles handles = new Handles();
  private final Values values = new Values(handles);
  private final TableWriter writer;
  private final Operations operations;

  Bridge(SparkSession spark, Connections connections) {
    writer = new TableWriter(connections);
    operations = new Operations(spark, new TableReader(spark, connections), writer);
  }

  /** Never throws for a request that cannot be answered: that is an answer too. */
  JsonNode answer(JsonNode request) {
    try {
      request.path("release").forEach(number -> handles.release(number.asLong()));
      return Json.object().set("ok", values.toPython(perform(request)));
    } catch (InvocationTargetException e) {
      return ErrorReport.answer(e.getCause());
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | Exception e) {
      return ErrorReport.answer(e);
    }
  }

  long rowsWritten() {
    return writer.rowsWritten();
  }

  void forgetEverything() {
    handles.clear();
    writer.reset();
  }

  private Object perform(JsonNode request) throws Exception {
    var arguments = arguments(request.path("args"));
    if (request.has("op")) {
      return operations.perform(request.get("op").asText(), arguments);
    }
    var name = request.path("method").asText();
    var names = request.path("names").asBoolean();
    var on = request.path("on");
    var target = on.isTextual() ? null : handles.get(on.asLong());
    var candidates = target == null ? Callable.of(on.asText(), name) : Callable.of(target, name);
    if (candidates.isEmpty()) {
      throw new CallRefused(
          (target == null ? on.asText() : target.getClass().getSimpleName())
              + "."
              + name
              + " cannot be called from a job");
    }
    return invoke(target, Overloads.choose(name, candidates, arguments, names));
  }

  private static Object invoke(Object target, Overloads.Choice choice)
      throws InvocationTargetException, IllegalAccessException {
    Method method = choice.method();
    var result = method.invoke(target, choice.arguments());
    return method.getReturnType() == void.class ? null : result;
  }

  private List<Object> arguments(JsonNode nodes) {
    var all = new ArrayList<Object>(nodes.size());
    nodes.forEach(node -> all.add(values.fromPython(node)));
    return all;
  }

  @SuppressWarnings("unchecked")
  static Dataset<Row> dataFrame(Object value) {
    return (Dataset<Row>) value;
  }
}
