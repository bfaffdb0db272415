package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.Expression.Operator;
import io.datamorph.spec.type.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins of all types, by equal keys or by any condition. */
final class JoinSteps {

  private static final long MOST_ROWS = 1500;

  private JoinSteps() {}

  static List<Step> join(Draft draft) {
    return draft
        .pair(input -> true)
        .filter(pair -> pair.get(0).rows() * pair.get(1).rows() <= MOST_ROWS)
        .map(pair -> join(draft, pair.get(0), pair.get(1)))
        .stream()
        .toList();
  }

  private static Step join(Draft draft, Known left, Known right) {
    Chance chance = draft.chance();
    JoinType type =
        chance.of(
            JoinType.INNER,
            JoinType.INNER,
            JoinType.LEFT,
            JoinType.LEFT,
            JoinType.RIGHT,
            JoinType.FULL,
            JoinType.SEMI,
            JoinType.ANTI,
            JoinType.CROSS);
    Optional<String> on =
        type == JoinType.CROSS
            ? Optional.empty()
            : Optional.of(ExpressionText.write(condition(draft, left, right)));
    return new Step.Join(draft.stepName(), left.name(), right.name(), type, on);
  }

  private static Expression condition(Draft draft, Known left, Known right) {
    Chance chance = draft.chance();
    List<Expression> parts = new ArrayList<>();
    if (chance.percent(85)) {
      equalKeys(draft, left, right).ifPresent(parts::add);
    }
    if (parts.isEmpty() || chance.percent(30)) {
      parts.add(draft.over(left, right).condition(chance.between(1, 2)));
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return chance.percent(85) ? new Expression.And(parts) : new Expression.Or(parts);
  }

  private static Optional<Expression> equalKeys(Draft draft, Known left, Known right) {
    Chance chance = draft.chance();
    List<Typed> mine = Visible.of(left, List.of(left, right), chance);
    List<Typed> theirs = Visible.of(right, List.of(left, right), chance);
    List<Expression> equalities = new ArrayList<>();
    for (Typed one : mine) {
      for (Typed other : theirs) {
        if (meet(one, other)) {
          equalities.add(Build.binary(one.expression(), Operator.EQUAL, other.expression()));
        }
      }
    }
    List<Expression> chosen = chance.some(equalities, chance.percent(20) ? 2 : 1);
    return switch (chosen.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(chosen.getFirst());
      default -> Optional.of(new Expression.And(chosen));
    };
  }

  private static boolean meet(Typed one, Typed other) {
    return (Kinds.isComparable(one.type()) && Typed.sameKind(one.type(), other.type()))
        || (Kinds.isNumber(one.type()) && Kinds.isNumber(other.type()));
  }
}
