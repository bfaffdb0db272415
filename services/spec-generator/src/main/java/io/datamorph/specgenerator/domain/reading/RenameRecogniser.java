package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code in addresses they are address_id and street}: the same columns by their old names. */
final class RenameRecogniser implements Recogniser {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "they|these|those are|were called|named?",
          "come|coming from",
          "originally",
          "taken from",
          "renamed? from");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int lead = Phrase.longest(LEADS, text.tokens(), i);
      Optional<ItemList> list = lead < 0 ? Optional.empty() : ItemList.at(draft, lead, true);
      if (list.isPresent()
          && list.get().areNames(text)
          && list.get().items().size() == draft.outputs.size()) {
        rename(draft, i, list.get());
      }
    }
  }

  private static void rename(Draft draft, int from, ItemList list) {
    List<Optional<ColumnRef>> columns =
        list.items().stream().map(item -> column(draft, item.name())).toList();
    if (columns.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Output output = draft.outputs.get(i);
      output.define(new Expr.Col(columns.get(i).get()));
      draft.findings().note(output.name() + " = " + columns.get(i).get().display());
    }
    draft.text().use(from, list.to());
  }

  private static Optional<ColumnRef> column(Draft draft, String name) {
    List<ColumnRef> named =
        draft.links().schema().columnsNamed(name).stream()
            .filter(column -> draft.scope().contains(column.table()))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
