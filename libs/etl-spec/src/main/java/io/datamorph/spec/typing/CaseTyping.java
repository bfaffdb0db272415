package io.datamorph.spec.typing;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types a CASE; {@code case x when 1 ...} becomes {@code case when x = 1 ...}. */
record CaseTyping(ExpressionTyper typer, Problems problems) {

  Meaning type(Expression.Case choice) {
    List<Optional<TypedExpression>> conditions = new ArrayList<>();
    List<Meaning> results = new ArrayList<>();
    for (Expression.When when : choice.whens()) {
      conditions.add(condition(choice, when));
      results.add(typer.type(when.result()));
    }
    choice.otherwise().ifPresent(otherwise -> results.add(typer.type(otherwise)));
    Optional<Unification.Unified> unified = typer.unify(results, "The results of CASE");
    if (unified.isEmpty() || conditions.stream().anyMatch(Optional::isEmpty)) {
      return Meaning.DOUBTFUL;
    }
    List<TypedExpression> values = unified.get().values();
    List<TypedExpression.When> whens = new ArrayList<>();
    for (int index = 0; index < conditions.size(); index++) {
      whens.add(new TypedExpression.When(conditions.get(index).orElseThrow(), values.get(index)));
    }
    Optional<TypedExpression> otherwise =
        choice.otherwise().map(given -> values.get(values.size() - 1));
    return Meaning.of(new TypedExpression.Case(whens, otherwise, unified.get().type()));
  }

  private Optional<TypedExpression> condition(Expression.Case choice, Expression.When when) {
    Expression condition =
        choice
            .operand()
            .<Expression>map(
                operand ->
                    new Expression.Binary(Expression.Operator.EQUAL, operand, when.condition()))
            .orElse(when.condition());
    return typer.truth(typer.type(condition), "The condition of WHEN").known();
  }
}
