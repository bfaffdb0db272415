package io.datamorph.spec.document;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.spec.catalogue.TableNames;
import java.util.List;

/** Writes a spec as JSON: the same spec always as the same text, which the reader reads back. */
public final class SpecWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectWriter JSON = new JsonMapper().writer(printer());

  private SpecWriter() {}

  public static String toJson(Spec spec) {
    try {
      return JSON.writeValueAsString(node(spec)) + "\n";
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers could not be written", e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  private static ObjectNode node(Spec spec) {
    ObjectNode root = NODES.objectNode().put("version", spec.version()).put("name", spec.name());
    ArrayNode sources = root.putArray("sources");
    spec.sources().forEach(source -> sources.add(node(source)));
    ArrayNode steps = root.putArray("steps");
    spec.steps().forEach(step -> steps.add(node(step)));
    root.set("target", node(spec.target()));
    if (!spec.checks().isEmpty()) {
      ArrayNode checks = root.putArray("checks");
      spec.checks().forEach(check -> checks.add(node(check)));
    }
    return root;
  }

  private static ObjectNode node(Source source) {
    return NODES
        .objectNode()
        .put("name", source.name())
        .put("connection", source.connection())
        .put("table", TableNames.write(source.table()));
  }

  private static ObjectNode node(Target target) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("connection", target.connection())
            .put("table", TableNames.write(target.table()))
            .put("mode", Words.of(target.mode()));
    putTexts(node, "keys", target.keys());
    if (target.overwrite()) {
      node.put("overwrite", true);
    }
    return node;
  }

  private static ObjectNode node(Check check) {
    return NODES
        .objectNode()
        .put("name", check.name())
        .put("expr", check.expr())
        .put("severity", Words.of(check.severity()));
  }

  private static ObjectNode node(Step step) {
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
    putTexts(node, "keys", dedupe.keys());
    node.put("keep", Words.of(dedupe.keep()));
    return dedupe.orderBy().isEmpty() ? node : putOrder(node, "orderBy", dedupe.orderBy());
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

  private static void putTexts(ObjectNode node, String property, List<String> texts) {
    ArrayNode array = node.putArray(property);
    texts.forEach(array::add);
  }
}
