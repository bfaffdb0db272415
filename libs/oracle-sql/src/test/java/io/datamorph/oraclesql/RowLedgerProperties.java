package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.TypedSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The ledger of random rows, in PostgreSQL and pair by pair. */
class RowLedgerProperties {

  private static Workbench bench;

  /** A join's condition, in the language and in Java. */
  enum Condition {
    EQUAL("l.a = r.b", (a, b) -> a != null && a.equals(b)),
    LESS("l.a < r.b", (a, b) -> a != null && b != null && a < b),
    SAME("l.a is not distinct from r.b", java.util.Objects::equals),
    ONE_SIDED("l.a = 1", (a, b) -> a != null && a == 1);

    private final String text;
    private final BiPredicate<Integer, Integer> holds;

    Condition(String text, BiPredicate<Integer, Integer> holds) {
      this.text = text;
      this.holds = holds;
    }
  }

  @BeforeContainer
  static void makeTables() {
    bench = new Workbench().table("l", List.of("a integer")).table("r", List.of("b integer"));
  }

  @Property(tries = 200)
  void aJoinIsWhatMatchesPairByPair(
      @ForAll JoinType type,
      @ForAll Condition condition,
      @ForAll("rows") List<Integer> left,
      @ForAll("rows") List<Integer> right) {
    boolean cross = type == JoinType.CROSS;
    BiPredicate<Integer, Integer> holds = cross ? (a, b) -> true : condition.holds;
    String on = cross ? "" : ", on: \"" + condition.text + "\"";
    fill(left, right);
    TypedSpec spec =
        bench.spec(
            "- {name: j, op: join, type: %s, left: l, right: r%s}"
                .formatted(type.name().toLowerCase(Locale.ROOT), on));
    JoinedRows rows = (JoinedRows) ledger(spec).get(0);
    List<Integer> lostLeft = without(left, right, holds);
    List<Integer> lostRight = without(right, left, (b, a) -> holds.test(a, b));
    assertEquals(left.size(), rows.in());
    assertEquals(right.size(), rows.right());
    assertEquals(lostLeft.size(), rows.unmatchedLeft());
    assertEquals(lostRight.size(), rows.unmatchedRight());
    boolean pairs = type != JoinType.SEMI && type != JoinType.ANTI;
    assertEquals(pairs ? pairs(left, right, holds) : 0, rows.pairs());
    for (LostRows lost : RowLedgerSql.lostRows(spec, "j", 100)) {
      assertEquals(
          lost.relation().equals("l") ? rows.lostLeft() : rows.lostRight(),
          bench.inOrder(lost.sql()).stream()
              .mapToLong(row -> Long.parseLong(row.substring(row.lastIndexOf('|') + 1)))
              .sum());
    }
  }

  @Property(tries = 100)
  void noRowOfAPipelineComesFromNowhere(
      @ForAll("rows") List<Integer> left, @ForAll("rows") List<Integer> right) {
    fill(left, right);
    TypedSpec spec =
        bench.spec(
            """
            - {name: b, op: select, input: r, columns: [{name: a, expr: b}]}
            - {name: u, op: union, inputs: [l, b], all: false}
            - {name: e, op: except, inputs: [l, b], all: false}
            - {name: i, op: intersect, inputs: [l, b], all: true}
            - {name: v, op: union, inputs: [u, e, i, l], all: true}
            - {name: g, op: aggregate, input: v, groupBy: [a], measures: [{name: n, expr: count()}], having: "count() > 1"}
            - {name: t, op: unpivot, input: g, columns: [a, n], nameColumn: k, valueColumn: x}
            """);
    List<StepRows> ledger = ledger(spec);
    long union = new HashSet<>(both(left, right)).size();
    assertEquals(union, ledger.get(1).out());
    StepRows.Compared except = (StepRows.Compared) ledger.get(2);
    assertEquals(left.size() - new HashSet<>(left).size(), except.merged());
    HashSet<Integer> gone = new HashSet<>(left);
    gone.retainAll(new HashSet<>(right));
    assertEquals(gone.size(), except.removed());
    StepRows.Grouped groups = (StepRows.Grouped) ledger.get(5);
    assertEquals(union, groups.groups());
    assertEquals(ledger.get(4).out(), groups.merged() + groups.removed() + groups.out());
    assertEquals(groups.out(), ledger.get(6).in());
  }

  @Provide
  Arbitrary<List<Integer>> rows() {
    return Arbitraries.integers().between(1, 4).injectNull(0.2).list().ofMaxSize(7);
  }

  private static List<Integer> both(List<Integer> left, List<Integer> right) {
    List<Integer> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }

  private static List<Integer> without(
      List<Integer> rows, List<Integer> partners, BiPredicate<Integer, Integer> holds) {
    return rows.stream()
        .filter(row -> partners.stream().noneMatch(partner -> holds.test(row, partner)))
        .toList();
  }

  private static long pairs(
      List<Integer> left, List<Integer> right, BiPredicate<Integer, Integer> holds) {
    return left.stream()
        .mapToLong(
            a -> IntStream.range(0, right.size()).filter(i -> holds.test(a, right.get(i))).count())
        .sum();
  }

  private static void fill(List<Integer> left, List<Integer> right) {
    bench.fill("l", left.stream().map(value -> "(" + value + ")").toList());
    bench.fill("r", right.stream().map(value -> "(" + value + ")").toList());
  }

  private static List<StepRows> ledger(TypedSpec spec) {
    return RowLedgerSql.read(
        spec,
        bench.inOrder(RowLedgerSql.of(spec)).stream()
            .map(row -> List.of(row.split("\\|")))
            .toList());
  }
}
