package io.datamorph.spec.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a CASE, of which each part is an expression of its own. */
record CaseReader(Pieces pieces, List<Token> tokens) {

  /** The tokens from {@code start} to {@code end} are CASE and END. */
  Expression read(int start, int end, int depth) {
    int when = pieces.find(start + 1, end, "when");
    if (when < 0) {
      throw SyntaxFault.syntax("A CASE has no WHEN.");
    }
    Optional<Expression> operand =
        when == start + 1
            ? Optional.empty()
            : Optional.of(pieces.expression(start + 1, when, depth + 1));
    List<Expression.When> whens = new ArrayList<>();
    while (when >= 0 && tokens.get(when).is("when")) {
      int then = pieces.find(when + 1, end, "then");
      if (then < 0) {
        throw SyntaxFault.syntax("A WHEN has no THEN.");
      }
      int next = pieces.find(then + 1, end, "when", "else");
      int stop = next < 0 ? end : next;
      whens.add(
          new Expression.When(
              pieces.expression(when + 1, then, depth + 1),
              pieces.expression(then + 1, stop, depth + 1)));
      when = next;
    }
    Optional<Expression> otherwise =
        when < 0 ? Optional.empty() : Optional.of(pieces.expression(when + 1, end, depth + 1));
    return new Expression.Case(operand, whens, otherwise);
  }
}
