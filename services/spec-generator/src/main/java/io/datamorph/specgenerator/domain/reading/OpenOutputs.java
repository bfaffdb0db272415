package io.datamorph.specgenerator.domain.reading;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;

/** A column of the result of which nothing tells what it holds: asked about, or refused. */
final class OpenOutputs {

  private OpenOutputs() {}

  static void ask(Draft draft, Output output) {
    List<String> near = candidates(draft, output.name());
    if (near.size() > 1) {
      draft
          .findings()
          .ask(
              Links.questionId(List.of(output.name())),
              "From which column does \"" + output.name() + "\" come?",
              near);
      return;
    }
    List<ColumnRef> columns = draft.links().schema().columnsNamed(output.name());
    boolean here = columns.stream().anyMatch(c -> draft.scope().contains(c.table()));
    if (Grouped.is(draft) && (here || columns.isEmpty() && isFigureAsked(draft))) {
      draft
          .findings()
          .ask(
              "meaning-of-" + output.name(),
              "How is the column \"" + output.name() + "\" to be computed?",
              List.of());
    } else if (!draft.scope().isEmpty()) {
      Unknown.column(draft, output.name());
    }
  }

  /** {@code date} where rows have several: all that it can mean. */
  private static List<String> candidates(Draft draft, String name) {
    String word = Words.canonical(name);
    boolean time = name.equals("date") || name.equals("time") || name.equals("day");
    return draft.scope().stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(c -> time ? c.isTime() : draft.links().schema().words(c).contains(word))
        .map(ColumnRef::display)
        .sorted()
        .collect(collectingAndThen(toList(), near -> near.isEmpty() ? ofTable(draft, name) : near));
  }

  /** {@code branch} beside accounts: its code or what it is called. */
  private static List<String> ofTable(Draft draft, String name) {
    return draft.links().tables().named(List.of(name), 0, 0).stream()
        .filter(mention -> mention.isClear() && !draft.scope().contains(mention.table()))
        .flatMap(mention -> draft.links().schema().columns(mention.table()).stream())
        .filter(column -> column.isText() || column.isKey())
        .map(ColumnRef::display)
        .toList();
  }

  /** Whether figures are asked for at all, and not just columns of each row. */
  private static boolean isFigureAsked(Draft draft) {
    return !draft.asked.isEmpty()
        || draft.countAsked
        || draft.groups.stream().anyMatch(g -> !(g instanceof Grouping.ByTable))
        || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
  }
}
