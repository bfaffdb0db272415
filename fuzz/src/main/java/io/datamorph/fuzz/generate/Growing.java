package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A spec that grows step by step, each of which the checker has accepted. */
final class Growing {

  static final TableName TARGET = new TableName(TableMaker.SCHEMA, "result_of_fuzz");

  private static final long MOST_ROWS = 1500;

  private final List<TableData> tables;
  private final List<Source> sources;
  private final List<Step> steps = new ArrayList<>();
  private final List<Known> relations = new ArrayList<>();

  Growing(List<TableData> tables, List<Source> sources) {
    this.tables = tables;
    this.sources = sources;
  }

  List<Known> relations() {
    return relations;
  }

  List<Step> steps() {
    return steps;
  }

  /** The relations that a step reads. */
  Set<String> read() {
    Set<String> read = new HashSet<>();
    steps.forEach(step -> read.addAll(step.inputs()));
    return read;
  }

  /** Takes a source in; true unless the checker refuses it. */
  boolean take(Source source, long rows) {
    return columnsOf(source.name(), steps)
        .map(columns -> relations.add(new Known(source.name(), columns, rows)))
        .orElse(false);
  }

  /** What became of steps. */
  enum Taken {
    YES,
    /** The checker refuses one of them. */
    REFUSED,
    /** They could make more rows than are worth comparing. */
    TOO_LARGE
  }

  /** Takes the steps in, all or none. */
  Taken take(List<Step> added) {
    List<Step> longer = new ArrayList<>(steps);
    List<Known> known = new ArrayList<>(relations);
    for (Step step : added) {
      longer.add(step);
      long rows = Rows.most(step, known);
      if (rows > MOST_ROWS) {
        return Taken.TOO_LARGE;
      }
      Optional<List<Column>> columns = columnsOf(step.name(), longer);
      if (columns.isEmpty()) {
        return Taken.REFUSED;
      }
      known.add(new Known(step.name(), columns.get(), rows));
    }
    steps.addAll(added);
    relations.addAll(known.subList(relations.size(), known.size()));
    return Taken.YES;
  }

  private Optional<List<Column>> columnsOf(String relation, List<Step> among) {
    // Counted, so that the result has one column, whatever names the relation's have.
    List<Step> probe = new ArrayList<>(leadingTo(relation, among));
    probe.add(
        new Step.Aggregate(
            "fuzz_probe",
            relation,
            List.of(),
            List.of(NamedExpression.of("n", "count()")),
            Optional.empty()));
    return SpecChecker.check(spec(probe), new FuzzCase(tables, spec(probe)).catalogue())
            instanceof CheckResult.Accepted(var typed)
        ? Optional.of(typed.relation(relation).columns())
        : Optional.empty();
  }

  /** The spec that ends with this relation, without what it does not need. */
  FuzzCase endingWith(String relation) {
    Spec spec = spec(leadingTo(relation, steps));
    Set<TableName> used = new HashSet<>();
    spec.sources().forEach(source -> used.add(source.table()));
    return new FuzzCase(
        tables.stream().filter(table -> used.contains(table.name())).toList(), spec);
  }

  private Spec spec(List<Step> kept) {
    Set<String> read = new HashSet<>();
    kept.forEach(step -> read.addAll(step.inputs()));
    return new Spec(
        Spec.VERSION,
        "fuzz",
        sources.stream().filter(source -> read.contains(source.name())).toList(),
        kept,
        new Target(FuzzCase.CONNECTION, TARGET, WriteMode.REPLACE, List.of(), false),
        List.of());
  }

  private static List<Step> leadingTo(String relation, List<Step> among) {
    Set<String> needed = new HashSet<>(Set.of(relation));
    List<Step> kept = new ArrayList<>();
    for (Step step : among.reversed()) {
      if (needed.contains(step.name())) {
        kept.addFirst(step);
        needed.addAll(step.inputs());
      }
    }
    return kept;
  }
}
