package io.datamorph.eval.report;

import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report as a page of the documentation. */
public final class MarkdownReport {

  private static final String WHAT =
      """
      # Evaluation

      What the whole product makes of requests that people might write: each was sent, word for word, through a running system;
      the table that came of it was compared with what PostgreSQL computes by a query written by hand.

      - **right**: the expected table, or the expected question or refusal with nothing written.
      - **honest failure**: no table where one was expected, and the product said so.
      - **wrong answer**: a question in place of a refusal, or the reverse; nothing was written.
      - **silent error**: a table that is not right, a table where none should have been made, or a change to any other table. The one
        kind that must not be.
      """;

  private MarkdownReport() {}

  /**
   * The page.
   *
   * @param command what was typed to make it
   */
  public static String of(Report report, String command) {
    List<String> lines = new ArrayList<>(List.of(WHAT));
    lines.add("Made by:\n\n```console\n%s\n```\n".formatted(command));
    for (SuiteResult suite : report.suites()) {
      lines.add("## Suite of " + suite.name() + "\n");
      lines.add(table(Report.HEADINGS, Report.rows(suite)) + "\n");
    }
    lines.add("## Totals\n");
    report.totals().forEach(line -> lines.add("- " + line));
    lines.add("\n## What is not right\n");
    lines.add(failures(report));
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static String failures(Report report) {
    if (report.failures().isEmpty()) {
      return "Nothing.";
    }
    return table(
        List.of("case", "level", "kind", "what differs first, or what was said"),
        report.failures().stream().map(MarkdownReport::row).toList());
  }

  private static List<String> row(CaseResult result) {
    String kind = result.kind().toString();
    return List.of(
        result.asked().name(),
        Integer.toString(result.asked().level()),
        result.kind() == Kind.SILENT_ERROR ? "**" + kind + "**" : kind,
        result.verdict().reason());
  }

  private static String table(List<String> headings, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(line(headings));
    lines.add(line(headings.stream().map(heading -> "---").toList()));
    rows.forEach(row -> lines.add(line(row)));
    return String.join("\n", lines);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(MarkdownReport::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Text that stays text in a cell. */
  private static String cell(String text) {
    return text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("`", "\\`")
        .replace("_", "\\_")
        .replaceAll("(?<!\\*)\\*(?!\\*)", "\\\\*");
  }
}
