package io.datamorph.eval.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.eval.judge.ReferenceJudge.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Judged word for word as the acceptance suite's own judge does. */
@AddLifecycleHook(ReferenceJudge.Needed.class)
class ReferenceJudgeTest {

  private static final List<Tuple2<String, List<String>>> TYPES =
      List.of(
          Tuple.of("integer", List.of("1", "2", "1000000", "1000001")),
          Tuple.of("bigint", List.of("1", "2", "-7")),
          Tuple.of("numeric(12,2)", List.of("1.00", "2.00", "2.01", "1000000.00", "1000000.50")),
          Tuple.of("numeric", List.of("1", "1.004", "1.005", "1.009", "1.0051", "NaN")),
          Tuple.of("double precision", List.of("1", "1e+20", "1.00001e+20", "Infinity", "1.003")),
          Tuple.of("text", List.of("", "a", "a ", "A", "1", "x\ty\nz", "NULL")),
          Tuple.of("character(3)", List.of("a  ", "ab ", "   ")),
          Tuple.of("date", List.of("2024-01-31", "2024-02-01", "infinity")),
          Tuple.of(
              "timestamp without time zone", List.of("2024-01-31 00:00:00", "2024-01-31 00:00:01")),
          Tuple.of(
              "timestamp with time zone",
              List.of("2024-01-31 00:00:00+00", "2024-02-01 00:00:00+00")),
          Tuple.of("boolean", List.of("t", "f")),
          Tuple.of("interval", List.of("1 day", "24:00:00")),
          Tuple.of("integer[]", List.of("{1,2}", "{2,1}", "{}")));

  private static ReferenceJudge reference;

  @BeforeContainer
  static void startReference() {
    reference = ReferenceJudge.start();
  }

  @AfterContainer
  static void stopReference() {
    reference.close();
  }

  @Property(tries = 3000)
  void judgesAlike(
      @ForAll("tables") Written expected, @ForAll Random random, @ForAll boolean withKey) {
    Set<String> key = withKey ? Set.of(expected.columns().getFirst().getFirst()) : Set.of();
    Written made = changed(expected, random);
    String judged = Comparison.difference(expected.table(), made.table(), key).orElse("PASS");
    assertEquals(reference.judged(expected, made, key), judged);
  }

  @Provide
  Arbitrary<Written> tables() {
    return Arbitraries.of(TYPES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            types -> {
              List<List<String>> columns = new ArrayList<>();
              types.forEach(type -> columns.add(List.of("c" + columns.size(), type.get1())));
              return row(types).list().ofMaxSize(7).map(rows -> new Written(columns, rows));
            });
  }

  private static Arbitrary<List<String>> row(List<Tuple2<String, List<String>>> types) {
    return Combinators.combine(
            types.stream().map(type -> Arbitraries.of(type.get2()).injectNull(0.15)).toList())
        .as(row -> row);
  }

  /** What a product may make of a table: shuffled, renamed, retyped, or with something wrong. */
  private static Written changed(Written table, Random random) {
    List<List<String>> columns = new ArrayList<>(table.columns());
    List<List<String>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
    Collections.shuffle(rows, random);
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(columns.size());
      switch (random.nextInt(7)) {
        case 0 ->
            columns.set(
                at,
                List.of(columns.get(at).get(0).toUpperCase(Locale.ROOT), columns.get(at).get(1)));
        case 1 -> columns.set(at, List.of("other" + at, columns.get(at).get(1)));
        case 2 -> retype(columns, rows, at, random);
        case 3 -> swap(columns, rows, at, random.nextInt(columns.size()));
        case 4 -> spoil(columns, rows, at, random);
        case 5 -> {
          if (!rows.isEmpty()) {
            rows.remove(random.nextInt(rows.size()));
          }
        }
        default -> {
          if (!rows.isEmpty()) {
            rows.add(new ArrayList<>(rows.get(random.nextInt(rows.size()))));
          }
        }
      }
    }
    return new Written(columns, rows);
  }

  private static void retype(
      List<List<String>> columns, List<List<String>> rows, int at, Random random) {
    Tuple2<String, List<String>> type = TYPES.get(random.nextInt(TYPES.size()));
    columns.set(at, List.of(columns.get(at).get(0), type.get1()));
    rows.forEach(row -> row.set(at, type.get2().get(random.nextInt(type.get2().size()))));
  }

  private static void swap(List<List<String>> columns, List<List<String>> rows, int one, int two) {
    Collections.swap(columns, one, two);
    rows.forEach(row -> Collections.swap(row, one, two));
  }

  private static void spoil(
      List<List<String>> columns, List<List<String>> rows, int at, Random random) {
    List<String> values =
        TYPES.stream()
            .filter(type -> type.get1().equals(columns.get(at).get(1)))
            .findFirst()
            .orElseThrow()
            .get2();
    if (!rows.isEmpty()) {
      rows.get(random.nextInt(rows.size()))
          .set(at, random.nextInt(4) == 0 ? null : values.get(random.nextInt(values.size())));
    }
  }
}
