package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the small things that steps have lists of, each in its short or its long form. */
record Entries(Findings findings) {

  /** {@code "orders.amount"} or {@code {name, expr}}. */
  NamedExpression column(JsonNode node, String path) {
    if (node.isValueNode() && !node.isNull()) {
      return NamedExpression.column(node.asText());
    }
    return named(node, path);
  }

  /** {@code {name, expr}}. */
  private NamedExpression named(JsonNode node, String path) {
    if (!node.isObject()) {
      return NamedExpression.column(wrongKind(node, path, "an object with name and expr"));
    }
    Properties properties = new Properties(node, path, findings);
    Optional<String> name = properties.optionalText("name");
    String expr = properties.text("expr");
    properties.noOthers();
    return new NamedExpression(name, expr);
  }

  /** {@code "total desc nulls last"} or {@code {expr, direction, nulls}}. */
  OrderKey orderKey(JsonNode node, String path) {
    if (node.isValueNode() && !node.isNull()) {
      return OrderKeys.parse(node.asText());
    }
    if (!node.isObject()) {
      return OrderKey.asc(wrongKind(node, path, "a text such as \"amount desc\" or an object"));
    }
    Properties properties = new Properties(node, path, findings);
    String expr = properties.text("expr");
    OrderKey.Direction direction =
        properties.choice("direction", Words.DIRECTIONS, Optional.of(OrderKey.Direction.ASC));
    Optional<OrderKey.Nulls> nulls =
        properties.has("nulls")
            ? Optional.of(properties.choice("nulls", Words.NULLS, Optional.empty()))
            : Optional.empty();
    properties.noOthers();
    return new OrderKey(expr, direction, nulls);
  }

  /** A plain text, such as the name of a key. */
  String text(JsonNode node, String path) {
    return node.isValueNode() && !node.isNull() ? node.asText() : wrongKind(node, path, "a text");
  }

  /** Fill values: a list of {@code {name, expr}}, or an object of column and value. */
  List<NamedExpression> fillValues(Properties properties) {
    JsonNode values = properties.value("values");
    if (!values.isObject()) {
      return properties.list("values", this::column);
    }
    List<NamedExpression> entries = new ArrayList<>();
    Properties columns = new Properties(values, properties.at("values"), findings);
    values
        .fieldNames()
        .forEachRemaining(name -> entries.add(NamedExpression.of(name, columns.text(name))));
    return entries;
  }

  /** {@code "shipped"} or {@code {value, name}}; a text stands for itself, without quotes. */
  Step.PivotValue pivotValue(JsonNode node, String path) {
    if (node.isValueNode() && !node.isNull()) {
      return new Step.PivotValue(constant(node), Optional.empty());
    }
    if (!node.isObject()) {
      String nothing = wrongKind(node, path, "a value, or an object with value and name");
      return new Step.PivotValue(nothing, Optional.empty());
    }
    Properties properties = new Properties(node, path, findings);
    properties.text("value");
    Optional<String> name = properties.optionalText("name");
    properties.noOthers();
    return new Step.PivotValue(constant(node.path("value")), name);
  }

  /** {@code "jan"} or {@code {column, label}}. */
  Step.UnpivotColumn unpivotColumn(JsonNode node, String path) {
    if (node.isValueNode() && !node.isNull()) {
      return new Step.UnpivotColumn(node.asText(), Optional.empty());
    }
    if (!node.isObject()) {
      String nothing = wrongKind(node, path, "a column, or an object with column and label");
      return new Step.UnpivotColumn(nothing, Optional.empty());
    }
    Properties properties = new Properties(node, path, findings);
    String column = properties.text("column");
    Optional<String> label = properties.optionalText("label");
    properties.noOthers();
    return new Step.UnpivotColumn(column, label);
  }

  /** {@code {name, type, nullable}}; nullable unless said. */
  Step.DeclaredColumn declared(JsonNode node, String path) {
    if (!node.isObject()) {
      wrongKind(node, path, "an object with name and type");
      return new Step.DeclaredColumn("", "", true);
    }
    Properties properties = new Properties(node, path, findings);
    String name = properties.text("name");
    String type = properties.text("type");
    boolean nullable = properties.isAbsent("nullable") || properties.flag("nullable");
    properties.noOthers();
    return new Step.DeclaredColumn(name, type, nullable);
  }

  /** The frame; none, with a finding, when the text cannot be read. */
  Optional<Frame> frame(String text, String path) {
    Optional<Frame> frame = FrameText.parse(text);
    if (frame.isEmpty()) {
      findings.add(Code.SYNTAX, path, FrameText.SHAPE);
    }
    return frame;
  }

  /** A JSON value as a constant of the expression language; a text may have its quotes already. */
  private static String constant(JsonNode node) {
    if (node.isTextual() && isQuoted(node.asText())) {
      return node.asText();
    }
    return node.isTextual() ? "'" + node.asText().replace("'", "''") + "'" : node.asText();
  }

  static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("'") && text.endsWith("'");
  }

  private String wrongKind(JsonNode node, String path, String wanted) {
    findings.add(
        Code.WRONG_KIND, path, "This must be " + wanted + ", not " + Paths.kind(node) + ".");
    return "";
  }
}
