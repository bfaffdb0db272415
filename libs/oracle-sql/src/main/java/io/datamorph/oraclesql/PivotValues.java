package io.datamorph.oraclesql;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a pivot that lists none: those that its column has now. They are written into the
 * spec, so that whatever is made of it later means the same columns.
 */
public final class PivotValues {

  private static final String VALUE = "value";

  /** A database with the sources' rows. */
  @FunctionalInterface
  public interface Database {

    /**
     * The cells of a query with one column of text; empty when they cannot be had, or are more than
     * {@code most}.
     */
    Optional<List<String>> column(String sql, int most);
  }

  private final Catalogue catalogue;
  private final Database database;

  private PivotValues(Catalogue catalogue, Database database) {
    this.catalogue = catalogue;
    this.database = database;
  }

  /** The same spec; a pivot whose values cannot be found stays without. */
  public static Spec filledIn(Spec spec, Catalogue catalogue, Database database) {
    return new PivotValues(catalogue, database).filledIn(spec);
  }

  private Spec filledIn(Spec spec) {
    List<Step> steps = new ArrayList<>();
    for (Step step : spec.steps()) {
      steps.add(
          step instanceof Step.Pivot pivot && pivot.values().isEmpty()
              ? new Step.Pivot(
                  pivot.name(),
                  pivot.input(),
                  pivot.groupBy(),
                  pivot.on(),
                  found(spec, steps, pivot),
                  pivot.measures())
              : step);
    }
    return steps.equals(spec.steps()) ? spec : with(spec, spec.sources(), steps, spec.target());
  }

  private List<Step.PivotValue> found(Spec spec, List<Step> before, Step.Pivot pivot) {
    if (!(SpecChecker.check(upTo(pivot, spec, before), catalogue)
        instanceof CheckResult.Accepted(TypedSpec typed))) {
      return List.of();
    }
    DataType type = typed.relation(pivot.name()).columns().getFirst().type();
    return isListable(type) && OracleSql.canCompute(typed)
        ? database
            .column(distinct(OracleSql.of(typed, pivot.name())), Step.Pivot.MOST_VALUES)
            .map(texts -> values(texts, type))
            .orElse(List.of())
        : List.of();
  }

  private static String distinct(String rows) {
    String value = Identifier.quoted(VALUE);
    return "SELECT DISTINCT %s::text FROM (%s) AS %s WHERE %s IS NOT NULL"
        .formatted(value, rows, Identifier.quoted("pivoted"), value);
  }

  /** The spec of the pivoted column alone. */
  private static Spec upTo(Step.Pivot pivot, Spec spec, List<Step> before) {
    Set<String> needed = new HashSet<>(Set.of(pivot.input()));
    List<Step> steps = new ArrayList<>();
    for (Step step : before.reversed()) {
      if (needed.contains(step.name())) {
        needed.addAll(step.inputs());
        steps.addFirst(step);
      }
    }
    steps.add(
        new Step.Select(
            pivot.name(), pivot.input(), List.of(NamedExpression.of(VALUE, pivot.on()))));
    List<Source> sources =
        spec.sources().stream().filter(source -> needed.contains(source.name())).toList();
    Target target = spec.target();
    return with(
        spec,
        sources,
        steps,
        new Target(
            target.connection(),
            target.table(),
            WriteMode.REPLACE,
            List.of(),
            true,
            Optional.empty()));
  }

  private static Spec with(Spec spec, List<Source> sources, List<Step> steps, Target target) {
    List<io.datamorph.spec.document.Check> checks =
        target.equals(spec.target()) ? spec.checks() : List.of();
    return new Spec(spec.version(), spec.name(), sources, steps, target, checks);
  }

  private static boolean isListable(DataType type) {
    return switch (type) {
      case DataType.Text text -> true;
      case DataType.Bool bool -> true;
      case DataType.Int number -> true;
      case DataType.BigInt number -> true;
      case DataType.Decimal number -> true;
      case DataType.Date date -> true;
      case DataType.Double64 number -> false;
      case DataType.Timestamp time -> false;
      case DataType.TimestampTz time -> false;
      case DataType.Uuid uuid -> false;
      case DataType.Json json -> false;
      case DataType.Bytes bytes -> false;
      case DataType.ArrayOf array -> false;
    };
  }

  private static List<Step.PivotValue> values(List<String> texts, DataType type) {
    boolean number =
        type instanceof DataType.Int
            || type instanceof DataType.BigInt
            || type instanceof DataType.Decimal;
    return texts.stream()
        .sorted(number ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder())
        .map(
            text ->
                number || type instanceof DataType.Bool
                    ? text
                    : "'" + text.replace("'", "''") + "'")
        .map(constant -> new Step.PivotValue(constant, Optional.empty()))
        .toList();
  }
}
