package io.datamorph.fuzz.generate;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Steps that make rows of columns, or of a column's elements. */
final class TurnSteps {

  private TurnSteps() {}

  static List<Step> unpivot(Draft draft) {
    return draft.input(Known::hasPlainNames).stream()
        .flatMap(input -> unpivot(draft, input).stream())
        .toList();
  }

  private static Optional<Step> unpivot(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<Column> all = draft.nameable(input, column -> true);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    DataType type = chance.of(all).type();
    List<Column> same = all.stream().filter(c -> Typed.sameKind(c.type(), type)).toList();
    TreeSet<String> taken = input.names();
    List<Step.UnpivotColumn> columns =
        chance.some(same, chance.between(1, 3)).stream()
            .map(
                column ->
                    new Step.UnpivotColumn(
                        column.name(),
                        chance.percent(30)
                            ? Optional.of(chance.of("x", "it's", ""))
                            : Optional.empty()))
            .toList();
    return Optional.of(
        new Step.Unpivot(
            draft.stepName(),
            input.name(),
            columns,
            draft.columnName(taken),
            draft.columnName(taken),
            chance.percent(50)));
  }

  static List<Step> explode(Draft draft) {
    return draft.input(input -> input.columns().stream().anyMatch(TurnSteps::hasElements)).stream()
        .flatMap(input -> explode(draft, input).stream())
        .toList();
  }

  private static Optional<Step> explode(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<Column> arrays = draft.nameable(input, TurnSteps::hasElements);
    if (arrays.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> taken = input.names();
    return Optional.of(
        new Step.Explode(
            draft.stepName(),
            input.name(),
            chance.of(arrays).name(),
            chance.percent(60) ? Optional.of(draft.columnName(taken)) : Optional.empty(),
            chance.percent(50) ? Optional.of(draft.columnName(taken)) : Optional.empty(),
            chance.percent(50)));
  }

  private static boolean hasElements(Column column) {
    return column.type() instanceof DataType.ArrayOf || column.type() instanceof DataType.Json;
  }
}
