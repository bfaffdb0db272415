package io.datamorph.fuzz.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.catalogue.TableNames;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.SpecWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cases as YAML in which every row and every step is one line. */
public final class CaseFile {

  private static final ObjectMapper JSON = new JsonMapper();
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String NOT_NULL = " not null";

  private CaseFile() {}

  /** A case that {@link #read} reads back; what it is about stands before it. */
  public static String write(FuzzCase fuzzCase, String about) {
    List<String> lines = new ArrayList<>();
    about.lines().forEach(line -> lines.add(("# " + line).stripTrailing()));
    lines.add("tables:");
    fuzzCase.tables().forEach(table -> write(table, lines));
    lines.add("spec:");
    tree(SpecWriter.toJson(fuzzCase.spec()))
        .properties()
        .forEach(property -> write(property.getKey(), property.getValue(), lines));
    return String.join("\n", lines) + "\n";
  }

  private static void write(TableData table, List<String> lines) {
    ObjectNode columns = JSON.createObjectNode();
    table
        .columns()
        .forEach(
            column ->
                columns.put(
                    column.name(), column.nativeType() + (column.nullable() ? "" : NOT_NULL)));
    lines.add("  - name: " + json(TableNames.write(table.name())));
    lines.add("    columns: " + columns);
    lines.add("    rows:" + (table.rows().isEmpty() ? " []" : ""));
    for (List<Optional<String>> row : table.rows()) {
      lines.add("      - " + json(row.stream().map(cell -> cell.orElse(null)).toList()));
    }
  }

  private static void write(String key, JsonNode value, List<String> lines) {
    if (value.isArray() && !value.isEmpty()) {
      lines.add("  " + key + ":");
      value.forEach(item -> lines.add("    - " + item));
    } else {
      lines.add("  " + key + ": " + value);
    }
  }

  /**
   * The case.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static FuzzCase read(String text) {
    try {
      JsonNode root = YAML.readTree(text);
      List<TableData> tables = new ArrayList<>();
      root.path("tables").forEach(table -> tables.add(table(table)));
      return switch (SpecReader.read(root.path("spec").toString())) {
        case SpecReading.Read(var spec) -> new FuzzCase(tables, spec);
        case SpecReading.Refused(var diagnostics) ->
            throw new IllegalArgumentException(diagnostics.getFirst().text());
      };
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the case is not YAML: " + e.getMessage(), e);
    }
  }

  private static TableData table(JsonNode node) {
    TableName name =
        TableNames.parse(node.path("name").asText())
            .orElseThrow(() -> new IllegalArgumentException("a table has no name: " + node));
    List<ColumnData> columns = new ArrayList<>();
    for (var column : node.path("columns").properties()) {
      String type = column.getValue().asText();
      boolean nullable = !type.endsWith(NOT_NULL);
      columns.add(
          new ColumnData(
              column.getKey(),
              nullable ? type : type.substring(0, type.length() - NOT_NULL.length()),
              nullable));
    }
    List<List<Optional<String>>> rows = new ArrayList<>();
    node.path("rows").forEach(row -> rows.add(cells(row)));
    return new TableData(name, columns, rows);
  }

  private static List<Optional<String>> cells(JsonNode row) {
    List<Optional<String>> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.isNull() ? Optional.empty() : Optional.of(cell.asText())));
    return cells;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a spec is written as JSON", e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }
}
