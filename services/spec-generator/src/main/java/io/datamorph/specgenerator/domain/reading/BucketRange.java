package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The condition under which a value belongs to a bucket. */
final class BucketRange {

  private static final String NOISE =
      "a|an|the|for|it|anything|everything|all|just|those|values?|of|with|is|are|born";

  private static final String SAYS_NOTHING =
      "value|values|figure|number|amount|rating|score|entry|data|one|it|is|was|given|set|known|recorded"
          + "|available|there|entered|stored|at|all";

  private BucketRange() {}

  /** The condition of one bucket; those of the buckets before it tell what is beyond them. */
  static Optional<Expr> of(
      Draft draft, Expr subject, Buckets.Bucket bucket, List<Expr.When> before) {
    return switch (bucket.kind()) {
      case RANGE -> range(draft, subject, bucket.from(), bucket.to());
      case MISSING -> missing(draft, subject, bucket.from(), bucket.to());
      case BEYOND -> beyond(draft.text(), subject, bucket, before);
      case REST -> Optional.empty();
    };
  }

  private static Optional<Expr> range(Draft draft, Expr subject, int from, int to) {
    if (Elapsed.isTime(draft, subject)) {
      return days(draft, subject, from, to);
    }
    for (int i = from; i < to; i++) {
      Optional<Expr> found =
          RangePhrase.of(draft, subject, i, to)
              .filter(range -> ends(draft.text(), range.to(), to))
              .map(Found::condition);
      if (found.isPresent()) {
        return found;
      }
      if (!draft.text().at(i).matches(NOISE)) {
        break;
      }
    }
    return anyOf(draft.text(), subject, from, to);
  }

  private static boolean ends(Text text, int at, int to) {
    int end = text.is(at, "(") ? text.afterBracket(at) : at;
    return end == to || text.at(end).matches("included|inclusive");
  }

  private static Optional<Expr> days(Draft draft, Expr subject, int from, int to) {
    int at = from;
    while (at < to && draft.text().at(at).matches(NOISE)) {
      at++;
    }
    return subject instanceof Expr.Col column
        ? DateForm.of(draft, column, at, to).filter(f -> f.to() == to).map(Found::condition)
        : Optional.empty();
  }

  /** {@code a 4 or 5}, {@code 3}. */
  private static Optional<Expr> anyOf(Text text, Expr subject, int from, int to) {
    List<Expr> values = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = text.at(i);
      if (token.kind() == Token.Kind.NUMBER) {
        values.add(new Expr.Lit(token.norm()));
      } else if (!token.matches(NOISE + "|or|exactly")) {
        return Optional.empty();
      }
    }
    return values.stream().map(value -> (Expr) new Expr.Op("=", subject, value)).reduce(Expr::or);
  }

  /** {@code no price}, {@code no value was given}: of the same column, or of nothing else. */
  private static Optional<Expr> missing(Draft draft, Expr subject, int from, int to) {
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      Optional<Links.Named> named = draft.links().plainAt(draft, i, to);
      if (named.isPresent() && draft.links().only(draft, named.get()).isPresent()) {
        boolean same = draft.links().only(draft, named.get()).get().equals(subject);
        return same ? Optional.of(new Expr.IsNull(subject, false)) : Optional.empty();
      }
    }
    String last = text.at(to - 1).norm();
    return Matching.all(last, SAYS_NOTHING + "|missing|null|empty|unknown|blank|none")
        ? Optional.of(new Expr.IsNull(subject, false))
        : Optional.empty();
  }

  /** {@code above that}: where the range before it ends. */
  private static Optional<Expr> beyond(
      Text text, Expr subject, Buckets.Bucket bucket, List<Expr.When> before) {
    boolean below =
        text.written(bucket.from(), bucket.to())
            .matches("(?i).*\\b(below|under|less|fewer|lower)\\b.*");
    String side = below ? ">" : "<";
    for (Expr.When when : before.reversed()) {
      Optional<Expr.Op> bound =
          Exprs.all(when.condition(), Expr.Op.class).stream()
              .filter(op -> op.left().equals(subject) && op.operator().startsWith(side))
              .findFirst();
      if (bound.isPresent()) {
        return bound.map(op -> new Expr.Op(opposite(op.operator()), subject, op.right()));
      }
    }
    return Optional.empty();
  }

  private static String opposite(String operator) {
    return switch (operator) {
      case "<" -> ">=";
      case "<=" -> ">";
      case ">" -> "<=";
      default -> "<";
    };
  }
}
