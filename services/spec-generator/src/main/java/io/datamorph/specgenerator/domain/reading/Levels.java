package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.List;
import java.util.Optional;

/** Tells conditions on rows from conditions on the figures computed of them. */
final class Levels {

  private static final String ROWS = "rows";
  private static final String GROUPS = "groups";

  private Levels() {}

  /** Where rows are grouped, a column may share its name with the figure computed of it. */
  static Expr settle(Draft draft, Parsed subject, Expr condition) {
    Optional<Expr.Col> column =
        subject.expr() instanceof Expr.Col col && col.ref().isNumber() && !col.ref().isKey()
            ? Optional.of(col)
            : Optional.empty();
    Optional<Output> figure =
        draft.isGrouped()
            ? column.flatMap(c -> draft.outputNamed(c.ref().name()))
            : Optional.empty();
    if (figure.isEmpty()) {
      return condition;
    }
    boolean total =
        draft.text().tokens().subList(subject.from(), subject.to()).stream()
            .anyMatch(token -> token.matches("totals|sums|figures"));
    String id = "level-of-" + figure.get().name();
    if (!total) {
      draft
          .findings()
          .ask(
              id,
              "Is the condition on \"%s\" about single rows of %s, or about the figure computed for each group?"
                  .formatted(figure.get().name(), column.get().ref().table().name().table()),
              List.of(ROWS, GROUPS));
    }
    boolean rows = draft.findings().answer(id).filter(ROWS::equals).isPresent();
    Expr out = new Expr.Out(figure.get().name());
    return rows
        ? condition
        : Exprs.replace(condition, part -> part.equals(column.get()) ? out : part);
  }
}
