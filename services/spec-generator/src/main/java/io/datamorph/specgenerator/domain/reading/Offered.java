package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** {@code short below 60 minutes, else long}: a value that was described for no column by name. */
final class Offered {

  private final Draft draft;
  private final NamedColumn columns;

  Offered(Draft draft) {
    this.draft = draft;
    this.columns = new NamedColumn(draft);
  }

  /** What is still not shown was misunderstood. */
  void judge() {
    draft.offers.stream().filter(offer -> !isEnumeration(offer)).forEach(this::notShown);
  }

  /** A value that was described without a name, for the only column it can be. */
  Optional<Expr> of(Output output) {
    if (draft.offers.size() != 1) {
      return Optional.empty();
    }
    List<Output> fits =
        draft.outputs.stream().filter(o -> o.expr().isEmpty() && isOpenToAll(o)).toList();
    boolean named = Words.parts(output.name()).stream().anyMatch(Offered::isBucket);
    boolean only = fits.size() == 1 && fits.getFirst() == output;
    boolean onlyNamed =
        named
            && fits.stream()
                    .filter(o -> Words.parts(o.name()).stream().anyMatch(Offered::isBucket))
                    .count()
                == 1;
    if (!only && !onlyNamed) {
      return Optional.empty();
    }
    Output held = draft.offers.removeFirst().held();
    output.formLike(held);
    return held.expr();
  }

  private boolean isOpenToAll(Output output) {
    return !CountNames.isOne(output.name())
        && output.glosses().stream().noneMatch(this::isFigure)
        && columns.of(output, false).isEmpty()
        && new NameReader(draft).read(output.name()).isEmpty();
  }

  /** {@code the number of accounts (n)} is described as something else. */
  private boolean isFigure(Output.Span gloss) {
    boolean figure = false;
    for (int i = gloss.from(); gloss.before() && i < gloss.to(); i++) {
      figure |= Naming.isFigure(draft.text(), i);
    }
    return figure;
  }

  private static boolean isBucket(String word) {
    return Matching.all(
        word,
        "bucket|band|class|group|category|range|size|bracket|tier|segment|bin|state|status|type|level|kind");
  }

  /**
   * {@code meter number plus street}, {@code first_name and last_name}: columns, one after the
   * other.
   */
  private boolean isEnumeration(Draft.Offer offer) {
    Expr held = offer.held().expr().orElseThrow();
    boolean joined =
        held instanceof Expr.Call call && call.function().equals("concat")
            || held instanceof Expr.Op op && op.operator().equals("+");
    return joined
        && Exprs.all(held, Expr.Col.class).stream()
            .allMatch(
                col ->
                    draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(col::equals));
  }

  private void notShown(Draft.Offer offer) {
    draft
        .findings()
        .problem(
            "NOT_UNDERSTOOD",
            "%s is described, but it is not clear which column of the result shows it"
                .formatted(offer.held().expr().map(Rendering::shown).orElse("a value")),
            Optional.of("say what each column holds"));
  }
}
