package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** Another column of the result, unless a source has a column of that name. */
final class OutputForm implements ValueForm {

  private static final int SURE = 82;

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return OutputPhrase.at(draft, from, limit)
        .filter(phrase -> !isColumn(draft, phrase.output()))
        .filter(phrase -> !isWithinColumn(draft, from, phrase, limit))
        .filter(
            phrase ->
                phrase.to() > from + 1
                    || phrase.to() == limit
                    || isOperand(draft.text(), phrase.to())
                    || !Lexicon.isFiller(draft.text().at(from).norm()))
        .map(phrase -> new Parsed(from, phrase.to(), new Expr.Out(phrase.output().name())));
  }

  /** {@code claimed amount} is that column, though {@code claims} is one of the result. */
  private static boolean isWithinColumn(Draft draft, int from, OutputPhrase phrase, int limit) {
    return draft
        .links()
        .plainAt(draft, from, limit)
        .filter(named -> named.to() > phrase.to() && named.score() >= SURE)
        .isPresent();
  }

  /** {@code total - previous_total}. */
  private static boolean isOperand(Text text, int next) {
    return text.at(Math.min(next, text.size() - 1)).matches("minus|plus|times|divided|-|\\+|\\*|/");
  }

  /** A plain column that is shown under its own name. */
  static boolean isColumn(Draft draft, Output output) {
    List<ColumnRef> named = draft.links().schema().columnsNamed(output.name());
    boolean column =
        named.stream().anyMatch(ref -> draft.scope().contains(ref.table()))
            || named.size() == 1 && output.expr().isEmpty();
    return column && (output.expr().isEmpty() || output.expr().get() instanceof Expr.Col);
  }
}
