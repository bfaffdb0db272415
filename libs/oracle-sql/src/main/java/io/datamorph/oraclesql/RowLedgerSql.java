package io.datamorph.oraclesql;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The row ledger: one query that says what becomes of the rows of every step. */
public final class RowLedgerSql {

  private static final int MOST_COUNTS = 2;

  private RowLedgerSql() {}

  /**
   * A row a step, in the order of the spec: its place, its name, rows in, rows of the other inputs,
   * rows out, and two more counts. {@link #read} knows what they mean. Each step is computed once,
   * for it is read more than once.
   *
   * @throws NotComputableException naming a step that PostgreSQL cannot compute
   */
  public static String of(TypedSpec spec) {
    CommonTables tables = new CommonTables(spec, Set.of(spec.target().input()));
    return tables.query(
        IntStream.range(0, spec.steps().size())
            .mapToObj(i -> row(i, spec.steps().get(i), tables.scope()))
            .collect(Collectors.joining("\nUNION ALL\n", "", "\nORDER BY 1")));
  }

  /**
   * The ledger from the rows of its query, their cells as text.
   *
   * @throws IllegalArgumentException when the counts of a step do not add up
   */
  public static List<StepRows> read(TypedSpec spec, List<List<String>> rows) {
    List<StepRows> ledger = new ArrayList<>();
    for (List<String> row : rows) {
      TypedStep step = spec.steps().get(Integer.parseInt(row.get(0)));
      ledger.add(StepCounts.of(step, row.stream().skip(2).map(Long::valueOf).toList()));
    }
    return ledger;
  }

  /**
   * Which values got lost in a join, a query for each side that can lose rows: those that match
   * nothing and are not kept, of an anti join those that match. None for a side that the condition
   * does not read.
   *
   * @param limit the most values to give
   * @throws IllegalArgumentException when the step is no join of the spec
   */
  public static List<LostRows> lostRows(TypedSpec spec, String joinStep, int limit) {
    TypedStep.Join join =
        spec.steps().stream()
            .filter(TypedStep.Join.class::isInstance)
            .map(TypedStep.Join.class::cast)
            .filter(step -> step.name().equals(joinStep))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no join is named " + joinStep));
    boolean anti = join.type() == JoinType.ANTI;
    List<LostRows> lost = new ArrayList<>();
    if (anti || !JoinRows.keepsLeft(join.type())) {
      lost.add(lost(spec, join, join.left(), join.right(), limit));
    }
    if (JoinRows.makesPairs(join.type()) && !JoinRows.keepsRight(join.type())) {
      lost.add(lost(spec, join, join.right(), join.left(), limit));
    }
    return lost.stream().filter(side -> !side.keys().isEmpty()).toList();
  }

  private static String row(int place, TypedStep step, Scope scope) {
    List<String> inputs =
        StepSql.inputs(step).stream().map(name -> StepCountsSql.count(scope.name(name))).toList();
    boolean together = StepCounts.readsTogether(step);
    List<String> counts = new ArrayList<>();
    counts.add(total(together ? inputs : inputs.subList(0, 1)));
    counts.add(total(together ? List.of() : inputs.subList(1, inputs.size())));
    counts.add(StepCountsSql.count(scope.name(step.name())));
    counts.addAll(StepCountsSql.emit(step, scope));
    while (counts.size() < 3 + MOST_COUNTS) {
      counts.add("0");
    }
    List<String> names = List.of("rows_in", "rows_beside", "rows_out", "count_1", "count_2");
    return Scope.list(
        Stream.concat(
            Stream.of(place + " AS place", LiteralSql.text(step.name()) + " AS step"),
            IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(i) + " AS " + names.get(i))));
  }

  private static String total(List<String> counts) {
    return counts.isEmpty() ? "0" : String.join(" + ", counts);
  }

  private static LostRows lost(
      TypedSpec spec, TypedStep.Join join, String side, String other, int limit) {
    CommonTables tables = new CommonTables(spec, Set.of(side, other));
    List<Column> keys =
        join.on().stream()
            .flatMap(RowLedgerSql::references)
            .filter(ref -> ref.relation().equals(side))
            .map(ColumnRef::column)
            .distinct()
            .toList();
    String exists = join.type() == JoinType.ANTI ? "EXISTS" : "NOT EXISTS";
    String sql =
        KeyCountsSql.emit(
            keys.stream()
                .map(
                    key ->
                        ExpressionSql.overOneRelation()
                            .emit(
                                new TypedExpression.Cast(
                                    new ColumnRef(side, key),
                                    new io.datamorph.spec.type.DataType.Text())))
                .toList(),
            keys,
            tables.scope().name(side) + JoinSql.partners(exists, join, other, tables.scope()),
            1,
            limit);
    return new LostRows(side, keys, tables.query(sql));
  }

  private static Stream<ColumnRef> references(TypedExpression expression) {
    return expression instanceof ColumnRef ref
        ? Stream.of(ref)
        : Trees.children(expression).stream().flatMap(RowLedgerSql::references);
  }
}
