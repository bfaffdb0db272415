package io.datamorph.spec.check;

import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typing.Rows;
import java.util.List;
import java.util.Optional;

/** Finds the column that a text names: by its very name, or as a reference with qualifier. */
final class ColumnLookup {

  private ColumnLookup() {}

  static Optional<TypedExpression.ColumnRef> find(String text, String path, StepContext context) {
    Rows input = context.input();
    List<TypedExpression.ColumnRef> exact =
        input.columns().stream()
            .filter(column -> column.name().equals(text))
            .map(column -> new TypedExpression.ColumnRef(input.name(), column))
            .toList();
    if (exact.size() == 1) {
      return Optional.of(exact.get(0));
    }
    Optional<TypedExpression> expression = context.typer(path).value(text);
    if (expression.isPresent() && !(expression.get() instanceof TypedExpression.ColumnRef)) {
      context.report(
          Code.UNKNOWN_COLUMN, path, "\"" + text + "\" is not a column; derive it first.");
    }
    return expression
        .filter(TypedExpression.ColumnRef.class::isInstance)
        .map(TypedExpression.ColumnRef.class::cast);
  }
}
