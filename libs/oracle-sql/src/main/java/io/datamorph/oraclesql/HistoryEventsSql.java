package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Timeline.FROM;
import static io.datamorph.oraclesql.Timeline.TO;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Literal;
import io.datamorph.spec.typed.TypedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code SELECT id, city, valid_from, FALSE AS ends, 0 AS weakness FROM result UNION ALL ...}: the
 * events of the new rows, of the versions there are, and of keys that retire.
 */
final class HistoryEventsSql {

  /** Where an event comes from; of those at one time the first of these counts. */
  private enum Origin {
    NEW_ROW,
    RETIREMENT,
    VERSION,
    END
  }

  private final TypedTarget target;
  private final CommonTables tables;
  private final Timeline timeline;
  private final String next;

  HistoryEventsSql(TypedTarget target, CommonTables tables) {
    this.target = target;
    this.tables = tables;
    this.timeline = new Timeline(target);
    this.next = timeline.helper("next_from");
  }

  /** The column that says how little an event counts among those at one time. */
  static String weakness(Timeline timeline) {
    return timeline.helper("weakness");
  }

  /** Whether an event is a version that the target has. */
  static String isVersion(Timeline timeline) {
    return weakness(timeline) + " = " + Origin.VERSION.ordinal();
  }

  /** The common table of all events. */
  String emit() {
    String result = tables.add("result", NewRowsSql.emit(target, tables.scope()));
    List<String> events = new ArrayList<>();
    events.add(event(Origin.NEW_ROW, FROM, result));
    if (target.existing()) {
      String existing = tables.add("existing", SourceSql.emit(target.table(), target.columns()));
      String versions = tables.add("versions", versions(existing));
      events.add(event(Origin.VERSION, FROM, versions));
      events.add(
          event(Origin.END, TO, versions)
              + "\nWHERE %1$s IS NOT NULL AND %2$s IS DISTINCT FROM %1$s".formatted(TO, next));
      target
          .history()
          .orElseThrow()
          .retiredAt()
          .ifPresent(time -> events.add(retirements(time, versions, result)));
    }
    return tables.add("events", String.join("\nUNION ALL\n", events));
  }

  private String versions(String existing) {
    Stream<String> columns =
        target.columns().stream()
            .map(HistoryEventsSql::name)
            .map(name -> name.equals(TO) ? timeline.endOfStored() : name);
    return "%s,\n  lead(%s) OVER (%s) AS %s\nFROM %s"
        .formatted(Scope.list(columns), FROM, timeline.inTime(), next, existing);
  }

  private String event(Origin origin, String time, String from) {
    boolean isEnd = origin == Origin.END || origin == Origin.RETIREMENT;
    Stream<String> values =
        timeline.values().stream().map(value -> isEnd ? nothing(value) : name(value));
    Stream<String> rest =
        Stream.of(
            time.equals(FROM) ? FROM : time + " AS " + FROM,
            (isEnd ? "TRUE" : "FALSE") + " AS " + timeline.ends(),
            origin.ordinal() + " AS " + weakness(timeline));
    return Scope.list(
            Stream.of(timeline.keys().stream().map(HistoryEventsSql::name), values, rest)
                .flatMap(part -> part))
        + "\nFROM "
        + from;
  }

  /** Of keys whose last version is open and that no new row has; EXCEPT takes NULLs as equal. */
  private String retirements(Literal at, String versions, String result) {
    String time =
        ExpressionSql.overOneRelation()
            .operand(
                at.type().equals(timeline.timeType())
                    ? at
                    : new TypedExpression.Cast(at, timeline.timeType()));
    String open = "%s IS NULL AND %s IS NULL AND (%s <= %s)".formatted(next, TO, FROM, time);
    String keys = Scope.list(timeline.keys());
    String missing =
        tables.add(
            "missing",
            keys
                + "\nFROM "
                + versions
                + "\nWHERE "
                + open
                + "\nEXCEPT\n"
                + keys
                + "\nFROM "
                + result);
    return event(Origin.RETIREMENT, time, missing);
  }

  private static String name(Column column) {
    return Identifier.quoted(column.id());
  }

  private static String nothing(Column column) {
    return "NULL::" + SqlType.of(column.type()) + " AS " + name(column);
  }
}
