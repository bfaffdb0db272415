package io.datamorph.spec.document;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
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
    spec.steps().forEach(step -> steps.add(StepWriter.node(step)));
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
    target.history().ifPresent(history -> node.set("history", node(history)));
    return node;
  }

  private static ObjectNode node(History history) {
    ObjectNode node = NODES.objectNode();
    history.validFrom().ifPresent(column -> node.put("validFrom", column));
    history.asOf().ifPresent(time -> node.put("asOf", time));
    node.put("missing", Words.of(history.missing()));
    if (history.validTo() != History.ValidTo.EXCLUSIVE) {
      node.put("validTo", Words.of(history.validTo()));
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

  static void putTexts(ObjectNode node, String property, List<String> texts) {
    ArrayNode array = node.putArray(property);
    texts.forEach(array::add);
  }
}
