package io.datamorph.eval;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Stopwatch;
import io.datamorph.eval.database.Snapshot;
import io.datamorph.eval.database.SuiteDatabase;
import io.datamorph.eval.report.Report;
import io.datamorph.eval.report.SuiteResult;
import io.datamorph.eval.report.TextReport;
import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Evaluation;
import io.datamorph.eval.run.Evaluation.Loaded;
import io.datamorph.eval.run.Requests;
import io.datamorph.eval.suite.Case;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One run of a plan on a system. */
final class Session {

  private final TestedSystem system;
  private final Screen screen;
  private final int lanes;
  private final Duration deadline;

  Session(TestedSystem system, Screen screen, int lanes, Duration deadline) {
    this.system = system;
    this.screen = screen;
    this.lanes = lanes;
    this.deadline = deadline;
  }

  Report run(Plan plan) throws InterruptedException {
    Map<String, Loaded> databases = new HashMap<>();
    for (String name : plan.databases()) {
      databases.put(name, load(plan, name));
    }
    plan.chosen().forEach(each -> mustBeAnswerable(each, databases.get(each.database())));
    Evaluation evaluation =
        new Evaluation(
            new Requests(system.gateway(), deadline), lanes, progress(plan.chosen().size()));
    Stopwatch watch = Stopwatch.started();
    List<CaseResult> results = evaluation.of(plan.chosen(), databases);
    return new Report(bySuite(plan, results), evaluation.usage(results), watch.seconds());
  }

  private Loaded load(Plan plan, String name) {
    SuiteDatabase database =
        new SuiteDatabase(name, plan.script(name), system.logins().apply(name));
    if (!system.mayReplace() && !database.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "database %s has tables already: name an empty one, or add --reload to drop the suite's"
                  .formatted(name)
              + " tables and make them again");
    }
    Stopwatch watch = Stopwatch.started();
    Snapshot snapshot = database.load();
    database.mustHold(plan.sources(name), snapshot);
    screen.progress(
        watch.stamp("database %s loaded, %d tables".formatted(name, snapshot.tables().size())));
    return new Loaded(database, snapshot);
  }

  private static void mustBeAnswerable(Case each, Loaded loaded) {
    each.expectedRows().ifPresent(query -> loaded.database().mustUnderstand(each.id(), query));
  }

  private Consumer<CaseResult> progress(int cases) {
    AtomicInteger done = new AtomicInteger();
    TextReport text = new TextReport(screen);
    return result ->
        screen.progress("%3d/%d  %s".formatted(done.incrementAndGet(), cases, text.line(result)));
  }

  private static List<SuiteResult> bySuite(Plan plan, List<CaseResult> results) {
    return plan.suites().stream()
        .map(suite -> new HashSet<>(plan.of(suite)))
        .filter(cases -> !cases.isEmpty())
        .map(cases -> new SuiteResult(of(cases, results)))
        .toList();
  }

  private static List<CaseResult> of(Set<Case> cases, List<CaseResult> results) {
    return results.stream().filter(result -> cases.contains(result.asked())).toList();
  }
}
