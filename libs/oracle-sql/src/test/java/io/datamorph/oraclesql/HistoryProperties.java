package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.oraclesql.HistoryModel.Held;
import io.datamorph.oraclesql.HistoryModel.Row;
import io.datamorph.oraclesql.HistoryModel.Version;
import io.datamorph.spec.typed.TypedSpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random histories, in PostgreSQL and day by day. */
class HistoryProperties {

  private static final String[] KEYS = {"a", "b", null};

  private static Workbench bench;

  @BeforeContainer
  static void makeTables() {
    bench =
        new Workbench()
            .table("persons", List.of("id text", "city text", "size integer", "day date"))
            .table(
                "versions",
                List.of(
                    "id text",
                    "city text",
                    "size integer",
                    "valid_from date",
                    "valid_to date",
                    "is_current boolean"));
  }

  @Property(tries = 150)
  void aHistoryIsWhatHoldsDayByDay(
      @ForAll("histories") List<Version> versions,
      @ForAll("news") List<Row> rows,
      @ForAll("days") Optional<Integer> retireOn) {
    assertEquals(
        shown(HistoryModel.after(versions, rows, retireOn)), after(versions, rows, retireOn));
  }

  @Property(tries = 50)
  void lastDaysTellTheSameHistory(
      @ForAll("histories") List<Version> versions,
      @ForAll("news") List<Row> rows,
      @ForAll("days") Optional<Integer> retireOn) {
    fill(withLastDays(versions), rows);
    assertEquals(
        shown(withLastDays(HistoryModel.after(versions, rows, retireOn))),
        bench.rows(OracleSql.of(spec(retireOn, ", validTo: inclusive"))));
  }

  private static List<Version> withLastDays(List<Version> versions) {
    return versions.stream().map(Version::withLastDay).toList();
  }

  @Property(tries = 50)
  void theSameRowsAgainChangeNothing(
      @ForAll("histories") List<Version> versions,
      @ForAll("news") List<Row> rows,
      @ForAll("days") Optional<Integer> retireOn) {
    List<Version> once = HistoryModel.after(versions, rows, retireOn);
    assertEquals(shown(once), after(once, rows, retireOn));
  }

  @Property(tries = 50)
  void earlierRowsThatComeLateHoldOnTheSameDaysAsAllAtOnce(
      @ForAll("news") List<Row> all, @ForAll("days") Optional<Integer> cut) {
    int from = cut.orElse(HistoryModel.DAYS);
    List<Row> early = all.stream().filter(row -> row.since() < from).toList();
    List<Row> late = all.stream().filter(row -> row.since() >= from).toList();
    List<String> atOnce = after(List.of(), all, Optional.empty());
    List<Version> first = HistoryModel.after(List.of(), late, Optional.empty());
    assertEquals(days(atOnce), days(after(first, early, Optional.empty())));
  }

  /** What holds on each day: a version that was there stays one, also behind an equal late one. */
  private static Set<String> days(List<String> shown) {
    Set<String> days = new TreeSet<>();
    for (String version : shown) {
      String[] parts = version.split("\\|");
      LocalDate from = LocalDate.parse(parts[3]);
      LocalDate to = parts[4].equals("null") ? LocalDate.of(2024, 2, 1) : LocalDate.parse(parts[4]);
      from.datesUntil(to)
          .forEach(day -> days.add(parts[0] + "|" + parts[1] + "|" + parts[2] + "|" + day));
    }
    return days;
  }

  @Provide
  Arbitrary<List<Version>> histories() {
    Arbitrary<Map<Integer, Optional<Held>>> seams =
        Arbitraries.maps(day(), held().optional(0.75)).ofMaxSize(4);
    return seams
        .list()
        .ofSize(KEYS.length)
        .map(
            walls ->
                IntStream.range(0, KEYS.length)
                    .boxed()
                    .flatMap(i -> HistoryModel.versions(KEYS[i], walls.get(i)))
                    .toList());
  }

  @Provide
  Arbitrary<List<Row>> news() {
    return Combinators.combine(Arbitraries.of(Arrays.asList(KEYS)), held(), day())
        .as(Row::new)
        .list()
        .ofMaxSize(6)
        .map(HistoryProperties::oneAKeyAndDay);
  }

  @Provide
  Arbitrary<Optional<Integer>> days() {
    return day().optional(0.7);
  }

  private static Arbitrary<Integer> day() {
    return Arbitraries.integers().between(0, HistoryModel.DAYS - 1);
  }

  private static Arbitrary<Held> held() {
    return Combinators.combine(
            Arbitraries.of("Oslo", "Rome").injectNull(0.3), Arbitraries.of(1, 2).injectNull(0.3))
        .as(Held::new);
  }

  private static List<Row> oneAKeyAndDay(List<Row> rows) {
    Set<List<Object>> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(Arrays.asList(row.key(), row.since()))).toList();
  }

  private static List<String> after(
      List<Version> versions, List<Row> rows, Optional<Integer> retireOn) {
    fill(versions, rows);
    return bench.rows(OracleSql.of(spec(retireOn, "")));
  }

  private static void fill(List<Version> versions, List<Row> rows) {
    bench.fill("versions", versions.stream().map(v -> v.sql().replace(")", ", NULL)")).toList());
    bench.fill(
        "persons",
        rows.stream()
            .map(
                row ->
                    "(%s, %s, %s, %s)"
                        .formatted(
                            HistoryModel.text(row.key()),
                            HistoryModel.text(row.held().city()),
                            row.held().size(),
                            HistoryModel.day(row.since())))
            .toList());
  }

  private static List<String> shown(List<Version> versions) {
    return versions.stream().map(Version::shown).sorted().toList();
  }

  private static TypedSpec spec(Optional<Integer> retireOn, String more) {
    String retire =
        retireOn.map(day -> ", asOf: " + HistoryModel.day(day) + ", missing: retire").orElse("");
    return bench.spec(
        "- {name: all, op: select, input: persons, columns: [id, city, size, day]}",
        "{connection: warehouse, table: versions, mode: scd2, keys: [id], history: {validFrom: day%s%s}}"
            .formatted(retire, more));
  }
}
