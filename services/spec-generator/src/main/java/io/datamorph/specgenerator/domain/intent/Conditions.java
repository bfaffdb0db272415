package io.datamorph.specgenerator.domain.intent;

import java.util.List;
import java.util.Map;

/** Turns conditions around. */
public final class Conditions {

  private static final Map<String, String> OPPOSITE =
      Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

  private Conditions() {}

  /**
   * Keeps the rows for which the condition does not hold; where it cannot be told because a value
   * is missing, it does not hold.
   */
  public static Expr excluding(Expr condition) {
    List<Expr.Col> unsure =
        isSure(condition)
            ? List.of()
            : Exprs.all(condition, Expr.Col.class).stream()
                .filter(col -> col.ref().column().nullable())
                .toList();
    Expr kept = opposite(condition);
    for (Expr.Col col : unsure) {
      kept = Expr.or(kept, new Expr.IsNull(col, false));
    }
    return kept;
  }

  private static boolean isSure(Expr condition) {
    return condition instanceof Expr.IsNull
        || condition instanceof Expr.Exists
        || Exprs.hasAggregate(condition)
        || Exprs.hasWindow(condition)
        || Exprs.conjuncts(condition).count() > 1;
  }

  /** The condition that holds where this one does not, NULL aside. */
  public static Expr opposite(Expr condition) {
    return switch (condition) {
      case Expr.IsNull isNull -> new Expr.IsNull(isNull.operand(), !isNull.negated());
      case Expr.Not not -> not.operand();
      case Expr.Op op when OPPOSITE.containsKey(op.operator()) ->
          new Expr.Op(OPPOSITE.get(op.operator()), op.left(), op.right());
      case Expr.Op op when op.operator().equals("or") ->
          Expr.and(opposite(op.left()), opposite(op.right()));
      case Expr other -> new Expr.Not(other);
    };
  }
}
