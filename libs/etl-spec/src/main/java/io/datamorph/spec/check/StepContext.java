package io.datamorph.spec.check;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.Rows;
import io.datamorph.spec.typing.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What a step is checked against.
 *
 * @param path of the step
 * @param inputs the outputs of its inputs, in order
 * @param inputSteps the typed steps among the inputs, by position
 * @param uniqueKeys of the inputs, in order
 * @param sorted whether the first input is a sort step, be it faulty
 */
record StepContext(
    Findings findings,
    String path,
    List<Rows> inputs,
    List<Optional<TypedStep>> inputSteps,
    List<UniqueKeys> uniqueKeys,
    boolean sorted) {

  Rows input() {
    return inputs.get(0);
  }

  String at(String property) {
    return path + "." + property;
  }

  String at(String property, int index) {
    return path + "." + property + "[" + index + "]";
  }

  NameRules names() {
    return new NameRules(findings);
  }

  /** For an expression over the inputs' rows. */
  ExpressionTyper typer(String expressionPath) {
    return ExpressionTyper.ofRows(Scope.of(inputs), findings, expressionPath);
  }

  /** For an expression of a step that computes these columns, which it cannot read itself. */
  ExpressionTyper typer(String expressionPath, List<NamedExpression> computed) {
    Scope scope = new MadeHere(Scope.of(inputs), computed);
    return ExpressionTyper.ofRows(scope, findings, expressionPath);
  }

  void report(Code code, String where, String message) {
    findings.add(code, where, message);
  }
}
