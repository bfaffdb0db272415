package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code revenue descending, then name}: keys of an order. */
record OrderPhrase(int to, List<Ordering> keys) {

  private static final List<Phrase> DESCENDING =
      Phrase.all(
          "( descending|desc )",
          "descending|desc",
          "from? z -|to a",
          "in descending order",
          "( the? highest|largest|biggest|most|newest|latest first )",
          "the? highest|largest|biggest|most|newest|latest|greatest|longest|heaviest|best first",
          "from high|highest to low|lowest",
          "from newest|latest to oldest|earliest");

  private static final List<Phrase> ASCENDING =
      Phrase.all(
          "ascending|asc",
          "in ascending order",
          "the? lowest|smallest|least|oldest|earliest|shortest first",
          "from low|lowest to high|highest",
          "from? a -|to z",
          "in alphabetical|alphabetic order",
          "alphabetically");

  private static final List<Phrase> JOINTS =
      Phrase.all(", and? then? by?", "and then? by?", "then by?", "( then by?", "; then? by?");

  OrderPhrase {
    keys = List.copyOf(keys);
  }

  static Optional<OrderPhrase> at(Draft draft, int from, int limit) {
    return at(draft, from, limit, Direction.ASC);
  }

  /** Keys with this direction where none is said. */
  static Optional<OrderPhrase> at(Draft draft, int from, int limit, Direction usual) {
    Text text = draft.text();
    List<Ordering> keys = new ArrayList<>();
    int end = from;
    int i = from;
    while (i < limit) {
      Optional<OrderPhrase> key = key(draft, i, limit, keys.isEmpty() ? usual : Direction.ASC);
      if (key.isEmpty()) {
        break;
      }
      keys.addAll(key.get().keys());
      end = key.get().to();
      int joint = Phrase.longest(JOINTS, text.tokens(), end);
      if (joint < 0) {
        break;
      }
      i = joint;
    }
    boolean bracket = text.is(end, ")") && opens(text, from, end);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new OrderPhrase(bracket ? end + 1 : end, keys));
  }

  private static boolean opens(Text text, int from, int end) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      depth += text.is(i, "(") ? 1 : text.is(i, ")") ? -1 : 0;
    }
    return depth > 0;
  }

  private static Optional<OrderPhrase> key(Draft draft, int at, int limit, Direction usual) {
    Text text = draft.text();
    int i = draft.links().skipArticles(text, at);
    if (i >= limit) {
      return Optional.empty();
    }
    Optional<Direction> adjective =
        text.at(i).isWord() ? Superlatives.direction(text.at(i).norm()) : Optional.empty();
    Optional<Parsed> named =
        adjective.isPresent() ? value(draft, i + 1, limit) : Optional.<Parsed>empty();
    if (named.isPresent()) {
      return Optional.of(
          new OrderPhrase(
              named.get().to(), List.of(new Ordering(named.get().expr(), adjective.get()))));
    }
    return value(draft, i, limit).map(value -> directed(text, value, usual));
  }

  private static Optional<Parsed> value(Draft draft, int at, int limit) {
    Optional<Parsed> output =
        OutputPhrase.at(draft, at, limit)
            .map(phrase -> new Parsed(at, phrase.to(), new Expr.Out(phrase.output().name())));
    Optional<Parsed> value =
        draft.values().at(at, limit).filter(v -> !(v.expr() instanceof Expr.Lit));
    boolean shorter =
        output.isPresent() && value.isPresent() && output.get().to() < value.get().to();
    return output.isPresent() && !shorter ? output : value;
  }

  private static OrderPhrase directed(Text text, Parsed value, Direction usual) {
    int at = text.is(value.to(), ",") || text.is(value.to(), "name") ? value.to() + 1 : value.to();
    int down = Phrase.longest(DESCENDING, text.tokens(), at);
    int up = Phrase.longest(ASCENDING, text.tokens(), at);
    Direction direction = down > 0 ? Direction.DESC : up > 0 ? Direction.ASC : usual;
    int to = Math.max(value.to(), Math.max(down, up));
    return new OrderPhrase(to, List.of(new Ordering(value.expr(), direction)));
  }
}
