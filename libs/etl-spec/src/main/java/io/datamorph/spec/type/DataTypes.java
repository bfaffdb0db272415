package io.datamorph.spec.type;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads types as they are written in a spec: every {@link DataType#display} and SQL's synonyms. */
public final class DataTypes {

  private static final Map<String, DataType> PLAIN =
      Map.ofEntries(
          Map.entry("boolean", new DataType.Bool()),
          Map.entry("bool", new DataType.Bool()),
          Map.entry("integer", new DataType.Int()),
          Map.entry("int", new DataType.Int()),
          Map.entry("int4", new DataType.Int()),
          Map.entry("smallint", new DataType.Int()),
          Map.entry("bigint", new DataType.BigInt()),
          Map.entry("int8", new DataType.BigInt()),
          Map.entry("long", new DataType.BigInt()),
          Map.entry("double", new DataType.Double64()),
          Map.entry("double precision", new DataType.Double64()),
          Map.entry("float8", new DataType.Double64()),
          Map.entry("text", new DataType.Text()),
          Map.entry("string", new DataType.Text()),
          Map.entry("varchar", new DataType.Text()),
          Map.entry("character varying", new DataType.Text()),
          Map.entry("date", new DataType.Date()),
          Map.entry("timestamp", new DataType.Timestamp()),
          Map.entry("timestamp without time zone", new DataType.Timestamp()),
          Map.entry("timestamptz", new DataType.TimestampTz()),
          Map.entry("timestamp with time zone", new DataType.TimestampTz()),
          Map.entry("uuid", new DataType.Uuid()),
          Map.entry("json", new DataType.Json()),
          Map.entry("jsonb", new DataType.Json()),
          Map.entry("bytes", new DataType.Bytes()),
          Map.entry("bytea", new DataType.Bytes()));

  private static final Pattern DECIMAL =
      Pattern.compile("(?:decimal|numeric|dec) ?\\( ?(\\d{1,2}) ?(?:, ?(\\d{1,2}) ?)?\\)");
  private static final Pattern ARRAY = Pattern.compile("array ?< ?(.+?) ?>");
  private static final int MAX_LENGTH = 200;

  private DataTypes() {}

  /** The type of this name, in any case and spacing; empty when the language has none such. */
  public static Optional<DataType> parse(String display) {
    if (display.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return normalised(display.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
  }

  /** The names to write, without the synonyms. */
  public static List<String> names() {
    return List.of(
        "boolean",
        "integer",
        "bigint",
        "decimal(p,s)",
        "double",
        "text",
        "date",
        "timestamp",
        "timestamptz",
        "uuid",
        "json",
        "bytes",
        "array<type>");
  }

  private static Optional<DataType> normalised(String name) {
    DataType plain = PLAIN.get(name);
    if (plain != null) {
      return Optional.of(plain);
    }
    Matcher decimal = DECIMAL.matcher(name);
    if (decimal.matches()) {
      int scale = decimal.group(2) == null ? 0 : Integer.parseInt(decimal.group(2));
      return decimal(Integer.parseInt(decimal.group(1)), scale);
    }
    Matcher array = ARRAY.matcher(name);
    if (array.matches()) {
      return normalised(array.group(1)).map(DataType.ArrayOf::new);
    }
    return name.endsWith("[]")
        ? normalised(name.substring(0, name.length() - 2).strip()).map(DataType.ArrayOf::new)
        : Optional.empty();
  }

  private static Optional<DataType> decimal(int precision, int scale) {
    boolean possible =
        precision >= 1 && precision <= DataType.Decimal.MAX_PRECISION && scale <= precision;
    return possible ? Optional.of(new DataType.Decimal(precision, scale)) : Optional.empty();
  }
}
