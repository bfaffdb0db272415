package io.datamorph.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datamorph.oraclesql.SqlType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.testkit.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table whose columns hold what is hard for functions: limits, leap days, letters of many kinds.
 * Their values recur at different distances, so that each meets many of the others.
 */
record Corpus(List<Field> fields) {

  static final String TABLE = "corpus";
  static final int ROWS = 110;

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** A column and the values that it repeats. */
  record Field(String name, DataType type, List<Optional<String>> values) {

    Optional<String> value(int row) {
      return values.get(row % values.size());
    }
  }

  static Corpus read() throws IOException {
    List<Field> fields = new ArrayList<>();
    for (var column : EXACT.readTree(Resources.text("/functions/corpus.json")).properties()) {
      List<Optional<String>> values = new ArrayList<>();
      column.getValue().get("values").forEach(value -> values.add(text(value)));
      fields.add(
          new Field(
              column.getKey(),
              DataTypes.parse(column.getValue().get("type").asText()).orElseThrow(),
              values));
    }
    return new Corpus(fields);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  /** Its rows are numbered by {@code id} from 1. */
  void load(TestDatabase database) throws SQLException {
    database.execute(
        fields.stream()
            .map(field -> "\"" + field.name() + "\" " + SqlType.of(field.type()))
            .collect(
                Collectors.joining(", ", "CREATE TABLE corpus (id integer PRIMARY KEY, ", ")")));
    String places =
        fields.stream()
            .map(field -> "?::text::" + SqlType.of(field.type()))
            .collect(Collectors.joining(", "));
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO corpus VALUES (?, " + places + ")")) {
      for (int row = 1; row <= ROWS; row++) {
        insert.setInt(1, row);
        for (int i = 0; i < fields.size(); i++) {
          insert.setString(i + 2, fields.get(i).value(row - 1).orElse(null));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** What a row holds, for messages: {@code t='abc', k=2} of the columns that a call names. */
  String shown(int row, String call) {
    return fields.stream()
        .filter(field -> call.matches("(?s).*\\b" + field.name() + "\\b.*"))
        .map(
            field ->
                field.name() + "=" + field.value(row - 1).map(v -> "'" + v + "'").orElse("NULL"))
        .collect(Collectors.joining(", "));
  }
}
