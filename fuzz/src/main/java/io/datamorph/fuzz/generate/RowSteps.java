package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.document.Keep;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.NullKeys;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Steps that look at the rows of one input, one by one or in an order. */
final class RowSteps {

  private RowSteps() {}

  static List<Step> select(Draft draft) {
    return draft.input(input -> true).map(input -> select(draft, input)).stream().toList();
  }

  /** Columns and expressions of any names. */
  private static Step select(Draft draft, Known input) {
    Chance chance = draft.chance();
    TreeSet<String> taken = Draft.noNames();
    List<NamedExpression> columns = new ArrayList<>();
    for (Typed column : chance.some(draft.visible(input), chance.between(0, 4))) {
      columns.add(kept(draft, column, taken));
    }
    int computed = columns.isEmpty() ? chance.between(2, 5) : chance.below(5);
    for (int i = 0; i < computed; i++) {
      columns.add(draft.named(taken, draft.over(input).of(Types.any(chance), draft.depth())));
    }
    return new Step.Select(draft.stepName(), input.name(), chance.some(columns, columns.size()));
  }

  private static NamedExpression kept(Draft draft, Typed column, TreeSet<String> taken) {
    boolean renamed = draft.chance().percent(25);
    return column.expression() instanceof Expression.Reference reference
            && !renamed
            && taken.add(reference.column().text())
        ? NamedExpression.column(ExpressionText.write(reference))
        : draft.named(taken, column.expression());
  }

  /** All columns that can be named, each under a name of its own; else their number. */
  static Step renamed(Draft draft, Known input) {
    TreeSet<String> taken = Draft.noNames();
    List<NamedExpression> columns =
        draft.visible(input).stream().map(column -> kept(draft, column, taken)).toList();
    return columns.isEmpty()
        ? new Step.Aggregate(
            draft.stepName(),
            input.name(),
            List.of(),
            List.of(NamedExpression.of("n", "count()")),
            Optional.empty())
        : new Step.Select(draft.stepName(), input.name(), columns);
  }

  static List<Step> derive(Draft draft) {
    return draft.input(Known::hasPlainNames).map(input -> derive(draft, input)).stream().toList();
  }

  private static Step derive(Draft draft, Known input) {
    Chance chance = draft.chance();
    TreeSet<String> taken = input.names();
    List<NamedExpression> columns = new ArrayList<>();
    for (Column replaced : chance.some(input.columns(), chance.percent(30) ? 1 : 0)) {
      Expression value = draft.over(input).of(replaced.type(), draft.depth());
      columns.add(NamedExpression.of(replaced.name(), ExpressionText.write(value)));
    }
    int added = columns.isEmpty() ? chance.between(1, 5) : chance.below(4);
    for (int i = 0; i < added; i++) {
      columns.add(draft.named(taken, draft.over(input).of(Types.any(chance), draft.depth())));
    }
    return new Step.Derive(draft.stepName(), input.name(), columns);
  }

  static List<Step> filter(Draft draft) {
    return draft
        .input(input -> true)
        .<Step>map(
            input ->
                new Step.Filter(
                    draft.stepName(), input.name(), ExpressionText.write(kept(draft, input))))
        .stream()
        .toList();
  }

  /** Mostly true for some rows at least: nothing is learnt of no rows. */
  private static Expression kept(Draft draft, Known input) {
    Expression condition = draft.over(input).condition(draft.depth());
    return switch (draft.chance().below(5)) {
      case 0 -> new Expression.Or(List.of(condition, draft.over(input).condition(1)));
      case 1 -> new Expression.Not(new Expression.IsTruth(condition, false));
      case 2 -> Build.call("coalesce", condition, new Expression.Truth(true));
      default -> condition;
    };
  }

  static List<Step> sort(Draft draft) {
    return draft
        .input(input -> true)
        .<Step>map(input -> new Step.Sort(draft.stepName(), input.name(), draft.order(input, 3)))
        .stream()
        .toList();
  }

  /** Of rows that an order tells apart; with an order of its own, or behind a sort. */
  static List<Step> limit(Draft draft) {
    Optional<Known> input = draft.input(Known::isOrdered);
    if (input.isEmpty()) {
      return List.of();
    }
    Chance chance = draft.chance();
    long count = chance.of(1, 1, 2, 3, 5, 100);
    if (chance.percent(30)) {
      Step sort = new Step.Sort(draft.stepName(), input.get().name(), draft.order(input.get(), 2));
      return List.of(sort, new Step.Limit(draft.stepName(), sort.name(), count, List.of()));
    }
    return List.of(
        new Step.Limit(draft.stepName(), input.get().name(), count, draft.order(input.get(), 2)));
  }

  static List<Step> fill(Draft draft) {
    return draft.input(input -> true).stream()
        .flatMap(input -> fill(draft, input).stream())
        .toList();
  }

  private static Optional<Step> fill(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<Column> fillable =
        draft.nameable(input, column -> Kinds.hasOrder(column.type()) && column.nullable());
    List<NamedExpression> values =
        chance.some(fillable, chance.between(1, 2)).stream()
            .map(column -> filled(column, chance))
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.Fill(draft.stepName(), input.name(), values));
  }

  private static NamedExpression filled(Column column, Chance chance) {
    return NamedExpression.of(
        column.name(), ExpressionText.write(Literals.any(column.type(), chance)));
  }

  static List<Step> dedupe(Draft draft) {
    return draft.input(Known::isOrdered).stream()
        .flatMap(input -> dedupe(draft, input).stream())
        .toList();
  }

  private static Optional<Step> dedupe(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<String> keys =
        chance
            .some(
                draft.nameable(input, column -> Kinds.isComparable(column.type())),
                chance.between(1, 2))
            .stream()
            .map(Column::name)
            .toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Step.Dedupe(
                draft.stepName(),
                input.name(),
                keys,
                chance.of(Keep.values()),
                chance.percent(80) ? draft.order(input, 2) : List.of(),
                chance.percent(30) ? NullKeys.KEEP : NullKeys.EQUAL));
  }

  static List<Step> distinct(Draft draft) {
    return draft
        .input(Known::isComparable)
        .<Step>map(input -> new Step.Distinct(draft.stepName(), input.name()))
        .stream()
        .toList();
  }
}
