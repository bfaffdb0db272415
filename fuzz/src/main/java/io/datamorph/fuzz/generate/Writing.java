package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.spec.document.History;
import io.datamorph.spec.document.Keep;
import io.datamorph.spec.document.NullKeys;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a result is written: rows into a table that may be there, with the keys made unique first
 * where rows are found again by them.
 */
final class Writing {

  private static final int EXISTING = 75;

  private final Chance chance;
  private final WriteMode mode;
  private final List<String> keys;
  private final Optional<History> history;

  private Writing(Chance chance, WriteMode mode, List<String> keys, Optional<History> history) {
    this.chance = chance;
    this.mode = mode;
    this.keys = keys;
    this.history = history;
  }

  /** A mode that the relation's columns allow. */
  static Writing of(Known last, Chance chance) {
    int which = chance.below(100);
    List<String> comparable =
        last.columns().stream()
            .filter(column -> Kinds.isComparable(column.type()))
            .map(Column::name)
            .toList();
    boolean findable = last.isOrdered() && comparable.size() > 1;
    if (which < 5) {
      return new Writing(chance, WriteMode.APPEND, List.of(), Optional.empty());
    }
    if (which < 12 && findable) {
      List<String> keys = chance.some(comparable, chance.of(1, 1, 2));
      return new Writing(chance, WriteMode.MERGE, keys, Optional.empty());
    }
    return which < 18 && findable
        ? versioned(last, comparable, chance)
        : new Writing(chance, WriteMode.REPLACE, List.of(), Optional.empty());
  }

  private static Writing versioned(Known last, List<String> comparable, Chance chance) {
    Optional<Column> since =
        chance.some(last.columns().stream().filter(c -> isDayOrTime(c.type())).toList(), 1).stream()
            .filter(column -> chance.percent(75))
            .findFirst();
    List<String> keys =
        chance.some(
            comparable.stream()
                .filter(name -> !since.map(Column::name).equals(Optional.of(name)))
                .toList(),
            1);
    boolean retires = chance.percent(40);
    boolean ofDays = since.filter(column -> column.type() instanceof DataType.Date).isPresent();
    History history =
        new History(
            since.map(Column::name),
            since.isEmpty() || retires ? Optional.of("2024-02-10") : Optional.empty(),
            retires ? History.Missing.RETIRE : History.Missing.KEEP,
            ofDays && chance.percent(40) ? History.ValidTo.INCLUSIVE : History.ValidTo.EXCLUSIVE);
    return new Writing(chance, WriteMode.SCD2, keys, Optional.of(history));
  }

  private static boolean isDayOrTime(DataType type) {
    return type instanceof DataType.Date || Kinds.isTime(type);
  }

  /** What makes the rows fit for it: no row without a time, no two with one key. */
  List<Step> steps(Draft draft, Known last) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    List<String> unique = new ArrayList<>(keys);
    String input = last.name();
    Optional<String> since = history.flatMap(History::validFrom);
    if (since.isPresent()) {
      Expression known =
          new Expression.Not(new Expression.IsNull(Build.column(Optional.empty(), since.get())));
      Step filter = new Step.Filter(draft.stepName(), input, ExpressionText.write(known));
      steps.add(filter);
      unique.add(since.get());
      input = filter.name();
    }
    steps.add(
        new Step.Dedupe(draft.stepName(), input, unique, Keep.FIRST, List.of(), NullKeys.EQUAL));
    return steps;
  }

  /** The case with this target, and perhaps the table that it is written into. */
  FuzzCase into(FuzzCase fuzzCase, Known last) {
    Spec spec = fuzzCase.spec();
    Target target =
        new Target(FuzzCase.CONNECTION, spec.target().table(), mode, keys, false, history);
    List<TableData> tables = new ArrayList<>(fuzzCase.tables());
    if (mode != WriteMode.REPLACE && chance.percent(EXISTING)) {
      tables.add(
          history
              .map(kept -> new ExistingTable(chance).ofVersions(target.table(), last, keys, kept))
              .orElseGet(() -> new ExistingTable(chance).ofRows(target.table(), last, keys)));
    }
    return new FuzzCase(
        tables,
        new Spec(spec.version(), spec.name(), spec.sources(), spec.steps(), target, spec.checks()));
  }
}
