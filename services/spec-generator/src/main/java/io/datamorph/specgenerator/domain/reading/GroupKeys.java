package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What tells the groups of a request apart, as expressions. */
final class GroupKeys {

  private final Draft draft;
  private final Map<String, Expr> outputs;
  private boolean asks = true;

  /** The outputs, none of which refers to another any more. */
  GroupKeys(Draft draft, Map<String, Expr> outputs) {
    this.draft = draft;
    this.outputs = outputs;
  }

  List<Expr> of(List<Grouping> groups) {
    return groups.stream().flatMap(this::of).distinct().toList();
  }

  private Stream<Expr> of(Grouping group) {
    return switch (group) {
      case Grouping.ByTable table -> keys(table);
      case Grouping.ByValue value -> Stream.of(value.value());
      case Grouping.ByPeriod period ->
          new Periods(draft).column(period).map(c -> Periods.value(period.period(), c)).stream();
      case Grouping.ByOutput output -> Optional.ofNullable(outputs.get(output.name())).stream();
    };
  }

  private Stream<Expr> keys(Grouping.ByTable table) {
    List<String> key = table.table().primaryKey();
    if (key.isEmpty() && asks) {
      draft
          .findings()
          .ask(
              "key-of-" + table.table().name().table(),
              "By which columns are rows of " + table.table().name().table() + " told apart?",
              table.table().columns().stream().map(c -> c.name()).toList());
    }
    return key.stream()
        .flatMap(name -> draft.links().schema().column(table.table(), name).stream())
        .map(ref -> new Expr.Col(ref, table.via()));
  }

  /** As {@link #of}, by references that the rows have themselves, where they have them. */
  List<Expr> inRows(List<Grouping> groups) {
    asks = false;
    return of(groups).stream().map(this::inRows).distinct().toList();
  }

  private Expr inRows(Expr key) {
    Optional<ColumnRef> own =
        key instanceof Expr.Col col && col.ref().isKey() && col.via().isEmpty()
            ? MainTable.rowsOf(draft)
                .flatMap(table -> MissingColumn.referring(draft, table, col.ref().table()))
            : Optional.empty();
    return own.<Expr>map(Expr.Col::new).orElse(key);
  }
}
