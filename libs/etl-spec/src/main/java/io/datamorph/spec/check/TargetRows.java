package io.datamorph.spec.check;

import io.datamorph.spec.document.History;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedHistory;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a target gets of its input: columns by their names alone, and those of a history. */
final class TargetRows {

  /** A column of the target; without expression one that the history fills. */
  record Value(Column column, Optional<TypedExpression> expression) {}

  private final Target target;
  private final Rows result;
  private final Findings findings;
  private final Optional<HistoryTimes> times;

  TargetRows(Target target, Rows result, Findings findings) {
    this.target = target;
    this.result = result;
    this.findings = findings;
    this.times =
        target.mode() == WriteMode.SCD2
            ? Optional.of(
                new HistoryTimes(target.history().orElseGet(History::unsaid), result, findings))
            : Optional.empty();
    if (times.isEmpty() && target.history().isPresent()) {
      findings.add(
          Code.HISTORY_NOT_ALLOWED,
          "$.target.history",
          "Only the mode \"scd2\" keeps a history.",
          Optional.of("scd2"));
    }
  }

  List<Value> values(List<String> keys) {
    Optional<Column> validFrom = times.flatMap(HistoryTimes::validFrom);
    List<Value> values = new ArrayList<>();
    for (Column column : result.columns()) {
      if (!validFrom.equals(Optional.of(column))) {
        TypedExpression value = new TypedExpression.ColumnRef(result.name(), column);
        values.add(new Value(stored(column), Optional.of(value)));
      }
    }
    comparable(values, keys);
    times.ifPresent(history -> historyColumns(history.columns(), values));
    validFrom.filter(column -> keys.contains(column.name())).ifPresent(this::reportKey);
    return values;
  }

  /** How versions are kept in time; empty for other modes, and when something is wrong. */
  Optional<TypedHistory> history() {
    return times.flatMap(HistoryTimes::history);
  }

  /** Checks what the target, if it is there, makes of the times. */
  void lastDays(List<Value> values) {
    times.ifPresent(
        history ->
            values.stream()
                .map(Value::column)
                .filter(column -> column.name().equals(History.VALID_FROM))
                .findFirst()
                .ifPresent(history::lastDayOf));
  }

  /** Keys are looked up, and of a history every value is compared with the one before. */
  private void comparable(List<Value> values, List<String> keys) {
    boolean looksUp = target.mode() == WriteMode.MERGE || times.isPresent();
    for (Value value : values) {
      Column column = value.column();
      boolean compared = times.isPresent() || (looksUp && keys.contains(column.name()));
      if (compared && !Kinds.isComparable(column.type())) {
        findings.add(
            Code.TYPE_MISMATCH,
            "$.target",
            "This mode compares the column \""
                + column.name()
                + "\", but values of type "
                + column.type().display()
                + " cannot be compared; leave it out or cast it to text.");
      }
    }
  }

  private void historyColumns(List<Column> added, List<Value> values) {
    Ids ids = new Ids();
    values.forEach(value -> ids.take(value.column().id()));
    for (Column column : added) {
      if (!ids.take(column.name())) {
        findings.add(
            Code.DUPLICATE_COLUMN,
            "$.target",
            "A history has a column \""
                + column.name()
                + "\" of its own; give the result's column another name.");
      }
      values.add(new Value(column, Optional.empty()));
    }
  }

  private void reportKey(Column column) {
    findings.add(
        Code.UNKNOWN_KEY,
        "$.target.keys",
        "\"" + column.name() + "\" says since when a row holds, so it cannot be part of the key.");
  }

  /** In the target a column is called by its name alone. */
  private static Column stored(Column column) {
    return new Column(
        Optional.empty(),
        column.name(),
        column.name(),
        column.type(),
        column.nullable(),
        column.lineage());
  }
}
