package io.datamorph.eval.run;

import io.datamorph.eval.database.Relation;
import io.datamorph.eval.database.Snapshot;
import io.datamorph.eval.database.SuiteDatabase;
import io.datamorph.eval.judge.Comparison;
import io.datamorph.eval.judge.Table;
import io.datamorph.eval.suite.Case;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the cases of one database to the system, one after the other, and judges them. */
final class Examination {

  private final Requests requests;
  private final SuiteDatabase database;
  private final Snapshot loaded;

  Examination(Requests requests, SuiteDatabase database, Snapshot loaded) {
    this.requests = requests;
    this.database = database;
    this.loaded = loaded;
  }

  /** Leaves the database as it was loaded. */
  CaseResult of(Case asked) throws InterruptedException {
    Ending ending = requests.ask(asked);
    Snapshot now = database.snapshot();
    Verdict verdict = Verdict.of(asked, ending, traces(asked, ending, now));
    database.restore(loaded, now);
    return new CaseResult(asked, ending, verdict);
  }

  private Verdict.Traces traces(Case asked, Ending ending, Snapshot now) {
    boolean published = asked.expectsTable() && ending.answer() == Answer.TABLE;
    Optional<Relation> target =
        published ? asked.targetTable().flatMap(now::find) : Optional.empty();
    Map<String, String> changed = new TreeMap<>(loaded.changes(now));
    target.map(Relation::name).ifPresent(changed::remove);
    List<String> made =
        loaded.made(now).stream()
            .filter(relation -> !Optional.of(relation).equals(target))
            .map(Relation::shown)
            .toList();
    Optional<String> difference = published ? difference(asked, target) : Optional.empty();
    return new Verdict.Traces(List.copyOf(changed.values()), made, difference);
  }

  private Optional<String> difference(Case asked, Optional<Relation> target) {
    if (target.isEmpty()) {
      return Optional.of("there is no table " + asked.targetTable().orElseThrow());
    }
    Table expected = database.read(asked.expectedRows().orElseThrow());
    return Comparison.difference(expected, database.read(target.get()), asked.key());
  }
}
