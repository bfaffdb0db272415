package io.datamorph.eval;

import io.datamorph.eval.suite.Case;
import io.datamorph.eval.suite.Selection;
import io.datamorph.eval.suite.SqlScript;
import io.datamorph.eval.suite.Suite;
import io.datamorph.eval.suite.SuiteException;
import io.datamorph.eval.suite.TableState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The suites to be measured, and those of their cases that were chosen. */
record Plan(List<Suite> suites, List<Case> chosen) {

  Plan {
    suites = List.copyOf(suites);
    chosen = List.copyOf(chosen);
  }

  static Plan of(List<Path> folders, Selection selection) {
    List<Suite> suites = folders.stream().map(Suite::read).toList();
    Map<String, Path> owners = new HashMap<>();
    List<Case> all = new ArrayList<>();
    for (Suite suite : suites) {
      for (String database : suite.scripts().keySet()) {
        Path other = owners.putIfAbsent(database, suite.folder());
        if (other != null) {
          throw new SuiteException(
              "database %s belongs to %s and to %s: measure them one by one"
                  .formatted(database, other, suite.folder()));
        }
      }
      all.addAll(suite.cases());
    }
    return new Plan(suites, selection.of(all));
  }

  /** The databases of the chosen cases. */
  Collection<String> databases() {
    return new TreeSet<>(chosen.stream().map(Case::database).toList());
  }

  SqlScript script(String database) {
    return suites.stream()
        .map(suite -> suite.scripts().get(database))
        .filter(script -> script != null)
        .findFirst()
        .orElseThrow();
  }

  /** What the tables of a database must hold; nothing if its suite does not say. */
  Map<String, TableState> sources(String database) {
    return suites.stream()
        .filter(suite -> suite.scripts().containsKey(database))
        .map(suite -> suite.sources().getOrDefault(database, Map.of()))
        .findFirst()
        .orElseThrow();
  }

  /** The chosen cases of a suite. */
  List<Case> of(Suite suite) {
    return chosen.stream().filter(each -> suite.scripts().containsKey(each.database())).toList();
  }
}
