package io.datamorph.spec.check;

import static io.datamorph.spec.document.History.ValidTo.INCLUSIVE;

import io.datamorph.spec.document.History;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedHistory;
import io.datamorph.spec.typing.Coercion;
import io.datamorph.spec.typing.Rows;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Since when the versions of a history hold, and until when. */
final class HistoryTimes {

  private static final String PATH = "$.target.history";

  private final History written;
  private final Rows result;
  private final Findings findings;
  private final Optional<Column> validFrom;

  HistoryTimes(History written, Rows result, Findings findings) {
    this.written = written;
    this.result = result;
    this.findings = findings;
    this.validFrom = written.validFrom().flatMap(this::column);
  }

  /** The result's column that says since when a row holds. */
  Optional<Column> validFrom() {
    return validFrom;
  }

  /** The columns that the history fills. */
  List<Column> columns() {
    return List.of(
        column(History.VALID_FROM, type(), false),
        column(History.VALID_TO, type(), true),
        column(History.IS_CURRENT, new DataType.Bool(), false));
  }

  /** How versions are kept in time; empty when something is wrong. */
  Optional<TypedHistory> history() {
    boolean retires = written.missing() == History.Missing.RETIRE;
    boolean needed = written.validFrom().isEmpty() || retires;
    if (needed && written.asOf().isEmpty()) {
      findings.add(
          Code.HISTORY_TIME_REQUIRED,
          PATH,
          retires
              ? "When do missing keys retire? Say so in \"asOf\"."
              : "Since when do the rows hold? Name a column in \"validFrom\", or a time in"
                  + " \"asOf\".");
    }
    Optional<TypedExpression.Literal> asOf = written.asOf().flatMap(this::time);
    Optional<TypedExpression> since =
        written.validFrom().isPresent()
            ? validFrom.map(column -> new TypedExpression.ColumnRef(result.name(), column))
            : asOf.map(TypedExpression.class::cast);
    return since.map(
        value ->
            new TypedHistory(
                value,
                retires ? asOf : Optional.<TypedExpression.Literal>empty(),
                written.validTo()));
  }

  /** Only days have a last one before the next; of an existing table its own type counts. */
  void lastDayOf(Column stored) {
    if (written.validTo() == INCLUSIVE && !(stored.type() instanceof DataType.Date)) {
      findings.add(
          Code.TYPE_MISMATCH,
          PATH + ".validTo",
          "The last day of a version is the one before the next begins, so valid_from must be a"
              + " date; it is of type "
              + stored.type().display()
              + ". Cast it in a step, or let a version end when the next begins.",
          Optional.of("exclusive"));
    }
  }

  private Optional<Column> column(String name) {
    List<Column> found =
        result.columns().stream().filter(column -> column.name().equals(name)).toList();
    if (found.isEmpty() && !result.isDoubtful()) {
      List<String> names = result.columns().stream().map(Column::name).toList();
      findings.add(
          Code.UNKNOWN_COLUMN,
          PATH + ".validFrom",
          "The result has no column \"" + name + "\".",
          Near.to(name, names));
    }
    Optional<Column> column = found.stream().findFirst();
    boolean day = column.map(c -> isDayOrTime(c.type())).orElse(true);
    if (!day) {
      findings.add(
          Code.TYPE_MISMATCH,
          PATH + ".validFrom",
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

  private DataType type() {
    return validFrom
        .map(Column::type)
        .orElseGet(
            () ->
                written.validTo() == INCLUSIVE ? new DataType.Date() : new DataType.TimestampTz());
  }

  private Optional<TypedExpression.Literal> time(String text) {
    Optional<TypedExpression.Literal> literal =
        Coercion.constant(
                new TypedExpression.Literal(Optional.of(text), new DataType.Text()), type())
            .filter(TypedExpression.Literal.class::isInstance)
            .map(TypedExpression.Literal.class::cast);
    if (literal.isEmpty()) {
      findings.add(
          Code.INVALID_LITERAL,
          PATH + ".asOf",
          "\""
              + text
              + "\" is not a value of type "
              + type().display()
              + ", such as "
              + (type() instanceof DataType.Date ? "2024-01-31." : "2024-01-31T10:00:00Z."));
    }
    return literal;
  }

  private Column column(String name, DataType type, boolean nullable) {
    Set<SourceColumn> lineage = validFrom.map(Column::lineage).orElseGet(Set::of);
    return new Column(Optional.empty(), name, name, type, nullable, lineage);
  }
}
