package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.And;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A join's condition in two parts. Spark would compute a part that reads one side only for rows
 * without a partner, too, so what can fail waits for what cannot.
 *
 * @param first what can be computed for every row
 * @param rest what only where {@code first} is true
 */
record JoinCondition(TypedExpression first, Optional<TypedExpression> rest) {

  static JoinCondition of(TypedExpression on) {
    if (!(on instanceof And(var operands))) {
      return new JoinCondition(on, Optional.empty());
    }
    Map<Boolean, List<TypedExpression>> parts =
        operands.stream().collect(Collectors.partitioningBy(Fallible::is));
    return parts.get(true).isEmpty() || parts.get(false).isEmpty()
        ? new JoinCondition(on, Optional.empty())
        : new JoinCondition(all(parts.get(false)), Optional.of(all(parts.get(true))));
  }

  /** Both in one, for joins that keep rows for which it is not true. */
  TypedExpression whole() {
    return rest.<TypedExpression>map(
            then ->
                new And(
                    List.of(
                        first,
                        new TypedExpression.Case(
                            List.of(new TypedExpression.When(first, then)),
                            Optional.empty(),
                            new DataType.Bool()))))
        .orElse(first);
  }

  private static TypedExpression all(List<TypedExpression> operands) {
    return operands.size() == 1 ? operands.getFirst() : new And(operands);
  }
}
