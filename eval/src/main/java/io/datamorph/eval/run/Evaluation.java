package io.datamorph.eval.run;

import io.datamorph.eval.database.Snapshot;
import io.datamorph.eval.database.SuiteDatabase;
import io.datamorph.eval.suite.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Puts all cases to the system: those of one database in turn, several databases at once. */
public final class Evaluation {

  private final Requests requests;
  private final int lanes;
  private final Consumer<CaseResult> progress;

  /**
   * An evaluation.
   *
   * @param lanes how many databases are worked on at once
   * @param progress hears of every result at once
   */
  public Evaluation(Requests requests, int lanes, Consumer<CaseResult> progress) {
    this.requests = requests;
    this.lanes = lanes;
    this.progress = progress;
  }

  /** A database and what was in it when it had been loaded. */
  public record Loaded(SuiteDatabase database, Snapshot snapshot) {}

  /** The results in the order of the cases. */
  public List<CaseResult> of(List<Case> cases, Map<String, Loaded> databases)
      throws InterruptedException {
    Map<Case, CaseResult> results = new LinkedHashMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(lanes);
    try {
      List<Future<List<CaseResult>>> all = new ArrayList<>();
      for (List<Case> its : longestFirst(cases)) {
        Loaded loaded = databases.get(its.getFirst().database());
        all.add(workers.submit(() -> inTurn(its, loaded)));
      }
      for (Future<List<CaseResult>> each : all) {
        each.get().forEach(result -> results.put(result.asked(), result));
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return cases.stream().map(results::get).toList();
  }

  /** The cases by their database; the database with the most must not be the last to begin. */
  private static List<List<Case>> longestFirst(List<Case> cases) {
    Map<String, List<Case>> byDatabase = new LinkedHashMap<>();
    cases.forEach(
        each -> byDatabase.computeIfAbsent(each.database(), it -> new ArrayList<>()).add(each));
    return byDatabase.values().stream().sorted(Comparator.comparing(its -> -its.size())).toList();
  }

  private List<CaseResult> inTurn(List<Case> cases, Loaded loaded) throws InterruptedException {
    Examination examination = new Examination(requests, loaded.database(), loaded.snapshot());
    List<CaseResult> results = new ArrayList<>();
    for (Case each : cases) {
      CaseResult result = examination.of(each);
      results.add(result);
      synchronized (this) {
        progress.accept(result);
      }
    }
    return results;
  }

  /** What a language model took for these results. */
  public Usage usage(List<CaseResult> results) throws InterruptedException {
    Usage sum = Usage.NONE;
    for (CaseResult result : results) {
      if (result.ending().workflowId().isPresent()) {
        sum = sum.plus(requests.usage(result.ending().workflowId().get()));
      }
    }
    return sum;
  }
}
