package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Timeline.FROM;
import static io.datamorph.oraclesql.Timeline.TO;

import io.datamorph.spec.document.History;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedTarget;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versions in time, by way of events: of those of a key at one time one counts, new ones that
 * change nothing are dropped, and each of the rest holds until the next. Ends are left out last.
 */
final class HistorySql {

  private final TypedTarget target;
  private final Timeline timeline;

  private HistorySql(TypedTarget target) {
    this.target = target;
    this.timeline = new Timeline(target);
  }

  static String emit(TypedTarget target, CommonTables tables) {
    HistorySql history = new HistorySql(target);
    String events = new HistoryEventsSql(target, tables).emit();
    String moments = tables.add("moments", history.moments(events));
    return history.versions(tables.add("changes", history.changes(moments)));
  }

  /** One event a key and time. */
  private String moments(String events) {
    return """
        %1$s,
          %5$s
        FROM (
          %2$s,
            %5$s,
            row_number() OVER (%3$s, %4$s ORDER BY %5$s) AS %6$s
          FROM %7$s
        ) AS ranked
        WHERE %6$s = 1"""
        .formatted(
            timeline.event(),
            Layout.indented(timeline.event()),
            timeline.ofKey(),
            FROM,
            HistoryEventsSql.weakness(timeline),
            timeline.helper("place"),
            events);
  }

  /**
   * Whether each event counts: it differs from the one before, as a key's first always does, or is
   * a version that is there already.
   */
  private String changes(String moments) {
    String differences =
        Stream.concat(
                Stream.of(timeline.ends()),
                timeline.values().stream().map(column -> Identifier.quoted(column.id())))
            .map(value -> "%1$s IS DISTINCT FROM lag(%1$s) OVER w1".formatted(value))
            .collect(Collectors.joining("\n    OR "));
    return "%s,\n  (%s\n    OR %s) AS %s\nFROM %s\nWINDOW\n  w1 AS (%s)"
        .formatted(
            timeline.event(),
            HistoryEventsSql.isVersion(timeline),
            differences,
            changed(),
            moments,
            timeline.inTime());
  }

  private String versions(String changes) {
    return """
        %s
        FROM (
          %s,
            lead(%s) OVER (%s) AS %s
          FROM %s
          WHERE %s
        ) AS spans
        WHERE NOT %s"""
        .formatted(
            Scope.list(target.columns().stream().map(this::shown)),
            Layout.indented(timeline.event()),
            FROM,
            timeline.inTime(),
            TO,
            changes,
            changed(),
            timeline.ends());
  }

  private String changed() {
    return timeline.helper("changed");
  }

  private String shown(Column column) {
    String name = Identifier.quoted(column.id());
    return switch (column.id()) {
      case History.VALID_TO -> timeline.endToStore();
      case History.IS_CURRENT -> TO + " IS NULL AS " + name;
      default -> name;
    };
  }
}
