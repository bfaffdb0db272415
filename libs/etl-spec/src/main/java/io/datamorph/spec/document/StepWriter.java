package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Writes one step as the object that {@link StepReader} reads. */
final class StepWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StepWriter() {}

  static ObjectNode node(Step step) {
    return switch (step) {
      case Step.Select select ->
          put(head(step, "select", select.input()), "columns", select.columns());
      case Step.Derive derive ->
          put(head(step, "derive", derive.input()), "columns", derive.columns());
      case Step.Filter filter -> head(step, "filter", filter.input()).put("where", filter.where());
      case Step.Join join -> node(join);
      case Step.Aggregate aggregate -> node(aggregate);
      case Step.Sort sort -> putOrder(head(step, "sort", sort.input()), "by", sort.by());
      case Step.Limit limit -> node(limit);
      case Step.Fill fill -> put(head(step, "fill", fill.input()), "values", fill.values());
      case Step.Dedupe dedupe -> node(dedupe);
      case Step.Window window -> node(window);
      case Step.Distinct distinct -> head(step, "distinct", distinct.input());
      case Step.SetOperation operation ->
          putInputs(op(step, Words.of(operation.operator())), operation.inputs())
              .put("all", operation.all());
      case Step.Pivot pivot -> node(pivot);
      case Step.Unpivot unpivot -> node(unpivot);
      case Step.Explode explode -> node(explode);
      case Step.Custom custom -> node(custom);
    };
  }

  private static ObjectNode node(Step.Join join) {
    ObjectNode node =
        op(join, "join")
            .put("left", join.left())
            .put("right", join.right())
            .put("type", Words.of(join.type()));
    join.on().ifPresent(on -> node.put("on", on));
    return node;
  }

  private static ObjectNode node(Step.Aggregate aggregate) {
    ObjectNode node = head(aggregate, "aggregate", aggregate.input());
    put(node, "groupBy", aggregate.groupBy());
    put(node, "measures", aggregate.measures());
    aggregate.having().ifPresent(having -> node.put("having", having));
    return node;
  }

  private static ObjectNode node(Step.Limit limit) {
    ObjectNode node = head(limit, "limit", limit.input()).put("count", limit.count());
    return limit.orderBy().isEmpty() ? node : putOrder(node, "orderBy", limit.orderBy());
  }

  private static ObjectNode node(Step.Dedupe dedupe) {
    ObjectNode node = head(dedupe, "dedupe", dedupe.input());
    SpecWriter.putTexts(node, "keys", dedupe.keys());
    node.put("keep", Words.of(dedupe.keep()));
    if (dedupe.nulls() != NullKeys.EQUAL) {
      node.put("nulls", Words.of(dedupe.nulls()));
    }
    return dedupe.orderBy().isEmpty() ? node : putOrder(node, "orderBy", dedupe.orderBy());
  }

  private static ObjectNode node(Step.Window window) {
    ObjectNode node = put(head(window, "window", window.input()), "columns", window.columns());
    if (!window.partitionBy().isEmpty()) {
      SpecWriter.putTexts(node, "partitionBy", window.partitionBy());
    }
    if (!window.orderBy().isEmpty()) {
      putOrder(node, "orderBy", window.orderBy());
    }
    window.frame().ifPresent(frame -> node.put("frame", FrameText.write(frame)));
    return node;
  }

  private static ObjectNode node(Step.Pivot pivot) {
    ObjectNode node = head(pivot, "pivot", pivot.input());
    put(node, "groupBy", pivot.groupBy()).put("on", pivot.on());
    ArrayNode values = node.putArray("values");
    pivot.values().forEach(value -> values.add(node(value)));
    return put(node, "measures", pivot.measures());
  }

  private static JsonNode node(Step.PivotValue value) {
    JsonNode constant = constant(value.value());
    return value
        .name()
        .<JsonNode>map(
            name -> {
              ObjectNode node = NODES.objectNode();
              node.set("value", constant);
              return node.put("name", name);
            })
        .orElse(constant);
  }

  /** A text in quotes is a JSON text; anything else a number or a truth value. */
  private static JsonNode constant(String text) {
    if (Entries.isQuoted(text)) {
      String bare = text.substring(1, text.length() - 1).replace("''", "'");
      return NODES.textNode(Entries.isQuoted(bare) ? text : bare);
    }
    if (text.equals("true") || text.equals("false")) {
      return NODES.booleanNode(text.equals("true"));
    }
    return NODES.numberNode(new BigDecimal(text));
  }

  private static ObjectNode node(Step.Unpivot unpivot) {
    ObjectNode node = head(unpivot, "unpivot", unpivot.input());
    ArrayNode columns = node.putArray("columns");
    unpivot.columns().forEach(column -> columns.add(node(column)));
    return node.put("nameColumn", unpivot.nameColumn())
        .put("valueColumn", unpivot.valueColumn())
        .put("includeNulls", unpivot.includeNulls());
  }

  private static JsonNode node(Step.UnpivotColumn column) {
    return column
        .label()
        .<JsonNode>map(
            label -> NODES.objectNode().put("column", column.column()).put("label", label))
        .orElseGet(() -> NODES.textNode(column.column()));
  }

  private static ObjectNode node(Step.Explode explode) {
    ObjectNode node = head(explode, "explode", explode.input()).put("column", explode.column());
    explode.as().ifPresent(as -> node.put("as", as));
    explode.position().ifPresent(position -> node.put("position", position));
    return node.put("outer", explode.outer());
  }

  private static ObjectNode node(Step.Custom custom) {
    ObjectNode node = putInputs(op(custom, "custom"), custom.inputs()).put("code", custom.code());
    ArrayNode columns = node.putArray("columns");
    custom
        .columns()
        .forEach(
            column ->
                columns.add(
                    NODES
                        .objectNode()
                        .put("name", column.name())
                        .put("type", column.type())
                        .put("nullable", column.nullable())));
    return node;
  }

  private static ObjectNode putInputs(ObjectNode node, List<String> inputs) {
    SpecWriter.putTexts(node, "inputs", inputs);
    return node;
  }

  private static ObjectNode op(Step step, String op) {
    return NODES.objectNode().put("name", step.name()).put("op", op);
  }

  private static ObjectNode head(Step step, String op, String input) {
    return op(step, op).put("input", input);
  }

  private static ObjectNode put(ObjectNode node, String property, List<NamedExpression> entries) {
    ArrayNode array = node.putArray(property);
    entries.forEach(entry -> array.add(node(entry)));
    return node;
  }

  private static JsonNode node(NamedExpression entry) {
    return entry
        .name()
        .<JsonNode>map(name -> NODES.objectNode().put("name", name).put("expr", entry.expr()))
        .orElseGet(() -> NODES.textNode(entry.expr()));
  }

  private static ObjectNode putOrder(ObjectNode node, String property, List<OrderKey> keys) {
    ArrayNode array = node.putArray(property);
    keys.forEach(key -> array.add(node(key)));
    return node;
  }

  private static JsonNode node(OrderKey key) {
    return OrderKeys.write(key).<JsonNode>map(NODES::textNode).orElseGet(() -> longForm(key));
  }

  private static ObjectNode longForm(OrderKey key) {
    ObjectNode node =
        NODES.objectNode().put("expr", key.expr()).put("direction", Words.of(key.direction()));
    key.nulls().ifPresent(nulls -> node.put("nulls", Words.of(nulls)));
    return node;
  }
}
