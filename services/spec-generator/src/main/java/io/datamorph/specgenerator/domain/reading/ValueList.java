package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code paid, shipped or delivered}: values of one column, as constants. */
record ValueList(int to, List<String> literals) {

  ValueList {
    literals = List.copyOf(literals);
  }

  static Optional<ValueList> at(Draft draft, Expr.Col column, int from, int limit) {
    List<String> literals = new ArrayList<>();
    int end = from;
    int i = from;
    while (i < limit) {
      Optional<ValueList> one = one(draft, column, i, limit);
      if (one.isEmpty()) {
        break;
      }
      literals.addAll(one.get().literals());
      end = one.get().to();
      i = joint(draft, column, end, limit);
      if (i == end) {
        break;
      }
    }
    return literals.isEmpty() ? Optional.empty() : Optional.of(new ValueList(end, literals));
  }

  /** The index after {@code , or}, and after a preposition that is no part of the next value. */
  private static int joint(Draft draft, Expr.Col column, int at, int limit) {
    Text text = draft.text();
    int i = at;
    while (text.is(i, ",")
        || text.is(i, "or")
        || text.is(i, "and")
        || text.is(i, "/")
        || text.is(i, "nor")) {
      i++;
    }
    boolean preposition = i > at && (text.is(i, "by") || text.is(i, "in") || text.is(i, "from"));
    return preposition && i < limit && one(draft, column, i, limit).isEmpty() ? i + 1 : i;
  }

  private static Optional<ValueList> one(Draft draft, Expr.Col column, int at, int limit) {
    Token token = draft.text().at(at);
    if (token.kind() == Token.Kind.STRING && column.ref().isText()) {
      return Optional.of(new ValueList(at + 1, List.of(Expr.text(token.norm()).text())));
    }
    return SeenValue.all(draft, at, limit).stream()
        .filter(seen -> seen.column().ref().equals(column.ref()))
        .findFirst()
        .map(seen -> new ValueList(seen.to(), seen.literals()));
  }
}
