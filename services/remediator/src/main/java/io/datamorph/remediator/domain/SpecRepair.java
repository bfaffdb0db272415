package io.datamorph.remediator.domain;

import io.datamorph.remediator.domain.Repair.Repaired;
import io.datamorph.remediator.domain.Repair.Unrepairable;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits a spec to sources that have changed since it was written, without changing what it says: a
 * table or column that was renamed is found again when exactly one new name is near, and a step put
 * in front gives renamed columns their old names and, if need be, retyped ones their old types.
 */
public final class SpecRepair {

  private static final String UNCHANGED =
      "the sources are as before; the checked spec was compiled again";

  private SpecRepair() {}

  /** Whether, and how, the spec fits the sources as they are now. */
  public static Repair of(Spec spec, Catalogue before, Catalogue now) {
    return switch (SpecChecker.check(spec, now)) {
      case CheckResult.Accepted accepted ->
          new Repaired(spec, accepted.spec(), words(drifts(spec, before, now)));
      case CheckResult.Refused refused -> repaired(spec, before, now, refused);
    };
  }

  private static Repair repaired(
      Spec spec, Catalogue before, Catalogue now, CheckResult.Refused refused) {
    List<String> changes = new ArrayList<>();
    Map<String, TableName> tables = renamedTables(spec, before, now);
    tables.forEach(
        (source, table) ->
            changes.add("source %s reads table %s now".formatted(source, table.display())));
    Spec moved = withTables(spec, tables);
    Map<String, TableDrift> drifts = drifts(spec, before, now);
    changes.addAll(words(drifts));
    for (boolean oldTypes : new boolean[] {false, true}) {
      Spec candidate = Adapters.inFrontOf(moved, drifts, oldTypes);
      if (SpecChecker.check(candidate, now) instanceof CheckResult.Accepted accepted) {
        return new Repaired(candidate, accepted.spec(), changes);
      }
    }
    return new Unrepairable(refused.diagnostics());
  }

  private static List<String> words(Map<String, TableDrift> drifts) {
    List<String> words =
        drifts.values().stream().flatMap(drift -> drift.inWords().stream()).distinct().toList();
    return words.isEmpty() ? List.of(UNCHANGED) : words;
  }

  private static Spec withTables(Spec spec, Map<String, TableName> tables) {
    List<Source> sources =
        spec.sources().stream()
            .map(
                source ->
                    new Source(
                        source.name(),
                        source.connection(),
                        tables.getOrDefault(source.name(), source.table())))
            .toList();
    return new Spec(
        spec.version(), spec.name(), sources, spec.steps(), spec.target(), spec.checks());
  }

  /** How each source's table has changed, by the source's name; a table that is gone has not. */
  private static Map<String, TableDrift> drifts(Spec spec, Catalogue before, Catalogue now) {
    Map<String, TableName> moved = renamedTables(spec, before, now);
    Map<String, TableDrift> drifts = new LinkedHashMap<>();
    for (Source source : spec.sources()) {
      Optional<CatalogueTable> old = before.table(source.table());
      Optional<CatalogueTable> found = now.table(moved.getOrDefault(source.name(), source.table()));
      if (old.isPresent() && found.isPresent()) {
        drifts.put(source.name(), TableDrift.between(old.get(), found.get()));
      }
    }
    return drifts;
  }

  private static Map<String, TableName> renamedTables(Spec spec, Catalogue before, Catalogue now) {
    Map<String, TableName> renamed = new LinkedHashMap<>();
    for (Source source : spec.sources()) {
      TableName table = source.table();
      if (now.table(table).isEmpty()) {
        List<String> added =
            now.tables().stream()
                .map(CatalogueTable::name)
                .filter(name -> name.schema().equals(table.schema()))
                .filter(name -> before.table(name).isEmpty())
                .map(TableName::table)
                .toList();
        TableDrift.onlyNear(table.table(), added)
            .ifPresent(name -> renamed.put(source.name(), new TableName(table.schema(), name)));
      }
    }
    return renamed;
  }
}
