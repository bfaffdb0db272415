package io.datamorph.spec.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may follow a call: {@code filter (where paid)}, and SQL's {@code within group (order by x)},
 * which gives {@code percentile_cont(0.9)} its values.
 */
record CallClauses(Pieces pieces, List<Token> tokens) {

  /** Whether such a clause begins at the index. */
  boolean begin(int index, int to) {
    return follows(index, to, "filter") || isWithinGroup(index, to);
  }

  /** Where the parenthesis of the clause opens. */
  int open(int index) {
    return tokens.get(index).is("filter") ? index + 1 : index + 2;
  }

  Expression.Call read(Expression.Call call, int index, int close, int depth) {
    int from = open(index) + 1;
    return tokens.get(index).is("filter")
        ? filtered(call, from, close, depth)
        : withinGroup(call, from, close, depth);
  }

  private Expression.Call filtered(Expression.Call call, int from, int to, int depth) {
    if (from >= to || !tokens.get(from).is("where") || call.filter().isPresent()) {
      throw SyntaxFault.syntax("A filter is written count(*) filter (where condition).");
    }
    return new Expression.Call(
        call.name(),
        call.arguments(),
        call.distinct(),
        call.star(),
        call.orderBy(),
        Optional.of(pieces.expression(from + 1, to, depth)));
  }

  private Expression.Call withinGroup(Expression.Call call, int from, int to, int depth) {
    boolean ordered =
        to - from > 2 && tokens.get(from).is("order") && tokens.get(from + 1).is("by");
    List<Expression.SortKey> keys =
        ordered ? new SortKeyReader(pieces, tokens).read(from + 2, to, depth) : List.of();
    boolean ascending =
        keys.size() == 1
            && keys.get(0).direction() == io.datamorph.spec.document.OrderKey.Direction.ASC;
    if (!ascending || !call.orderBy().isEmpty()) {
      throw SyntaxFault.unsupported(
          "within group is read as percentile_cont(0.9) within group (order by value) only;"
              + " write percentile(value, 0.9).");
    }
    List<Expression> arguments = new ArrayList<>(List.of(keys.get(0).expression()));
    arguments.addAll(call.arguments());
    return new Expression.Call(
        call.name(), arguments, call.distinct(), call.star(), List.of(), call.filter());
  }

  private boolean isWithinGroup(int index, int to) {
    return index + 2 < to
        && tokens.get(index).is("within")
        && tokens.get(index + 1).is("group")
        && tokens.get(index + 2).isSymbol('(');
  }

  private boolean follows(int index, int to, String word) {
    return index + 1 < to && tokens.get(index).is(word) && tokens.get(index + 1).isSymbol('(');
  }
}
