package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Steps that make one row of many. */
final class GroupSteps {

  private GroupSteps() {}

  static List<Step> aggregate(Draft draft) {
    return draft.input(input -> true).map(input -> aggregate(draft, input)).stream().toList();
  }

  private static Step aggregate(Draft draft, Known input) {
    Chance chance = draft.chance();
    TreeSet<String> taken = Draft.noNames();
    List<Typed> own = new ArrayList<>();
    List<NamedExpression> groups = groups(draft, input, taken, own, chance.of(0, 1, 1, 1, 2));
    RowCalls calls = RowCalls.ofGroups(draft, input);
    List<NamedExpression> measures = new ArrayList<>();
    int count = groups.isEmpty() ? chance.between(1, 4) : chance.between(0, 4);
    for (int i = 0; i < count; i++) {
      Typed measure = calls.measure(chance);
      NamedExpression named = draft.named(taken, measure.expression());
      measures.add(named);
      own.add(named(named, measure.type()));
    }
    Optional<String> having =
        chance.percent(25) ? Optional.of(having(draft, own, calls)) : Optional.empty();
    return new Step.Aggregate(draft.stepName(), input.name(), groups, measures, having);
  }

  private static Typed named(NamedExpression named, DataType type) {
    return new Typed(Build.column(Optional.empty(), named.name().orElseThrow()), type);
  }

  private static String having(Draft draft, List<Typed> own, RowCalls calls) {
    Leaves columns = Leaves.columns(own);
    Leaves both =
        (wanted, chance) ->
            chance.percent(70)
                ? columns.leaf(wanted, chance).or(() -> calls.leaf(wanted, chance))
                : calls.leaf(wanted, chance);
    return ExpressionText.write(new Expressions(draft.chance(), both).condition(1));
  }

  private static List<NamedExpression> groups(
      Draft draft, Known input, TreeSet<String> taken, List<Typed> own, int count) {
    Chance chance = draft.chance();
    List<Typed> columns =
        draft.visible(input).stream().filter(c -> Kinds.isComparable(c.type())).toList();
    List<NamedExpression> groups = new ArrayList<>();
    for (Typed column : chance.some(columns, count)) {
      boolean plain =
          chance.percent(70)
              && column.expression() instanceof Expression.Reference reference
              && taken.add(reference.column().text());
      if (plain) {
        groups.add(NamedExpression.column(ExpressionText.write(column.expression())));
      } else {
        DataType type = chance.percent(50) ? column.type() : Types.comparable(chance);
        Expression group = chance.percent(50) ? column.expression() : draft.over(input).of(type, 1);
        NamedExpression named = draft.named(taken, group);
        groups.add(named);
        own.add(named(named, group.equals(column.expression()) ? column.type() : type));
      }
    }
    return groups;
  }

  static List<Step> pivot(Draft draft) {
    return draft.input(input -> true).stream().flatMap(i -> pivot(draft, i).stream()).toList();
  }

  private static Optional<Step> pivot(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<Column> pivoted =
        draft.nameable(
            input,
            column ->
                Kinds.hasOrder(column.type()) && !(column.type() instanceof DataType.Double64));
    if (pivoted.isEmpty()) {
      return Optional.empty();
    }
    Column on = chance.of(pivoted);
    TreeSet<String> taken = Draft.noNames();
    List<NamedExpression> groups =
        groups(draft, input, taken, new ArrayList<>(), chance.of(0, 1, 1, 2));
    RowCalls calls = RowCalls.ofGroups(draft, input);
    List<NamedExpression> measures = new ArrayList<>();
    int count = chance.between(1, 2);
    for (int i = 0; i < count; i++) {
      measures.add(draft.named(Draft.noNames(), calls.measure(chance).expression()));
    }
    return Optional.of(
        new Step.Pivot(
            draft.stepName(), input.name(), groups, on.name(), values(draft, on, taken), measures));
  }

  private static List<Step.PivotValue> values(Draft draft, Column on, TreeSet<String> taken) {
    Chance chance = draft.chance();
    return chance.some(Values.usual(on.type()), chance.between(1, 3)).stream()
        .map(
            value ->
                new Step.PivotValue(
                    Literals.bare(value, on.type()),
                    value.isBlank() || chance.percent(50)
                        ? Optional.of(draft.columnName(taken))
                        : Optional.empty()))
        .toList();
  }
}
