package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table that is there are those of the rows that go into it: all of them where
 * none was named, and its keys where only the others were.
 */
final class ExistingColumns implements Recogniser {

  @Override
  public void recognise(Draft draft) {
    draft.target.existing.ifPresent(existing -> complete(draft, existing));
  }

  private static void complete(Draft draft, ExistingTarget existing) {
    List<String> names = existing.table().columns().stream().map(CatalogueColumn::name).toList();
    List<String> others = names.stream().filter(name -> !draft.target.keys.contains(name)).toList();
    long named = others.stream().filter(name -> isNamed(draft, name)).count();
    boolean foreign = draft.outputs.stream().anyMatch(output -> !names.contains(output.name()));
    if (foreign || named > 0 && named < others.size()) {
      return;
    }
    List<Output> complete = new ArrayList<>();
    names.forEach(name -> complete.add(draft.outputNamed(name).orElseGet(() -> new Output(name))));
    draft.outputs.clear();
    draft.outputs.addAll(complete);
    restated(draft.text(), existing);
  }

  private static boolean isNamed(Draft draft, String name) {
    return draft.text().tokens().stream().anyMatch(token -> token.is(name));
  }

  /** {@code with the current a, b and c}: said again, where nothing explains them. */
  private static void restated(Text text, ExistingTarget existing) {
    for (int i = 0; i < text.size(); i++) {
      int end = listEnd(existing, text, i);
      if (end > i + 1) {
        int from = i;
        while (from > 0
            && text.isFree(from - 1)
            && text.at(from - 1).matches("the|current|its|their|with|columns|only|all")) {
          from--;
        }
        text.use(text.is(from, "only") ? i : from, end);
        i = end;
      }
    }
  }

  /** Where a list of the table's columns ends that begins here, or this place. */
  private static int listEnd(ExistingTarget existing, Text text, int from) {
    int end = from;
    int i = from;
    while (text.isFree(i) && existing.column(text, i).isPresent()) {
      end = i + 1;
      i = text.is(end, ",") ? end + 1 : end;
      i = text.is(i, "and") ? i + 1 : i;
    }
    boolean explained =
        text.is(end, "=")
            || text.is(end, "(")
            || text.is(end, ":")
            || end < text.size() && text.at(end).matches("is|are|from|comes|as");
    return explained || end == from + 1 ? from : end;
  }
}
