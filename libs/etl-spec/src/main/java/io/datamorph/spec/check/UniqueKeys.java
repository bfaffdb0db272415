package io.datamorph.spec.check;

import static io.datamorph.spec.typed.TypedExpression.Compare.Operator.EQUAL;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.NullKeys;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets of columns, by their ids, in which no two rows of a relation are equal: as the database
 * promises it of tables, and as steps keep it. An order by such a set has no ties.
 */
record UniqueKeys(Set<Set<String>> keys) {

  static final UniqueKeys NONE = new UniqueKeys(Set.of());

  UniqueKeys {
    keys = Set.copyOf(keys);
  }

  static UniqueKeys of(CatalogueTable table) {
    return new UniqueKeys(
        Stream.concat(Stream.of(table.primaryKey()), table.uniqueKeys().stream())
            .filter(key -> !key.isEmpty() && key.stream().allMatch(name -> tells(table, name)))
            .map(Set::copyOf)
            .collect(Collectors.toSet()));
  }

  /** A NULL is equal to none in a unique index, and numbers may be rounded when they are read. */
  private static boolean tells(CatalogueTable table, String name) {
    return table
        .column(name)
        .filter(column -> !column.nullable())
        .filter(
            column ->
                !(column.type() instanceof DataType.Decimal
                    || column.type() instanceof DataType.Double64))
        .isPresent();
  }

  /** Those of a step, by those of its inputs in order. */
  static UniqueKeys after(TypedStep step, List<UniqueKeys> inputs) {
    UniqueKeys input = inputs.get(0);
    return switch (step) {
      case TypedStep.Filter filter -> input;
      case TypedStep.Sort sort -> input;
      case TypedStep.Limit limit -> input;
      case TypedStep.Distinct distinct -> input.and(distinct.columns().stream());
      case TypedStep.Dedupe dedupe -> input.deduped(dedupe);
      case TypedStep.Derive derive -> input.without(derive.computed());
      case TypedStep.Window window -> input.without(window.computed());
      case TypedStep.Fill fill -> input.without(fill.computed());
      case TypedStep.Select select -> input.renamed(names(select.computed()));
      case TypedStep.Aggregate aggregate -> ofGroups(aggregate.groups());
      case TypedStep.Pivot pivot -> ofGroups(pivot.groups());
      case TypedStep.Join join -> ofJoin(join, input, inputs.get(1));
      case TypedStep.SetOperation operation -> NONE;
      case TypedStep.Unpivot unpivot -> NONE;
      case TypedStep.Explode explode -> NONE;
      case TypedStep.Custom custom -> NONE;
    };
  }

  /** Whether rows that are equal in all of these are the same row. */
  boolean isIn(Set<String> ids) {
    return keys.stream().anyMatch(ids::containsAll);
  }

  private UniqueKeys and(Stream<Column> key) {
    Set<Set<String>> more = new HashSet<>(keys);
    more.add(key.map(Column::id).collect(Collectors.toSet()));
    return new UniqueKeys(more);
  }

  private UniqueKeys deduped(TypedStep.Dedupe step) {
    boolean several =
        step.nulls() == NullKeys.KEEP && step.keys().stream().anyMatch(TypedExpression::nullable);
    return several ? this : and(step.keys().stream().map(ColumnRef::column));
  }

  private UniqueKeys without(List<Computed> replaced) {
    Set<String> ids = replaced.stream().map(item -> item.column().id()).collect(Collectors.toSet());
    return new UniqueKeys(
        keys.stream()
            .filter(key -> key.stream().noneMatch(ids::contains))
            .collect(Collectors.toSet()));
  }

  /** As far as all columns of a key go on. */
  private UniqueKeys renamed(Map<String, String> names) {
    return new UniqueKeys(
        keys.stream()
            .filter(key -> names.keySet().containsAll(key))
            .map(key -> key.stream().map(names::get).collect(Collectors.toSet()))
            .collect(Collectors.toSet()));
  }

  private static Map<String, String> names(List<Computed> computed) {
    Map<String, String> names = new HashMap<>();
    for (Computed item : computed) {
      if (item.expression() instanceof ColumnRef reference) {
        names.put(reference.column().id(), item.column().id());
      }
    }
    return names;
  }

  private static UniqueKeys ofGroups(List<Computed> groups) {
    return groups.isEmpty() ? NONE : NONE.and(groups.stream().map(Computed::column));
  }

  /** The left side's, where a row of it meets at most one of the right. */
  private static UniqueKeys ofJoin(TypedStep.Join join, UniqueKeys left, UniqueKeys right) {
    boolean keepsLeft = join.type() == JoinType.INNER || join.type() == JoinType.LEFT;
    if (join.type() == JoinType.SEMI || join.type() == JoinType.ANTI) {
      return left;
    }
    Set<String> met = new HashSet<>();
    join.on().ifPresent(on -> collectMet(on, join, met));
    return keepsLeft && right.isIn(met) ? left.renamed(carried(join)) : NONE;
  }

  private static Map<String, String> carried(TypedStep.Join join) {
    return join.carried().stream()
        .filter(item -> item.relation().equals(join.left()))
        .collect(Collectors.toMap(item -> item.from().id(), item -> item.column().id()));
  }

  /** The right side's columns that equal one of the left. */
  private static void collectMet(TypedExpression on, TypedStep.Join join, Set<String> met) {
    if (on instanceof TypedExpression.And and) {
      and.operands().forEach(operand -> collectMet(operand, join, met));
    } else if (on instanceof TypedExpression.Compare(var operator, ColumnRef one, ColumnRef other)
        && operator == EQUAL) {
      Stream.of(one, other)
          .filter(reference -> !one.relation().equals(other.relation()))
          .filter(reference -> reference.relation().equals(join.right()))
          .forEach(reference -> met.add(reference.column().id()));
    }
  }
}
