package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions that no row can meet together: {@code paid ones and refunded ones} are two kinds. */
final class Contradictions {

  private Contradictions() {}

  static void judge(Draft draft, List<Expr> kept) {
    Map<Expr, Expr> values = new HashMap<>();
    for (Expr condition : kept) {
      if (condition instanceof Expr.Op op
          && op.operator().equals("=")
          && op.left() instanceof Expr.Col column
          && op.right() instanceof Expr.Lit value) {
        Expr other = values.putIfAbsent(column, value);
        if (other != null && !other.equals(value)) {
          draft
              .findings()
              .problem(
                  "NOT_UNDERSTOOD",
                  "%s cannot be two values at once".formatted(column.ref().display()),
                  Optional.of("say which values are wanted in one condition, joined by or"));
        }
      }
    }
  }
}
