package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.ArrayList;
import java.util.List;

/** The result: the target's columns in its order and types, written to the staging table. */
final class TargetEmitter {

  private static final String WRITE =
      """
      glue_context.write_dynamic_frame.from_options(
          frame=DynamicFrame.fromDF(result, glue_context, "result"),
          connection_type="postgresql",
          connection_options={
              "useConnectionProperties": "true",
              "connectionName": %s,
              "dbtable": args["STAGING_TABLE"],
          },
      )

      job.commit()
      """;

  private TargetEmitter() {}

  static String result(TypedSpec spec, Scope scope) {
    List<Column> from = spec.relation(spec.target().input()).columns();
    List<Column> to = spec.target().columns();
    if (from.size() != to.size()) {
      throw new IllegalArgumentException(
          "the target has %d columns, its input has %d".formatted(to.size(), from.size()));
    }
    List<Python> columns = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      columns.add(
          Columns.alias(SparkTypes.cast(Scope.own(from.get(i)), to.get(i).type()), to.get(i).id()));
    }
    return new Chain(scope.variable(spec.target().input()))
        .call("select", columns)
        .assignedTo("result");
  }

  static String write(TypedSpec spec) {
    return WRITE.formatted(PythonText.quoted(spec.target().connection()));
  }
}
