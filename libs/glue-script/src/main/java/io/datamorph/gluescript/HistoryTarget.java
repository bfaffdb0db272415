package io.datamorph.gluescript;

import io.datamorph.spec.document.History;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The target is a history (SCD type 2), built anew from events: a version begins with an event that
 * changes something, or has begun before, and lasts until the key's next event.
 */
final class HistoryTarget {

  private final TargetRows rows;
  private final SpareNames spare;
  private final HistoryEvents events;
  private final List<Python> keys;
  private final List<String> parts = new ArrayList<>();

  private HistoryTarget(TargetRows rows) {
    this.rows = rows;
    this.spare = new SpareNames(rows.target().columns());
    this.events = new HistoryEvents(rows, spare);
    this.keys = rows.keys().stream().map(Scope::own).toList();
  }

  static String emit(TargetRows rows) {
    HistoryTarget target = new HistoryTarget(rows);
    String single = target.oneAtATime(target.events());
    Python byTime = target.byTime();
    target.versions(target.changes(single, byTime), byTime);
    return TargetRows.parts(target.parts);
  }

  private String events() {
    String comment = "Every new row is an event in the history of its key.";
    if (!rows.target().existing()) {
      return part(comment, "events", events.ofNewRows());
    }
    String existing = rows.variable("existing rows");
    parts.add(rows.existing(existing, events.columns()));
    String versions =
        part(
            "Its versions as events: where they begin, and where they end or might retire.",
            "existing events",
            events.ofVersions(existing));
    String added = part(comment, "new events", events.ofNewRows());
    Chain all = new Chain(versions).call("union", Python.atom(added));
    return rows.history().retiredAt().isEmpty()
        ? part("All events.", "events", all)
        : part(
            "All events; a key that has a new row does not retire.",
            "events",
            events.withoutRetired(all, Python.call("Window.partitionBy", keys)));
  }

  private String oneAtATime(String all) {
    List<Python> moment = new ArrayList<>(keys);
    moment.add(events.at());
    Python window =
        Python.call("Window.partitionBy", moment).method("orderBy", events.order(rows.compared()));
    String place = spare.like("place");
    return part(
        "A key has one event at a time: a new row, else its retirement, else what was there.",
        "single events",
        new Chain(all)
            .withColumn(place, Python.call("F.row_number").method("over", window))
            .call("where", Python.comparison("==", Columns.column(place), Literals.number(1))));
  }

  private Python byTime() {
    return Python.atom(
        part(
            "The events of a key in time.",
            "by time",
            new Chain("Window").call("partitionBy", keys).call("orderBy", events.at())));
  }

  private String changes(String single, Python byTime) {
    List<Python> state = new ArrayList<>(List.of(events.ended()));
    rows.compared().forEach(column -> state.add(Scope.own(column)));
    String now = spare.like("now");
    String before = spare.like("before");
    Python last = Python.call("F.lag", Columns.column(now)).method("over", byTime);
    return part(
        "A new event that changes nothing against the one before is none.",
        "changes",
        new Chain(single)
            .withColumn(now, Python.call("F.struct", state))
            .withColumn(before, last)
            .call(
                "where",
                events.counts(
                    Columns.column(now)
                        .method("eqNullSafe", Columns.column(before))
                        .prefixed("~"))));
  }

  private void versions(String changes, Python byTime) {
    String until = spare.like("until");
    parts.add(
        TargetRows.part(
            rows.comment("the whole history in "),
            new Chain(changes)
                .withColumn(until, Python.call("F.lead", events.at()).method("over", byTime))
                .call("where", events.ended().prefixed("~"))
                .call(
                    "select",
                    rows.target().columns().stream()
                        .map(column -> column(column, Columns.column(until)))
                        .toList())
                .assignedTo("result")));
  }

  private Python column(Column column, Python until) {
    return switch (column.name()) {
      case History.VALID_FROM -> Columns.alias(events.at(), column.id());
      case History.VALID_TO -> Columns.alias(events.endToStore(until), column.id());
      case History.IS_CURRENT -> Columns.alias(until.method("isNull"), column.id());
      default -> Scope.own(column);
    };
  }

  private String part(String comment, String what, Chain chain) {
    String variable = rows.variable(what);
    parts.add(TargetRows.part(comment, chain.assignedTo(variable)));
    return variable;
  }
}
