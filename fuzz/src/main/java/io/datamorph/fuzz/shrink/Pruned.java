package io.datamorph.fuzz.shrink;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out what nothing reads: steps that do not lead to the last, their sources and tables. */
final class Pruned {

  private Pruned() {}

  static FuzzCase of(FuzzCase fuzzCase, List<Step> steps) {
    Spec spec = fuzzCase.spec();
    Set<String> needed = new HashSet<>(Set.of(steps.getLast().name()));
    List<Step> kept = new ArrayList<>();
    for (Step step : steps.reversed()) {
      if (needed.contains(step.name())) {
        kept.addFirst(step);
        needed.addAll(step.inputs());
      }
    }
    var sources = spec.sources().stream().filter(s -> needed.contains(s.name())).toList();
    Set<TableName> tables = new HashSet<>(Set.of(spec.target().table()));
    sources.forEach(source -> tables.add(source.table()));
    return new FuzzCase(
        fuzzCase.tables().stream().filter(table -> tables.contains(table.name())).toList(),
        new Spec(spec.version(), spec.name(), sources, kept, spec.target(), spec.checks()));
  }
}
