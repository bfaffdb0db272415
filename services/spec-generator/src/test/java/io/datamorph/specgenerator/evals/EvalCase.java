package io.datamorph.specgenerator.evals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request of the acceptance suite and what is expected of it. */
record EvalCase(
    String id,
    String database,
    List<String> tags,
    String prompt,
    Optional<String> table,
    Optional<String> gold,
    String expect) {

  static List<EvalCase> all(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<EvalCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = mapper.readTree(line);
      List<String> tags = new ArrayList<>();
      node.get("tags").forEach(tag -> tags.add(tag.asText()));
      cases.add(
          new EvalCase(
              node.get("id").asText(),
              node.get("db").asText(),
              List.copyOf(tags),
              node.get("prompt").asText(),
              text(node, "target_table"),
              text(node, "gold_sql"),
              node.get("expect").asText()));
    }
    return List.copyOf(cases);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
  }

  /** {@code L1}, {@code C}: the part before the number. */
  String level() {
    return id.substring(0, id.indexOf('-'));
  }
}
