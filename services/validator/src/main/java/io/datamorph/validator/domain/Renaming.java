package io.datamorph.validator.domain;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import java.util.Map;
import java.util.Optional;

/** An expression over the columns of one relation, said over those of the next. */
final class Renaming {

  private final Map<String, Column> columns;
  private boolean complete = true;

  private Renaming(Map<String, Column> columns) {
    this.columns = columns;
  }

  /** Empty when one of its columns is not among {@code columns}, given by its id before. */
  static Optional<TypedExpression> of(TypedExpression expression, Map<String, Column> columns) {
    Renaming renaming = new Renaming(columns);
    TypedExpression renamed = renaming.apply(expression);
    return renaming.complete ? Optional.of(renamed) : Optional.empty();
  }

  private TypedExpression apply(TypedExpression node) {
    return node instanceof ColumnRef ref ? column(ref) : Trees.withChildren(node, this::apply);
  }

  private TypedExpression column(ColumnRef ref) {
    Column column = columns.get(ref.column().id());
    complete &= column != null;
    return column == null ? ref : new ColumnRef(ref.relation(), column);
  }
}
