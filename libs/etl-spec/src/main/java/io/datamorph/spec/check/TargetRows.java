package io.datamorph.spec.check;

import io.datamorph.spec.document.History;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedHistory;
import io.datamorph.spec.typing.Coercion;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a target gets of its input: columns by their names alone, and those of a history. */
final class TargetRows {

  /** A column of the target; without expression one that the history fills. */
  record Value(Column column, Optional<TypedExpression> expression) {}

  private final Target target;
  private final Rows result;
  private final Findings findings;
  private final History written;
  private final Optional<Column> validFrom;

  TargetRows(Target target, Rows result, Findings findings) {
    this.target = target;
    this.result = result;
    this.findings = findings;
    this.written = target.history().orElseGet(History::unsaid);
    this.validFrom = keepsHistory() ? written.validFrom().flatMap(this::column) : Optional.empty();
    if (!keepsHistory() && target.history().isPresent()) {
      findings.add(
          Code.HISTORY_NOT_ALLOWED,
          "$.target.history",
          "Only the mode \"scd2\" keeps a history.",
          Optional.of("scd2"));
    }
  }

  List<Value> values(List<String> keys) {
    List<Value> values = new ArrayList<>();
    for (Column column : result.columns()) {
      if (!validFrom.equals(Optional.of(column))) {
        values.add(new Value(stored(column), Optional.of(reference(column))));
      }
    }
    comparable(values, keys);
    if (keepsHistory()) {
      historyColumns(values);
      validFrom.filter(column -> keys.contains(column.name())).ifPresent(this::reportKey);
    }
    return values;
  }

  /** How versions are kept in time; empty for other modes, and when something is wrong. */
  Optional<TypedHistory> history() {
    if (!keepsHistory()) {
      return Optional.empty();
    }
    boolean retires = written.missing() == History.Missing.RETIRE;
    boolean needed = written.validFrom().isEmpty() || retires;
    if (needed && written.asOf().isEmpty()) {
      findings.add(
          Code.HISTORY_TIME_REQUIRED,
          "$.target.history",
          retires
              ? "When do missing keys retire? Say so in \"asOf\"."
              : "Since when do the rows hold? Name a column in \"validFrom\", or a time in"
                  + " \"asOf\".");
    }
    Optional<TypedExpression.Literal> asOf = written.asOf().flatMap(this::time);
    Optional<TypedExpression> since =
        written.validFrom().isPresent()
            ? validFrom.map(this::reference)
            : asOf.map(TypedExpression.class::cast);
    return since.map(
        value ->
            new TypedHistory(value, retires ? asOf : Optional.<TypedExpression.Literal>empty()));
  }

  /** Keys are looked up, and of a history every value is compared with the one before. */
  private void comparable(List<Value> values, List<String> keys) {
    boolean looksUp = target.mode() == WriteMode.MERGE || keepsHistory();
    for (Value value : values) {
      Column column = value.column();
      boolean compared = keepsHistory() || (looksUp && keys.contains(column.name()));
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

  private boolean keepsHistory() {
    return target.mode() == WriteMode.SCD2;
  }

  private Optional<Column> column(String name) {
    List<Column> found =
        result.columns().stream().filter(column -> column.name().equals(name)).toList();
    String path = "$.target.history.validFrom";
    if (found.isEmpty() && !result.isDoubtful()) {
      List<String> names = result.columns().stream().map(Column::name).toList();
      findings.add(
          Code.UNKNOWN_COLUMN,
          path,
          "The result has no column \"" + name + "\".",
          Near.to(name, names));
    }
    Optional<Column> column = found.stream().findFirst();
    boolean day = column.map(c -> isDayOrTime(c.type())).orElse(true);
    if (!day) {
      findings.add(
          Code.TYPE_MISMATCH,
          path,
          "A row holds since a date or time; \""
              + name
              + "\" is of type "
              + column.get().type().display()
              + ".");
    }
    return column.filter(c -> isDayOrTime(c.type()));
  }

  private static boolean isDayOrTime(DataType type) {
    return type instanceof DataType.Date || Kinds.isTime(type);
  }

  private DataType timeType() {
    return validFrom.map(Column::type).orElseGet(DataType.TimestampTz::new);
  }

  private Optional<TypedExpression.Literal> time(String text) {
    Optional<TypedExpression.Literal> literal =
        Coercion.constant(
                new TypedExpression.Literal(Optional.of(text), new DataType.Text()), timeType())
            .filter(TypedExpression.Literal.class::isInstance)
            .map(TypedExpression.Literal.class::cast);
    if (literal.isEmpty()) {
      findings.add(
          Code.INVALID_LITERAL,
          "$.target.history.asOf",
          "\""
              + text
              + "\" is not a value of type "
              + timeType().display()
              + ", such as 2024-01-31T10:00:00Z.");
    }
    return literal;
  }

  private void historyColumns(List<Value> values) {
    DataType time = timeType();
    Ids ids = new Ids();
    values.forEach(value -> ids.take(value.column().id()));
    List<Column> added =
        List.of(
            new Column(
                Optional.empty(), History.VALID_FROM, History.VALID_FROM, time, false, lineage()),
            new Column(Optional.empty(), History.VALID_TO, History.VALID_TO, time, true, lineage()),
            new Column(
                Optional.empty(),
                History.IS_CURRENT,
                History.IS_CURRENT,
                new DataType.Bool(),
                false,
                lineage()));
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

  private Set<SourceColumn> lineage() {
    return validFrom.map(Column::lineage).orElseGet(Set::of);
  }

  private void reportKey(Column column) {
    findings.add(
        Code.UNKNOWN_KEY,
        "$.target.keys",
        "\"" + column.name() + "\" says since when a row holds, so it cannot be part of the key.");
  }

  private TypedExpression reference(Column column) {
    return new TypedExpression.ColumnRef(result.name(), column);
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
