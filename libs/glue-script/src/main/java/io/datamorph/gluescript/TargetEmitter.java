package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedSpec;

/** The result: all rows that the target is to hold, written to the staging table. */
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

  static String result(TypedSpec spec, Scope scope, NativeTypes nativeTypes) {
    TargetRows rows = new TargetRows(spec.target(), scope, nativeTypes);
    return switch (spec.target().mode()) {
      case REPLACE -> ReplaceTarget.emit(rows);
      case APPEND -> AppendTarget.emit(rows);
      case MERGE -> MergeTarget.emit(rows);
      case SCD2 -> HistoryTarget.emit(rows);
    };
  }

  static String write(TypedSpec spec) {
    return WRITE.formatted(PythonText.quoted(spec.target().connection()));
  }
}
