package io.datamorph.eval.report;

import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Tables;
import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;

/** A report for people, on their screen. */
public final class TextReport {

  private static final int LONGEST = 300;

  private final Screen screen;

  public TextReport(Screen screen) {
    this.screen = screen;
  }

  public String of(Report report) {
    List<String> lines = new ArrayList<>();
    for (SuiteResult suite : report.suites()) {
      lines.add(screen.heading("Suite of " + suite.name()));
      lines.add(table(suite));
      lines.add("");
    }
    lines.addAll(report.totals());
    lines.add("whole run: " + Report.oneDecimal(report.seconds()) + " s");
    if (!report.failures().isEmpty()) {
      lines.add("");
      lines.add(screen.heading("Not right"));
      report.failures().forEach(result -> lines.add(line(result)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String table(SuiteResult suite) {
    List<String> headings = new ArrayList<>(Report.HEADINGS);
    headings.add("median s");
    List<List<String>> rows = new ArrayList<>();
    for (Score score : suite.scores()) {
      List<String> row = new ArrayList<>(Report.row(score));
      row.add(Report.oneDecimal(score.medianSeconds().orElse(0)));
      rows.add(row);
    }
    return Tables.of(headings, rows);
  }

  /** One result in one line. */
  public String line(CaseResult result) {
    String kind = "%-14s".formatted(result.kind());
    return "%s  %-16s %5s s  %s"
        .formatted(
            result.kind() == Kind.RIGHT ? screen.good(kind) : screen.bad(kind),
            result.asked().name(),
            Report.oneDecimal(result.ending().seconds()),
            shortened(result.verdict().reason()))
        .stripTrailing();
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 3) + "...";
  }
}
