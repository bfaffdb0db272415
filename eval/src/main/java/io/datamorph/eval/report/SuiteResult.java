package io.datamorph.eval.report;

import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.suite.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The results of one suite. */
public record SuiteResult(List<CaseResult> results) {

  public SuiteResult {
    results = List.copyOf(results);
  }

  /** The databases that it is about, which tell suites apart. */
  public String name() {
    return new TreeSet<>(results.stream().map(result -> result.asked().database()).toList())
        .stream().collect(Collectors.joining(", "));
  }

  /** A row a level of the cases that expect a table, one a kind of refusal, and one of all. */
  public List<Score> scores() {
    List<Score> scores = new ArrayList<>();
    for (int level : new TreeSet<>(results.stream().map(it -> it.asked().level()).toList())) {
      add(scores, "level " + level, Expectation.TABLE, level);
    }
    add(scores, "to be asked about", Expectation.CLARIFY, null);
    add(scores, "to be refused", Expectation.REJECT, null);
    scores.add(Score.of("all", results));
    return scores;
  }

  private void add(List<Score> scores, String name, Expectation expectation, Integer level) {
    List<CaseResult> its =
        results.stream()
            .filter(result -> result.asked().expectation() == expectation)
            .filter(result -> level == null || result.asked().level() == level)
            .toList();
    if (!its.isEmpty()) {
      scores.add(Score.of(name, its));
    }
  }
}
