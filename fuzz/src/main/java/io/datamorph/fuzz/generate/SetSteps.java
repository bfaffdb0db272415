package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Union, intersect and except of selects that give the same names. */
final class SetSteps {

  private SetSteps() {}

  static List<Step> union(Draft draft) {
    return operation(draft, SetOperator.UNION);
  }

  static List<Step> intersect(Draft draft) {
    return operation(draft, SetOperator.INTERSECT);
  }

  static List<Step> except(Draft draft) {
    return operation(draft, SetOperator.EXCEPT);
  }

  private record Wanted(String name, DataType type) {}

  private static List<Step> operation(Draft draft, SetOperator operator) {
    Chance chance = draft.chance();
    boolean all = chance.percent(50);
    boolean anyType = operator == SetOperator.UNION && all;
    return draft
        .pair(input -> true)
        .map(
            pair -> {
              List<Wanted> wanted = wanted(draft, pair.get(0), anyType);
              List<Step> steps = new ArrayList<>();
              pair.forEach(input -> steps.add(select(draft, input, wanted)));
              if (operator != SetOperator.EXCEPT && chance.percent(15)) {
                steps.add(select(draft, pair.get(0), wanted));
              }
              List<String> inputs = steps.stream().map(Step::name).toList();
              steps.add(new Step.SetOperation(draft.stepName(), operator, inputs, all));
              return steps;
            })
        .orElse(List.of());
  }

  private static List<Wanted> wanted(Draft draft, Known first, boolean anyType) {
    Chance chance = draft.chance();
    TreeSet<String> taken = Draft.noNames();
    List<Typed> columns =
        draft.visible(first).stream()
            .filter(column -> anyType || Kinds.isComparable(column.type()))
            .toList();
    List<Wanted> wanted = new ArrayList<>();
    for (Typed column : chance.some(columns, chance.between(1, 3))) {
      wanted.add(new Wanted(draft.columnName(taken), column.type()));
    }
    if (wanted.isEmpty()) {
      wanted.add(new Wanted(draft.columnName(taken), Types.INT));
    }
    return wanted;
  }

  /** The columns in any order. */
  private static Step select(Draft draft, Known input, List<Wanted> wanted) {
    Chance chance = draft.chance();
    List<NamedExpression> columns = new ArrayList<>();
    for (Wanted column : chance.some(wanted, wanted.size())) {
      DataType type =
          Kinds.isNumber(column.type()) && chance.percent(15)
              ? Types.number(chance)
              : column.type();
      columns.add(
          NamedExpression.of(
              column.name(), ExpressionText.write(draft.over(input).of(type, chance.below(2)))));
    }
    return new Step.Select(draft.stepName(), input.name(), columns);
  }
}
