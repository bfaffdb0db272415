package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a step's inputs, each by a reference that means it and no other. */
final class Visible {

  private Visible() {}

  /** Those of all inputs. */
  static List<Typed> in(List<Known> inputs, Chance chance) {
    return inputs.stream().flatMap(input -> of(input, inputs, chance).stream()).toList();
  }

  /** Those of one among the inputs. */
  static List<Typed> of(Known input, List<Known> inputs, Chance chance) {
    List<Typed> columns = new ArrayList<>();
    for (Column column : input.columns()) {
      List<Expression> references = references(column, input, inputs);
      if (!references.isEmpty()) {
        Expression reference = chance.percent(70) ? references.getFirst() : chance.of(references);
        columns.add(new Typed(reference, column.type()));
      }
    }
    return columns;
  }

  private static List<Expression> references(Column column, Known input, List<Known> inputs) {
    List<Expression> references = new ArrayList<>();
    if (count(inputs, column) == 1) {
      references.add(Build.column(Optional.empty(), column.name()));
    }
    if (count(List.of(input), column) == 1) {
      references.add(Build.column(Optional.of(input.name()), column.name()));
    }
    Optional<String> qualifier = column.qualifier();
    if (qualifier.isPresent() && isAlone(column, inputs)) {
      references.add(Build.column(qualifier, column.name()));
    }
    return references;
  }

  private static long count(List<Known> inputs, Column column) {
    return inputs.stream()
        .flatMap(input -> input.columns().stream())
        .filter(other -> other.name().equals(column.name()))
        .count();
  }

  private static boolean isAlone(Column column, List<Known> inputs) {
    String qualifier = column.qualifier().orElseThrow();
    long same =
        inputs.stream()
            .flatMap(input -> input.columns().stream())
            .filter(other -> other.name().equals(column.name()))
            .filter(other -> other.qualifier().filter(qualifier::equalsIgnoreCase).isPresent())
            .count();
    return same == 1 && inputs.stream().noneMatch(in -> in.name().equalsIgnoreCase(qualifier));
  }
}
