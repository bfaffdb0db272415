package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** The column of the database that a column of the result is called as: {@code email}. */
final class NamedColumn {

  private static final int BY_NAME = 82;

  private final Draft draft;

  NamedColumn(Draft draft) {
    this.draft = draft;
  }

  /** The last look asks where several columns have the name. */
  Optional<Expr.Col> of(Output output, boolean ask) {
    ColumnLinker.Link link =
        draft.links().columns().link(List.of(output.name()), groupTable(), draft.scope());
    if (link.score() < BY_NAME) {
      return answered(output);
    }
    if (link.isClear()) {
      return link.only().map(this::stacked).map(Expr.Col::new);
    }
    String id = Links.questionId(List.of(output.name()));
    Optional<String> answer = draft.findings().answer(id);
    Optional<ColumnRef> chosen =
        link.columns().stream()
            .filter(c -> answer.filter(c.display()::equals).isPresent())
            .findFirst()
            .or(() -> ofStack(link))
            .or(() -> joined(link));
    if (chosen.isEmpty() && ask) {
      draft
          .findings()
          .ask(
              id,
              "From which column does \"" + output.name() + "\" come?",
              link.columns().stream().map(ColumnRef::display).toList());
    }
    return chosen.or(() -> Optional.of(link.columns().getFirst())).map(Expr.Col::new);
  }

  /** What was chosen when it was asked from which column it comes. */
  private Optional<Expr.Col> answered(Output output) {
    return draft
        .findings()
        .answer(Links.questionId(List.of(output.name())))
        .flatMap(
            answer ->
                draft.links().schema().tables().stream()
                    .flatMap(table -> draft.links().schema().columns(table).stream())
                    .filter(column -> column.display().equals(answer))
                    .findFirst())
        .map(Expr.Col::new);
  }

  boolean isAmbiguous(Output output) {
    return !draft
        .links()
        .columns()
        .link(List.of(output.name()), groupTable(), draft.scope())
        .isClear();
  }

  /** Tables that are put one under the other have the column together. */
  private Optional<ColumnRef> ofStack(ColumnLinker.Link link) {
    return draft
        .stack
        .filter(
            stack ->
                link.columns().stream().map(ColumnRef::table).allMatch(stack.tables()::contains))
        .map(stack -> stacked(link.columns().getFirst()));
  }

  /** Where one table has days and another times, together they have times. */
  private ColumnRef stacked(ColumnRef column) {
    return draft.stack.stream()
        .filter(stack -> stack.tables().contains(column.table()))
        .flatMap(stack -> stack.tables().stream())
        .flatMap(table -> draft.links().schema().column(table, column.name()).stream())
        .filter(ColumnRef::isTimestamp)
        .findFirst()
        .orElse(column);
  }

  /** Columns by which tables are joined hold the same. */
  private Optional<ColumnRef> joined(ColumnLinker.Link link) {
    String name = link.columns().getFirst().name();
    boolean key =
        draft.joins.stream()
            .anyMatch(
                join ->
                    join.key().filter(name::equalsIgnoreCase).isPresent()
                        && link.columns().stream()
                            .map(ColumnRef::table)
                            .allMatch(join.tables()::contains));
    return key ? Optional.of(link.columns().getFirst()) : Optional.empty();
  }

  /** Names are looked up first among the things that a row stands for. */
  private Optional<CatalogueTable> groupTable() {
    return draft.groups.stream()
        .filter(Grouping.ByTable.class::isInstance)
        .map(group -> ((Grouping.ByTable) group).table())
        .findFirst()
        .or(() -> MainTable.of(draft));
  }
}
