package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The row ledger: one query that says what becomes of the rows of every step. */
public final class RowLedgerSql {

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
    return rows.stream()
        .map(row -> counts(row).of(spec.steps().get(Integer.parseInt(row.get(0)))))
        .toList();
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
    return LostRowsSql.of(spec, join, limit);
  }

  private static StepCounts counts(List<String> row) {
    long[] numbers = row.stream().skip(2).mapToLong(Long::parseLong).toArray();
    return new StepCounts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
  }

  private static String row(int place, TypedStep step, Scope scope) {
    List<String> inputs =
        StepSql.inputs(step).stream().map(name -> StepCountsSql.count(scope.name(name))).toList();
    int counted = StepCounts.readsAlike(step) ? inputs.size() : 1;
    List<String> more = StepCountsSql.emit(step, scope);
    return Scope.list(
        Stream.of(
            place + " AS place",
            LiteralSql.text(step.name()) + " AS step",
            total(inputs.subList(0, counted)) + " AS rows_in",
            total(inputs.subList(counted, inputs.size())) + " AS rows_beside",
            StepCountsSql.count(scope.name(step.name())) + " AS rows_out",
            total(more.stream().limit(1).toList()) + " AS first_count",
            total(more.stream().skip(1).toList()) + " AS second_count"));
  }

  private static String total(List<String> counts) {
    return counts.isEmpty() ? "0" : String.join(" + ", counts);
  }
}
