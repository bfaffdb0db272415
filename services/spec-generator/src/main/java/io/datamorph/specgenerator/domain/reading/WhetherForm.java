package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.List;
import java.util.Optional;

/** {@code true if the score is at least 50}, {@code whether it was paid}. */
final class WhetherForm implements ValueForm {

  private static final List<Pattern> TRUE =
      Pattern.all(
          "whether {condition} or? not?",
          "true|yes if|when|where|for {condition} ,? otherwise|else|and? false|no otherwise?",
          "true|yes if|when|where|for {condition}");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return Pattern.longest(TRUE, draft, from, limit)
        .map(match -> new Parsed(from, match.to(), told(match.expr("condition"))));
  }

  /** What cannot be told is not so. */
  private static Expr told(Expr condition) {
    boolean sure =
        condition instanceof Expr.IsNull
            || Exprs.columns(condition).stream().noneMatch(ref -> ref.column().nullable());
    return sure
        ? condition
        : new Expr.Case(
            List.of(new Expr.When(condition, new Expr.Lit("true"))),
            Optional.of(new Expr.Lit("false")));
  }
}
