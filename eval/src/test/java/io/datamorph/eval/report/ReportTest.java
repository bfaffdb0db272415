package io.datamorph.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.view.Screen;
import io.datamorph.eval.Cases;
import io.datamorph.eval.run.Answer;
import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Usage;
import io.datamorph.eval.run.Verdict;
import io.datamorph.eval.run.Verdict.Kind;
import io.datamorph.eval.suite.Expectation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ReportTest {

  private static final CaseResult REFUSED =
      new CaseResult(
          Cases.of("R-01", 1, Expectation.REJECT),
          Cases.ending(Answer.REJECT, "UNKNOWN_TABLE: no toys"),
          new Verdict(Kind.RIGHT, ""));

  private static final Report REPORT =
      report(
          Usage.NONE,
          Cases.result("L1-01", 1, Kind.RIGHT, "", 2),
          Cases.result("L1-02", 1, Kind.HONEST_FAILURE, "reject: WINDOW: no a|b", 1),
          Cases.result("L2-01", 2, Kind.SILENT_ERROR, "row missing: (a_b=<1>)", 3),
          REFUSED);

  private static Report report(Usage usage, CaseResult... results) {
    return new Report(List.of(new SuiteResult(List.of(results))), usage, 12.34);
  }

  @Test
  void levelsCountTablesOnlyAndRefusalsHaveTheirOwnRow() {
    assertEquals(
        List.of(
            List.of("level 1", "2", "1", "50", "1", "0", "0"),
            List.of("level 2", "1", "0", "0", "0", "0", "1"),
            List.of("to be refused", "1", "1", "100", "0", "0", "0"),
            List.of("all", "4", "2", "50", "1", "0", "1")),
        Report.rows(REPORT.suites().getFirst()));
  }

  @Test
  void silentErrorsAreAShareOfAllCases() {
    assertTrue(REPORT.totals().contains("silent errors: 1 of all 4 cases (25.0 %)"));
  }

  @Test
  void theWorstFailuresComeFirst() {
    assertEquals(
        List.of("L2-01", "L1-02"),
        REPORT.failures().stream().map(result -> result.asked().id()).toList());
  }

  @Test
  void whatAModelTookIsSaidAndNotInventedWhereTheLogIsSilent() {
    assertTrue(REPORT.totals().contains("language model: not asked"));
    assertTrue(
        report(new Usage(2, 30, 4, Optional.empty()), REFUSED)
            .totals()
            .contains(
                "language model: 2 calls, 30 tokens in, 4 tokens out, money: the log does not say"));
    assertTrue(
        report(new Usage(2, 30, 4, Optional.of(new BigDecimal("0.05"))), REFUSED)
            .totals()
            .contains("language model: 2 calls, 30 tokens in, 4 tokens out, money: 0.05"));
  }

  @Test
  void theScreenShowsFailuresOnlyAndEachInOneLine() {
    String text = new TextReport(new Screen(System.out, System.err, Ansi.OFF)).of(REPORT);
    assertTrue(text.contains("Suite of toys"), text);
    assertTrue(text.contains("median s"), text);
    assertTrue(
        text.contains("silent error    toys L2-01         3.0 s  row missing: (a_b=<1>)"), text);
    assertFalse(text.contains("toys L1-01"), text);
  }

  @Test
  void thePageTellsHowItWasMadeAndKeepsTextAsText() {
    String page = MarkdownReport.of(REPORT, "./datamorph eval --suite evals");
    assertTrue(page.contains("```console\n./datamorph eval --suite evals\n```"), page);
    assertTrue(page.contains("| level 1 | 2 | 1 | 50 | 1 | 0 | 0 |"), page);
    assertTrue(
        page.contains("| toys L2-01 | 2 | **silent error** | row missing: (a\\_b=&lt;1>) |"), page);
    assertTrue(
        page.contains("| toys L1-02 | 1 | honest failure | reject: WINDOW: no a\\|b |"), page);
  }

  @Test
  void aPageWithoutFailuresSaysSo() {
    assertTrue(MarkdownReport.of(report(Usage.NONE, REFUSED), "x").endsWith("\n\nNothing.\n"));
  }

  @Test
  void machinesGetEveryCase() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(REPORT));
    assertEquals(4, json.path("all").path("cases").asInt());
    assertEquals(1, json.path("all").path("silentErrors").asInt());
    JsonNode cases = json.path("suites").path(0).path("cases");
    assertEquals(4, cases.size());
    assertEquals("silent_error", cases.path(2).path("kind").asText());
    assertEquals("row missing: (a_b=<1>)", cases.path(2).path("reason").asText());
    assertEquals("UNKNOWN_TABLE: no toys", cases.path(3).path("said").asText());
  }
}
