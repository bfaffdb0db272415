package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.Optional;

/** The column that is missing, where it is named, referred to, or spoken of before. */
record MissingColumn(int to, Expr.Col column) {

  private static final int REACH = 12;

  static Optional<MissingColumn> at(Draft draft, int at, int before, int limit) {
    Optional<MissingColumn> reference =
        DoneNoun.at(draft, at, limit)
            .or(() -> reference(draft, at, before, limit))
            .or(() -> pronoun(draft, at, before));
    if (reference.isPresent()) {
      return reference;
    }
    return draft
        .links()
        .columnAt(draft, at, limit)
        .filter(n -> draft.text().isFree(n.from(), n.to()))
        .flatMap(n -> of(draft, n, before).map(column -> new MissingColumn(n.to(), column)));
  }

  /** {@code events without a user}: the column that refers to the users. */
  private static Optional<MissingColumn> reference(Draft draft, int at, int before, int limit) {
    int from = draft.links().skipArticles(draft.text(), at);
    return People.at(draft, from, limit)
        .flatMap(
            w ->
                subject(draft, before)
                    .flatMap(table -> referring(draft, table, w.table()))
                    .map(column -> new MissingColumn(keyEnd(draft, w.to()), new Expr.Col(column))));
  }

  /** {@code category code}: by what they are referred to. */
  private static int keyEnd(Draft draft, int at) {
    boolean key = at < draft.text().size() && draft.text().at(at).matches("id|code|number|no|key");
    return key && draft.text().isFree(at) ? at + 1 : at;
  }

  /** {@code use the product's category; products without one}: what was spoken of before. */
  private static Optional<MissingColumn> pronoun(Draft draft, int at, int before) {
    Text text = draft.text();
    boolean ends =
        at + 1 >= text.size()
            || text.isBreak(at + 1)
            || !text.at(at + 1).isWord()
            || Lexicon.isCopula(text.at(at + 1).norm());
    Optional<CatalogueTable> subject =
        text.is(at, "one") && ends ? subject(draft, before) : Optional.empty();
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      Optional<MissingColumn> place =
          draft
              .mentionAt(i)
              .filter(m -> !m.table().equals(subject.get()))
              .flatMap(m -> referring(draft, subject.get(), m.table()))
              .map(column -> new MissingColumn(at + 1, new Expr.Col(column)));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** The rows spoken of: right before, or else in the sentence. */
  private static Optional<CatalogueTable> subject(Draft draft, int before) {
    Text text = draft.text();
    boolean person =
        before > 0 && text.at(before - 1).isWord() && People.isPerson(text.at(before - 1).norm());
    return person ? People.persons(draft) : draft.links().preferred(draft, before - 1);
  }

  static Optional<ColumnRef> referring(Draft draft, CatalogueTable from, CatalogueTable to) {
    var edges = draft.links().joins().between(from, to);
    return edges.size() == 1 && edges.getFirst().columns().size() == 1
        ? draft.links().schema().column(from, edges.getFirst().columns().getFirst())
        : Optional.empty();
  }

  /** A key is never missing; what is meant then is the reference to it. */
  static Optional<Expr.Col> of(Draft draft, Links.Named named, int before) {
    return draft
        .links()
        .only(draft, named)
        .map(
            column ->
                column.ref().isKey() && column.via().isEmpty()
                    ? draft
                        .links()
                        .preferred(draft, before)
                        .filter(table -> !table.equals(column.ref().table()))
                        .flatMap(table -> referring(draft, table, column.ref().table()))
                        .map(Expr.Col::new)
                        .orElse(column)
                    : column);
  }
}
