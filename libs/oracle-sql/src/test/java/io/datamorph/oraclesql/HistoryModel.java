package io.datamorph.oraclesql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Histories day by day: what a key holds is painted onto a wall of days, and runs of equal days are
 * versions, but for seams that are there already. The last day stands for all that follow.
 */
final class HistoryModel {

  static final int DAYS = 12;

  /** What holds; a NULL is a value like any other. */
  record Held(String city, Integer size) {}

  /** A row that comes in. */
  record Row(String key, Held held, int since) {}

  /** A version; without an end it is open. */
  record Version(String key, Held held, int from, Optional<Integer> to) {

    String sql() {
      return "(%s, %s, %s, %s, %s)"
          .formatted(
              text(key),
              text(held.city()),
              held.size(),
              day(from),
              to.map(HistoryModel::day).orElse("NULL"));
    }

    /** As a table has it that names the last day of a version, not the one after. */
    Version withLastDay() {
      return new Version(key, held, from, to.map(day -> day - 1));
    }

    /** As a query shows it. */
    String shown() {
      return "%s|%s|%s|%s|%s|%s"
          .formatted(
              key,
              held.city(),
              held.size(),
              date(from),
              to.map(HistoryModel::date).orElse(null),
              to.isEmpty() ? "t" : "f");
    }
  }

  private HistoryModel() {}

  static String text(String value) {
    return value == null ? "NULL" : "'" + value + "'";
  }

  static String day(int number) {
    return "'" + date(number) + "'";
  }

  private static LocalDate date(int number) {
    return LocalDate.of(2024, 1, 1).plusDays(number);
  }

  /**
   * The versions when the rows have come; keys that have none retire on that day, if one is given.
   */
  static List<Version> after(List<Version> versions, List<Row> rows, Optional<Integer> retireOn) {
    Set<String> keys = new HashSet<>();
    versions.forEach(version -> keys.add(version.key()));
    rows.forEach(row -> keys.add(row.key()));
    List<Version> after = new ArrayList<>();
    for (String key : keys) {
      List<Version> mine = versions.stream().filter(v -> Objects.equals(v.key(), key)).toList();
      List<Row> news = rows.stream().filter(r -> Objects.equals(r.key(), key)).toList();
      Held[] wall = painted(mine, news);
      if (news.isEmpty()) {
        retireOn.ifPresent(day -> retire(wall, mine, day));
      }
      Set<Integer> seams = new HashSet<>();
      mine.forEach(version -> seams.add(version.from()));
      news.forEach(row -> seams.remove(row.since()));
      after.addAll(runs(key, wall, seams));
    }
    return after;
  }

  private static Held[] painted(List<Version> versions, List<Row> rows) {
    Held[] wall = new Held[DAYS];
    TreeSet<Integer> seams = new TreeSet<>(Set.of(DAYS));
    for (Version version : versions) {
      paint(wall, version.held(), version.from(), version.to().orElse(DAYS));
      seams.add(version.from());
      seams.add(version.to().orElse(DAYS));
    }
    rows.forEach(row -> seams.add(row.since()));
    rows.forEach(row -> paint(wall, row.held(), row.since(), seams.higher(row.since())));
    return wall;
  }

  private static void retire(Held[] wall, List<Version> versions, int day) {
    boolean open =
        versions.stream().anyMatch(version -> version.to().isEmpty() && version.from() <= day);
    if (open) {
      paint(wall, null, day, DAYS);
    }
  }

  private static void paint(Held[] wall, Held held, int from, int to) {
    for (int day = from; day < to; day++) {
      wall[day] = held;
    }
  }

  /** A version that is there already begins anew also where nothing changes. */
  private static List<Version> runs(String key, Held[] wall, Set<Integer> seams) {
    List<Version> runs = new ArrayList<>();
    int from = 0;
    for (int day = 1; day <= DAYS; day++) {
      if (day == DAYS || seams.contains(day) || !Objects.equals(wall[day], wall[from])) {
        if (wall[from] != null) {
          runs.add(
              new Version(
                  key, wall[from], from, day == DAYS ? Optional.empty() : Optional.of(day)));
        }
        from = day;
      }
    }
    return runs;
  }

  /** A history with a seam at each of these days; where nothing holds is a gap. */
  static Stream<Version> versions(String key, Map<Integer, Optional<Held>> seams) {
    TreeSet<Integer> days = new TreeSet<>(seams.keySet());
    Map<Integer, Optional<Integer>> ends = new HashMap<>();
    days.forEach(day -> ends.put(day, Optional.ofNullable(days.higher(day))));
    return days.stream()
        .flatMap(
            day -> seams.get(day).stream().map(held -> new Version(key, held, day, ends.get(day))));
  }
}
