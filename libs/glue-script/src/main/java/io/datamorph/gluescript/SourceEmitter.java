package io.datamorph.gluescript;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSource;
import java.util.List;
import java.util.Optional;

/**
 * A source: read through Glue's named connection, then only the columns that are needed, each in
 * exactly the type that the spec gives it.
 */
final class SourceEmitter {

  private static final String READ =
      """
      glue_context.create_dynamic_frame.from_options(
              connection_type="postgresql",
              connection_options={
                  "useConnectionProperties": "true",
                  "connectionName": %s,
                  "dbtable": %s,
              },
          )""";

  private SourceEmitter() {}

  static String emit(TypedSource source, Scope scope, NativeTypes nativeTypes) {
    return read(source, scope.needed(source), nativeTypes)
        .assignedTo(scope.variable(source.name()));
  }

  /** These columns of the table. */
  static Chain read(TypedSource source, List<Column> columns, NativeTypes nativeTypes) {
    String read =
        READ.formatted(
            PythonText.quoted(source.connection()),
            PythonText.quoted(Tables.quoted(source.table())));
    return new Chain(read)
        .call("toDF")
        .call(
            "select",
            columns.stream()
                .map(column -> column(column, nativeTypes.of(source, column)))
                .toList());
  }

  private static Python column(Column column, Optional<CatalogueColumn> known) {
    Python own = Scope.own(column);
    if (known.isPresent() && NativeTypes.isPadded(known.get())) {
      return Columns.alias(Python.call("F.rtrim", own), column.id());
    }
    return arrivesAs(column.type(), known)
        ? own
        : Columns.alias(SparkTypes.cast(own, column.type()), column.id());
  }

  /**
   * Whether Spark reads the column in this type by itself. It does not for smaller numbers, which
   * the language widens, and for times, which older versions read as instants.
   */
  private static boolean arrivesAs(DataType type, Optional<CatalogueColumn> known) {
    return switch (type) {
      case DataType.Bool bool -> true;
      case DataType.BigInt bigint -> true;
      case DataType.Text text -> true;
      case DataType.Uuid uuid -> true;
      case DataType.Json json -> true;
      case DataType.Date date -> true;
      case DataType.Bytes bytes -> true;
      case DataType.ArrayOf array -> true;
      case DataType.Int integer -> NativeTypes.is(known, "integer", "int4", "serial");
      case DataType.Double64 number -> NativeTypes.is(known, "double precision", "float8");
      case DataType.Decimal decimal ->
          NativeTypes.is(known, "numeric(" + decimal.precision() + "," + decimal.scale() + ")");
      case DataType.Timestamp timestamp -> false;
      case DataType.TimestampTz instant ->
          NativeTypes.is(known, "timestamp with time zone", "timestamptz");
    };
  }
}
