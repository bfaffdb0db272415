package io.datamorph.fuzz;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.shrink.StepExpressions;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import java.util.Locale;
import java.util.stream.Stream;

/** What of the language a step uses. */
final class Coverage {

  private Coverage() {}

  /** {@code aggregate}, or of a set operation {@code union}. */
  static String name(Step step) {
    return step instanceof Step.SetOperation operation
        ? operation.operator().name().toLowerCase(Locale.ROOT)
        : step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** How the result is written, and whether into a table that is there: {@code merge into}. */
  static String mode(FuzzCase fuzzCase) {
    var target = fuzzCase.spec().target();
    boolean existing =
        fuzzCase.tables().stream().anyMatch(table -> table.name().equals(target.table()));
    return target.mode().name().toLowerCase(Locale.ROOT) + (existing ? " into" : "");
  }

  /** The functions called, by their names in the catalogue. */
  static Stream<String> functions(Step step) {
    return StepExpressions.parsed(step).flatMap(Coverage::functions).distinct();
  }

  private static Stream<String> functions(Expression expression) {
    Stream<String> own =
        expression instanceof Expression.Call call
            ? Functions.find(call.name()).map(FunctionDefinition::name).stream()
            : Stream.empty();
    return Stream.concat(
        own, StepExpressions.children(expression).stream().flatMap(Coverage::functions));
  }
}
