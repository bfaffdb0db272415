package io.datamorph.spec.expression;

import io.datamorph.spec.document.OrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keys behind {@code order by} in a call: {@code paid_at desc nulls last, id}. */
record SortKeyReader(Pieces pieces, List<Token> tokens) {

  List<Expression.SortKey> read(int from, int to, int depth) {
    List<Expression.SortKey> keys = new ArrayList<>();
    int start = from;
    while (start <= to) {
      int comma = pieces.comma(start, to);
      keys.add(key(start, comma, depth));
      start = comma + 1;
    }
    return keys;
  }

  private Expression.SortKey key(int from, int to, int depth) {
    int end = to;
    Optional<OrderKey.Nulls> nulls = Optional.empty();
    if (end - from > 2 && tokens.get(end - 2).is("nulls")) {
      nulls = nulls(tokens.get(end - 1));
      end -= nulls.isPresent() ? 2 : 0;
    }
    OrderKey.Direction direction = OrderKey.Direction.ASC;
    if (end - from > 1 && (tokens.get(end - 1).is("asc") || tokens.get(end - 1).is("desc"))) {
      end--;
      direction = tokens.get(end).is("desc") ? OrderKey.Direction.DESC : OrderKey.Direction.ASC;
    }
    return new Expression.SortKey(pieces.expression(from, end, depth), direction, nulls);
  }

  private static Optional<OrderKey.Nulls> nulls(Token token) {
    if (token.is("first")) {
      return Optional.of(OrderKey.Nulls.FIRST);
    }
    return token.is("last") ? Optional.of(OrderKey.Nulls.LAST) : Optional.empty();
  }
}
