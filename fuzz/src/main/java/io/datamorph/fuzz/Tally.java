package io.datamorph.fuzz;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.generate.Generator;
import io.datamorph.fuzz.run.Verdict;
import io.datamorph.spec.document.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run has come to so far. */
final class Tally {

  private final Map<String, Integer> steps = new TreeMap<>();
  private final Map<String, Integer> functions = new TreeMap<>();
  private final Map<String, Integer> notCompiled = new TreeMap<>();
  private final List<Found> found = new ArrayList<>();
  private int specs;
  private int same;
  private int rows;
  private int empty;
  private int failed;
  private int lazy;
  private int limits;
  private int drawn;
  private int refused;

  /** A finding, as small as it got, and where it is written. */
  record Found(long number, Optional<FuzzCase> fuzzCase, Verdict.Finding finding, Path file) {}

  void add(Generator.Generated generated, Verdict verdict) {
    specs++;
    drawn += generated.drawn();
    refused += generated.refused();
    switch (verdict) {
      case Verdict.Same(int count) -> {
        same++;
        rows += count;
        empty += count == 0 ? 1 : 0;
        cover(generated.fuzzCase());
      }
      case Verdict.SameFailure failure -> failed++;
      case Verdict.Lazy skipped -> lazy++;
      case Verdict.Limit limit -> limits++;
      case Verdict.Refused why -> refused++;
      case Verdict.NotCompiled(String what) -> notCompiled.merge(what, 1, Integer::sum);
      case Verdict.Finding finding -> {}
    }
  }

  private void cover(FuzzCase fuzzCase) {
    steps.merge(Coverage.mode(fuzzCase), 1, Integer::sum);
    for (Step step : fuzzCase.spec().steps()) {
      steps.merge(Coverage.name(step), 1, Integer::sum);
      Coverage.functions(step).forEach(name -> functions.merge(name, 1, Integer::sum));
    }
  }

  void add(Found finding) {
    found.add(finding);
  }

  List<Found> found() {
    return found;
  }

  Map<String, Integer> steps() {
    return steps;
  }

  Map<String, Integer> functions() {
    return functions;
  }

  Map<String, Integer> notCompiled() {
    return notCompiled;
  }

  int specs() {
    return specs;
  }

  /** Specs that both engines could run. */
  int checked() {
    return same + failed + lazy + limits + found.size();
  }

  int same() {
    return same;
  }

  int rows() {
    return rows;
  }

  /** Specs with the same result of no rows, which says least. */
  int empty() {
    return empty;
  }

  int failed() {
    return failed;
  }

  int lazy() {
    return lazy;
  }

  /** Specs on which Spark failed for a reason that the language states among its limits. */
  int limits() {
    return limits;
  }

  int refused() {
    return refused;
  }

  /** The share of drawn steps that the checker accepts. */
  double acceptance() {
    return drawn == 0 ? 1 : (drawn - refused) / (double) drawn;
  }

  double perMinute(Duration time) {
    return specs * 60_000.0 / Math.max(1, time.toMillis());
  }
}
