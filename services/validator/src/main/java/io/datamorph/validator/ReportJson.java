package io.datamorph.validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.spec.document.Check.Severity;
import io.datamorph.validator.domain.Phase;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.Row;
import io.datamorph.validator.domain.StepAccount;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.domain.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reports as they are stored: the same bytes for the same findings. */
final class ReportJson {

  private static final ObjectMapper JSON = new JsonMapper();

  private ReportJson() {}

  static byte[] write(Report report) {
    ObjectNode root = JSON.createObjectNode();
    report.phase().ifPresent(phase -> root.put("phase", phase.label()));
    root.put("workflowId", report.workflowId())
        .put("iteration", report.iteration())
        .put("attempt", report.attempt())
        .put("staging", report.staging())
        .put("verdict", report.verdict().name())
        .put("rows", report.rows());
    if (!report.custom().isEmpty()) {
      ArrayNode custom = root.putArray("custom");
      report.custom().forEach(custom::add);
    }
    ArrayNode tests = root.putArray("tests");
    report.tests().forEach(test -> write(test, tests.addObject()));
    if (!report.steps().isEmpty()) {
      ArrayNode steps = root.putArray("steps");
      report.steps().forEach(step -> write(step, steps.addObject()));
    }
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(StepAccount step, ObjectNode node) {
    node.put("step", step.step()).put("op", step.op()).put("in", step.in()).put("out", step.out());
    ObjectNode counts = node.putObject("counts");
    step.counts().forEach(counts::put);
  }

  private static void write(TestResult test, ObjectNode node) {
    node.put("id", test.id())
        .put("phase", test.phase().label())
        .put("category", test.category())
        .put("title", test.title())
        .put("severity", test.severity().name().toLowerCase(Locale.ROOT))
        .put("query", test.query().orElse(null))
        .put("expected", test.expected())
        .put("actual", test.actual())
        .put("verdict", test.verdict().name())
        .put("detail", test.detail().orElse(null));
    if (!test.rows().isEmpty()) {
      ArrayNode rows = node.putArray("rows");
      for (Row row : test.rows()) {
        ArrayNode cells = rows.addArray();
        row.cells().forEach(cell -> cells.add(cell.orElse(null)));
      }
    }
  }

  /** What {@link #write} wrote. */
  static Report read(byte[] json) {
    try {
      JsonNode root = JSON.readTree(new String(json, StandardCharsets.UTF_8));
      List<TestResult> tests = new ArrayList<>();
      root.path("tests").forEach(test -> tests.add(test(test)));
      List<String> custom = new ArrayList<>();
      root.path("custom").forEach(name -> custom.add(name.asText()));
      List<StepAccount> steps = new ArrayList<>();
      root.path("steps").forEach(step -> steps.add(step(step)));
      return new Report(
          text(root.path("phase")).map(ReportJson::phase),
          root.path("workflowId").asText(),
          root.path("iteration").asInt(),
          root.path("attempt").asInt(),
          root.path("staging").asText(),
          root.path("rows").asLong(),
          custom,
          tests,
          steps);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report is not JSON", e);
    }
  }

  private static StepAccount step(JsonNode node) {
    Map<String, Long> counts = new LinkedHashMap<>();
    node.path("counts").properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
    return new StepAccount(
        node.path("step").asText(),
        node.path("op").asText(),
        node.path("in").asLong(),
        node.path("out").asLong(),
        counts);
  }

  private static TestResult test(JsonNode node) {
    List<Row> rows = new ArrayList<>();
    node.path("rows").forEach(row -> rows.add(row(row)));
    return new TestResult(
        node.path("id").asText(),
        phase(node.path("phase").asText()),
        node.path("category").asText(),
        node.path("title").asText(),
        Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
        text(node.path("query")),
        node.path("expected").asText(),
        node.path("actual").asText(),
        Verdict.valueOf(node.path("verdict").asText()),
        text(node.path("detail")),
        rows);
  }

  private static Phase phase(String label) {
    return Phase.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Row row(JsonNode node) {
    List<Optional<String>> cells = new ArrayList<>();
    node.forEach(cell -> cells.add(text(cell)));
    return new Row(cells);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }
}
