package io.datamorph.spec.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.spec.type.DataTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A catalogue as JSON, as it travels between services. */
public final class CatalogueJson {

  private static final ObjectMapper JSON = new JsonMapper();

  private CatalogueJson() {}

  /** The whole catalogue on one line, readable by {@link #read}. */
  public static String write(Catalogue catalogue) {
    ObjectNode root = JSON.createObjectNode().put("connection", catalogue.connection());
    ArrayNode tables = root.putArray("tables");
    catalogue.tables().forEach(table -> writeTable(table, tables.addObject()));
    return root.toString();
  }

  /**
   * The catalogue that {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public static Catalogue read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      return new Catalogue(
          text(root, "connection"), list(root, "tables", CatalogueJson::readTable));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the catalogue is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void writeTable(CatalogueTable table, ObjectNode node) {
    writeName(table.name(), node);
    table.comment().ifPresent(comment -> node.put("comment", comment));
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(column -> writeColumn(column, columns.addObject()));
    writeTexts(table.primaryKey(), node.putArray("primaryKey"));
    ArrayNode uniqueKeys = node.putArray("uniqueKeys");
    table.uniqueKeys().forEach(key -> writeTexts(key, uniqueKeys.addArray()));
    ArrayNode foreignKeys = node.putArray("foreignKeys");
    table.foreignKeys().forEach(key -> writeForeignKey(key, foreignKeys.addObject()));
    node.put("rowEstimate", table.rowEstimate()).put("createdHere", table.createdHere());
  }

  private static void writeColumn(CatalogueColumn column, ObjectNode node) {
    node.put("name", column.name())
        .put("type", column.type().display())
        .put("nativeType", column.nativeType())
        .put("nullable", column.nullable());
    column.comment().ifPresent(comment -> node.put("comment", comment));
  }

  private static void writeForeignKey(ForeignKey key, ObjectNode node) {
    writeTexts(key.columns(), node.putArray("columns"));
    writeName(key.references(), node.putObject("references"));
    writeTexts(key.referencedColumns(), node.putArray("referencedColumns"));
  }

  private static void writeName(TableName name, ObjectNode node) {
    node.put("schema", name.schema()).put("table", name.table());
  }

  private static void writeTexts(List<String> texts, ArrayNode node) {
    texts.forEach(node::add);
  }

  private static CatalogueTable readTable(JsonNode node) {
    return new CatalogueTable(
        readName(node),
        optionalText(node, "comment"),
        list(node, "columns", CatalogueJson::readColumn),
        list(node, "primaryKey", JsonNode::asText),
        list(node, "uniqueKeys", CatalogueJson::readTexts),
        list(node, "foreignKeys", CatalogueJson::readForeignKey),
        node.path("rowEstimate").asLong(-1),
        node.path("createdHere").asBoolean(false));
  }

  private static CatalogueColumn readColumn(JsonNode node) {
    String type = text(node, "type");
    return new CatalogueColumn(
        text(node, "name"),
        DataTypes.parse(type)
            .orElseThrow(
                () -> new IllegalArgumentException("the catalogue names no type: " + type)),
        optionalText(node, "nativeType").orElse(type),
        node.path("nullable").asBoolean(true),
        optionalText(node, "comment"));
  }

  private static ForeignKey readForeignKey(JsonNode node) {
    return new ForeignKey(
        list(node, "columns", JsonNode::asText),
        readName(node.path("references")),
        list(node, "referencedColumns", JsonNode::asText));
  }

  private static TableName readName(JsonNode node) {
    return new TableName(text(node, "schema"), text(node, "table"));
  }

  private static List<String> readTexts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static <T> List<T> list(JsonNode node, String property, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    node.path(property).forEach(item -> items.add(read.apply(item)));
    return items;
  }

  private static String text(JsonNode node, String property) {
    return optionalText(node, property)
        .orElseThrow(
            () ->
                new IllegalArgumentException("the catalogue lacks the text \"" + property + "\""));
  }

  private static Optional<String> optionalText(JsonNode node, String property) {
    JsonNode value = node.path(property);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }
}
