package io.datamorph.validator.domain;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedExpression.When;
import java.util.ArrayList;
import java.util.List;
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
    return switch (node) {
      case TypedExpression.Literal literal -> literal;
      case ColumnRef ref -> column(ref);
      case TypedExpression.Arithmetic it ->
          new TypedExpression.Arithmetic(
              it.operator(), apply(it.left()), apply(it.right()), it.type());
      case TypedExpression.Negate it -> new TypedExpression.Negate(apply(it.operand()));
      case TypedExpression.Compare it ->
          new TypedExpression.Compare(it.operator(), apply(it.left()), apply(it.right()));
      case TypedExpression.And it -> new TypedExpression.And(all(it.operands()));
      case TypedExpression.Or it -> new TypedExpression.Or(all(it.operands()));
      case TypedExpression.Not it -> new TypedExpression.Not(apply(it.operand()));
      case TypedExpression.IsNull it -> new TypedExpression.IsNull(apply(it.operand()));
      case TypedExpression.In it -> new TypedExpression.In(apply(it.operand()), all(it.options()));
      case TypedExpression.Between it ->
          new TypedExpression.Between(apply(it.operand()), apply(it.low()), apply(it.high()));
      case TypedExpression.Like it ->
          new TypedExpression.Like(apply(it.operand()), it.pattern(), it.ignoreCase());
      case TypedExpression.Case it -> branches(it);
      case TypedExpression.Cast it -> new TypedExpression.Cast(apply(it.operand()), it.type());
      case TypedExpression.Call it ->
          new TypedExpression.Call(
              it.function(), all(it.arguments()), it.distinct(), it.type(), it.nullable());
    };
  }

  private TypedExpression column(ColumnRef ref) {
    Column column = columns.get(ref.column().id());
    complete &= column != null;
    return column == null ? ref : new ColumnRef(ref.relation(), column);
  }

  private TypedExpression branches(TypedExpression.Case node) {
    List<When> whens = new ArrayList<>();
    for (When when : node.whens()) {
      whens.add(new When(apply(when.condition()), apply(when.result())));
    }
    return new TypedExpression.Case(whens, node.otherwise().map(this::apply), node.type());
  }

  private List<TypedExpression> all(List<TypedExpression> nodes) {
    List<TypedExpression> renamed = new ArrayList<>();
    nodes.forEach(node -> renamed.add(apply(node)));
    return renamed;
  }
}
