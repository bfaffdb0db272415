package io.datamorph.spec.typing;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types a CASE; {@code case x when 1 ...} becomes {@code case when x = 1 ...}. */
record CaseTyping(ExpressionTyper typer, Problems problems) {

  Meaning type(Expression.Case choice) {
    Optional<Meaning> operand = choice.operand().map(typer::type);
    if (operand.flatMap(Meaning::known).filter(o -> !Problems.isRepeatable(o)).isPresent()) {
      return problems.notRepeatable("The operand of CASE");
    }
    List<Optional<TypedExpression>> conditions = new ArrayList<>();
    List<Meaning> results = new ArrayList<>();
    for (Expression.When when : choice.whens()) {
      conditions.add(condition(operand, typer.type(when.condition())));
      results.add(typer.type(when.result()));
    }
    choice.otherwise().ifPresent(otherwise -> results.add(typer.type(otherwise)));
    Optional<Unification.Unified> unified = typer.unify(results, "The results of CASE");
    return unified.isEmpty() || conditions.stream().anyMatch(Optional::isEmpty)
        ? Meaning.DOUBTFUL
        : Meaning.of(typed(choice, conditions, unified.get()));
  }

  private static TypedExpression typed(
      Expression.Case choice,
      List<Optional<TypedExpression>> conditions,
      Unification.Unified results) {
    List<TypedExpression> values = results.values();
    List<TypedExpression.When> whens = new ArrayList<>();
    for (int index = 0; index < conditions.size(); index++) {
      whens.add(new TypedExpression.When(conditions.get(index).orElseThrow(), values.get(index)));
    }
    Optional<TypedExpression> otherwise =
        choice.otherwise().map(given -> values.get(values.size() - 1));
    return new TypedExpression.Case(whens, otherwise, results.type());
  }

  private Optional<TypedExpression> condition(Optional<Meaning> operand, Meaning when) {
    Meaning condition =
        operand
            .map(
                value ->
                    new BinaryTyping(typer, problems)
                        .compare(Expression.Operator.EQUAL, value, when))
            .orElse(when);
    return typer.truth(condition, "The condition of WHEN").known();
  }
}
