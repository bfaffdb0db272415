package io.datamorph.eval.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Usage;
import java.util.Locale;

/** A report for machines. */
public final class JsonReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  public static String of(Report report) {
    ObjectNode root = JSON.createObjectNode();
    write(root.putObject("all"), report.all());
    root.put("seconds", rounded(report.seconds()));
    write(root.putObject("model"), report.usage());
    ArrayNode suites = root.putArray("suites");
    for (SuiteResult suite : report.suites()) {
      ObjectNode node = suites.addObject().put("name", suite.name());
      ArrayNode scores = node.putArray("scores");
      suite.scores().forEach(score -> write(scores.addObject().put("of", score.name()), score));
      ArrayNode cases = node.putArray("cases");
      suite.results().forEach(result -> write(cases.addObject(), result));
    }
    return root.toPrettyString();
  }

  private static void write(ObjectNode node, Score score) {
    node.put("cases", score.cases())
        .put("right", score.right())
        .put("honestFailures", score.honestFailures())
        .put("wrongAnswers", score.wrongAnswers())
        .put("silentErrors", score.silentErrors());
    score.medianSeconds().ifPresent(median -> node.put("medianSeconds", rounded(median)));
  }

  private static void write(ObjectNode node, Usage usage) {
    node.put("calls", usage.calls())
        .put("tokensIn", usage.tokensIn())
        .put("tokensOut", usage.tokensOut());
    usage.money().ifPresent(sum -> node.put("money", sum));
  }

  private static void write(ObjectNode node, CaseResult result) {
    node.put("database", result.asked().database())
        .put("id", result.asked().id())
        .put("level", result.asked().level())
        .put("expect", word(result.asked().expectation().name()))
        .put("answer", word(result.ending().answer().name()))
        .put("said", result.ending().said())
        .put("kind", word(result.kind().name()))
        .put("reason", result.verdict().reason())
        .put("seconds", rounded(result.ending().seconds()));
    result.ending().workflowId().ifPresent(id -> node.put("workflowId", id));
    ArrayNode tags = node.putArray("tags");
    result.asked().tags().stream().sorted().forEach(tags::add);
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
