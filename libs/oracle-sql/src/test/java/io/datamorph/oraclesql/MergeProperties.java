package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.typed.TypedSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random merges, in PostgreSQL and row by row. */
class MergeProperties {

  private static Workbench bench;
  private static TypedSpec spec;

  /** A row; any part of it may be NULL. */
  record Row(String k, Integer part, Boolean v) {

    String sql() {
      return "(%s, %s, %s)".formatted(k == null ? "NULL" : "'" + k + "'", part, v);
    }

    String shown() {
      return k + "|" + part + "|" + (v == null ? null : v ? "t" : "f");
    }

    List<Object> key() {
      return Arrays.asList(k, part);
    }
  }

  @BeforeContainer
  static void makeTables() {
    List<String> columns = List.of("k text", "part integer", "v boolean");
    bench = new Workbench().table("news", columns).table("kept", columns);
    spec =
        bench.spec(
            "- {name: all, op: select, input: news, columns: [k, part, v]}",
            "{connection: warehouse, table: kept, mode: merge, keys: [k, part]}");
  }

  @Property(tries = 100)
  void newRowsTakeThePlaceOfThoseWithTheirKeys(
      @ForAll("rows") List<Row> kept, @ForAll("rows") List<Row> news) {
    List<Row> unique = oneAKey(news);
    List<Row> expected = merged(kept, unique);
    assertEquals(shown(expected), inPostgres(kept, unique));
    assertEquals(shown(expected), inPostgres(expected, unique), "again");
  }

  @Property(tries = 50)
  void keysAreDuplicateWhenTwoRowsHaveThem(@ForAll("rows") List<Row> news) {
    bench.fill("news", news.stream().map(Row::sql).toList());
    Set<List<Object>> duplicate = new HashSet<>();
    Set<List<Object>> seen = new HashSet<>();
    news.stream().map(Row::key).filter(key -> !seen.add(key)).forEach(duplicate::add);
    assertEquals(duplicate.size(), bench.rows(OracleSql.duplicateKeys(spec, 100)).size());
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.of("a", "A", "").injectNull(0.2),
            Arbitraries.of(1, 2).injectNull(0.2),
            Arbitraries.of(true, false).injectNull(0.2))
        .as(Row::new)
        .list()
        .ofMaxSize(8);
  }

  private static List<Row> oneAKey(List<Row> rows) {
    Set<List<Object>> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(row.key())).toList();
  }

  private static List<Row> merged(List<Row> kept, List<Row> news) {
    List<Row> merged = new ArrayList<>(news);
    for (Row row : kept) {
      if (news.stream().noneMatch(other -> other.key().equals(row.key()))) {
        merged.add(row);
      }
    }
    return merged;
  }

  private static List<String> inPostgres(List<Row> kept, List<Row> news) {
    bench.fill("kept", kept.stream().map(Row::sql).toList());
    bench.fill("news", news.stream().map(Row::sql).toList());
    return bench.rows(OracleSql.of(spec));
  }

  private static List<String> shown(List<Row> rows) {
    return rows.stream().map(Row::shown).sorted().toList();
  }
}
