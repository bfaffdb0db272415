package io.datamorph.gluescript;

import io.datamorph.spec.document.History;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes up a history: the new rows and, where the target exists, its versions as events. They
 * have the target's own columns, and say when they happen, whether they end a version, and which
 * counts where several happen at once.
 */
final class HistoryEvents {

  private static final int NEW = 3;
  private static final int RETIREMENT = 2;
  private static final int BEGINNING = 1;
  private static final int END = 0;

  private final TargetRows rows;
  private final TypedHistory history;
  private final DataType time;
  private final String at;
  private final String ended;
  private final String precedence;
  private final String highest;

  HistoryEvents(TargetRows rows, SpareNames spare) {
    this.rows = rows;
    this.history = rows.history();
    this.time = rows.validFrom().type();
    this.at = spare.like("at");
    this.ended = spare.like("ended");
    this.precedence = spare.like("precedence");
    this.highest = spare.like("highest");
  }

  Python at() {
    return Columns.column(at);
  }

  Python ended() {
    return Columns.column(ended);
  }

  /** What comes first where several events of a key happen at once. */
  List<Python> order(List<Column> values) {
    List<Python> order = new ArrayList<>();
    if (rows.target().existing()) {
      order.add(Columns.column(precedence).method("desc"));
    }
    values.forEach(value -> order.add(Scope.own(value).method("asc_nulls_last")));
    return order.isEmpty() ? List.of(at()) : order;
  }

  /** Of the events in time those that count: a change, or a version that is there already. */
  Python counts(Python change) {
    return rows.target().existing()
        ? Python.connected(
            Python.Level.OR,
            "|",
            List.of(
                change,
                Python.comparison("==", Columns.column(precedence), Literals.number(BEGINNING))))
        : change;
  }

  /** What is read of a version. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>(rows.stored());
    columns.addAll(List.of(rows.validFrom(), rows.validTo()));
    return columns;
  }

  /** Every new row is an event. */
  Chain ofNewRows() {
    List<Python> columns = new ArrayList<>(rows.values());
    Python since = inTime(history.since());
    columns.add(since.equals(at()) ? since : Columns.alias(since, at));
    columns.add(Columns.alias(Python.atom("F.lit(False)"), ended));
    if (rows.target().existing()) {
      columns.add(Columns.alias(Literals.number(NEW), precedence));
    }
    return rows.input().call("select", columns);
  }

  /** A version begins with an event, and ends with one if it is closed or perhaps retires. */
  Chain ofVersions(String existing) {
    List<Python> columns = new ArrayList<>(rows.stored().stream().map(Scope::own).toList());
    columns.add(
        ofVersion()
            .method(
                "alias",
                PythonText.literal(at),
                PythonText.literal(ended),
                PythonText.literal(precedence)));
    return new Chain(existing).call("select", columns).call("where", at().method("isNotNull"));
  }

  private Python ofVersion() {
    Python from = Scope.own(rows.validFrom());
    Python stored = Scope.own(rows.validTo());
    Python to = namesLastDays() ? Python.call("F.date_add", stored, Literals.number(1)) : stored;
    List<Python> events = new ArrayList<>();
    events.addAll(event(from, false, BEGINNING));
    events.addAll(event(to, true, END));
    history
        .retiredAt()
        .map(this::inTime)
        .map(at -> Python.call("F.when", isOpenAt(at, from, stored), at))
        .ifPresent(retirement -> events.addAll(event(retirement, true, RETIREMENT)));
    events.add(0, Literals.number(events.size() / 3));
    return Python.call("F.stack", events);
  }

  /** An end as the target says it. */
  Python endToStore(Python until) {
    return namesLastDays() ? Python.call("F.date_sub", until, Literals.number(1)) : until;
  }

  private boolean namesLastDays() {
    return history.validTo() == History.ValidTo.INCLUSIVE;
  }

  private static Python isOpenAt(Python moment, Python from, Python to) {
    return Python.connected(
        Python.Level.AND, "&", List.of(to.method("isNull"), Python.comparison("<=", from, moment)));
  }

  /** Keys that have a new row do not retire. */
  Chain withoutRetired(Chain events, Python ofKey) {
    Python own = Columns.column(precedence);
    return events
        .withColumn(highest, Python.call("F.max", own).method("over", ofKey))
        .call(
            "where",
            Python.connected(
                Python.Level.OR,
                "|",
                List.of(
                    Python.comparison("!=", own, Literals.number(RETIREMENT)),
                    Python.comparison("!=", Columns.column(highest), Literals.number(NEW)))));
  }

  private static List<Python> event(Python time, boolean ends, int precedence) {
    return List.of(
        time,
        Python.call("F.lit", Python.atom(ends ? "True" : "False")),
        Literals.number(precedence));
  }

  private Python inTime(TypedExpression moment) {
    return rows.scope()
        .overOneInput()
        .emit(moment.type().equals(time) ? moment : new TypedExpression.Cast(moment, time));
  }
}
