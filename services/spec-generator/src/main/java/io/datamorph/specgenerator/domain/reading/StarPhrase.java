package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code 1-star reviews}: a number and the column of the rows that has it. */
final class StarPhrase {

  private StarPhrase() {}

  static Optional<Parsed> at(Draft draft, int at, int limit) {
    Text text = draft.text();
    if (at >= limit || text.at(at).kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    int word = text.is(at + 1, "-") ? at + 2 : at + 1;
    Optional<Mention> rows = draft.mentionAt(word + 1).filter(m -> m.to() <= limit);
    return rows.filter(r -> text.at(word).isWord())
        .flatMap(r -> column(draft, word, r))
        .map(
            column ->
                new Parsed(
                    at,
                    word + 1,
                    new Expr.Op("=", new Expr.Col(column), new Expr.Lit(text.at(at).norm()))));
  }

  private static Optional<ColumnRef> column(Draft draft, int word, Mention rows) {
    return draft
        .links()
        .columns()
        .within(
            List.of(draft.text().at(word).norm()), Optional.of(rows.table()), List.of(rows.table()))
        .only()
        .filter(ColumnRef::isNumber);
  }
}
