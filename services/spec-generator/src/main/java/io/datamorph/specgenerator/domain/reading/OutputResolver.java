package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what each column of the result holds, where its explanation did not say it. */
final class OutputResolver {

  private static final int BY_NAME = 82;

  private final Draft draft;
  private final List<MeasureRecogniser.Asked> asked;
  private final Periods periods;

  OutputResolver(Draft draft, List<MeasureRecogniser.Asked> asked) {
    this.draft = draft;
    this.asked = asked;
    this.periods = new Periods(draft);
  }

  void resolve() {
    if (draft.outputs.isEmpty()) {
      new DefaultOutputs(draft, asked).add(periods);
    }
    for (Output output : draft.outputs) {
      if (output.expr().isEmpty()) {
        periods.meaning(output).ifPresent(output::define);
      }
    }
    for (Output output : draft.outputs) {
      if (output.expr().isEmpty()) {
        meaning(output).ifPresent(output::define);
      }
    }
    List<Output> open = draft.outputs.stream().filter(o -> o.expr().isEmpty()).toList();
    if (open.size() == 1 && isGrouped() && (draft.countAsked || namesCount(open.getFirst()))) {
      open.getFirst().define(new Expr.Rows(Optional.empty()));
      draft.note(open.getFirst().name() + " = number of rows");
      open = List.of();
    }
    open.forEach(this::unresolved);
    if (open.isEmpty()) {
      asked.stream().filter(measure -> !isShown(measure.expr())).forEach(this::notShown);
      groupsWithoutFigures();
    }
  }

  /** A figure that the text asks for is one of the columns, or the request is misunderstood. */
  private boolean isShown(Expr measure) {
    return Exprs.all(measure)
        .filter(part -> part instanceof Expr.Agg || part instanceof Expr.Rows)
        .allMatch(
            part ->
                Stream.concat(
                        draft.outputs.stream().flatMap(o -> o.expr().stream()),
                        draft.filters.stream())
                    .flatMap(Exprs::all)
                    .anyMatch(shown -> shown.equals(part) || (isCount(shown) && isCount(part))));
  }

  private static boolean isCount(Expr part) {
    return part instanceof Expr.Rows
        || (part instanceof Expr.Agg agg && agg.function().equals("count"));
  }

  private void notShown(MeasureRecogniser.Asked measure) {
    draft.problem(
        "NOT_UNDERSTOOD",
        "\"%s\" is asked for, but none of the columns of the result shows it"
            .formatted(draft.text().written(measure.from(), measure.to())),
        Optional.of("say what each column holds"));
  }

  private void groupsWithoutFigures() {
    boolean figures =
        draft.outputs.stream().anyMatch(o -> o.expr().filter(Exprs::hasAggregate).isPresent())
            || draft.filters.stream().anyMatch(Exprs::hasAggregate);
    if (draft.isGrouped() && !figures && draft.questions.isEmpty()) {
      draft.ask("measures", "Which figures should be computed for each of these rows?", List.of());
    }
  }

  private boolean isGrouped() {
    return draft.isGrouped()
        || !asked.isEmpty()
        || draft.outputs.stream()
            .anyMatch(output -> output.expr().filter(Exprs::hasAggregate).isPresent());
  }

  private Optional<Expr> meaning(Output output) {
    Optional<Expr> measure = asMeasure(output);
    Optional<ColumnRef> column = column(output);
    if (column.isPresent() && (!isGrouped() || isGroupColumn(column.get(), measure))) {
      draft.note(output.name() + " = " + column.get().display());
      return column.map(Expr.Col::new);
    }
    Optional<Expr> found =
        measure
            .or(() -> column.flatMap(c -> summed(output, c)))
            .or(() -> byName(output))
            .or(() -> isGrouped() ? Money.total(draft, output.name()) : Optional.empty());
    found.ifPresent(
        expr -> draft.note(output.name() + " = " + Exprs.render(expr, ColumnRef::display)));
    return found;
  }

  /** Beside measures, a column that no measure is about says what a row stands for. */
  private boolean isGroupColumn(ColumnRef column, Optional<Expr> measure) {
    if (measure.isPresent() && Exprs.columns(measure.get()).contains(column)) {
      return false;
    }
    boolean ofGroup =
        draft.groups.stream()
            .anyMatch(
                g ->
                    (g instanceof Grouping.ByTable table && table.table().equals(column.table()))
                        || (g instanceof Grouping.ByColumn by && by.column().equals(column)));
    return ofGroup || !column.isNumber() || isKey(column);
  }

  private boolean isKey(ColumnRef column) {
    return column.isKey()
        || draft.links().joins().from(column.table()).stream()
            .anyMatch(edge -> edge.columns().contains(column.name()));
  }

  private Optional<ColumnRef> column(Output output) {
    ColumnLinker.Link link =
        draft.links().columns().link(List.of(output.name()), groupTable(), draft.scope());
    if (link.score() < BY_NAME) {
      return Optional.empty();
    }
    if (link.isClear()) {
      return link.only();
    }
    String id = Links.questionId(List.of(output.name()));
    String answer = draft.answers.get(id);
    Optional<ColumnRef> chosen =
        link.columns().stream().filter(c -> c.display().equals(answer)).findFirst();
    if (chosen.isEmpty()) {
      draft.ask(
          id,
          "From which column does \"" + output.name() + "\" come?",
          link.columns().stream().map(ColumnRef::display).toList());
    }
    return chosen.or(() -> Optional.of(link.columns().getFirst()));
  }

  /** Names are looked up first among the things that a row stands for. */
  private Optional<CatalogueTable> groupTable() {
    return draft.groups.stream()
        .filter(Grouping.ByTable.class::isInstance)
        .map(group -> ((Grouping.ByTable) group).table())
        .findFirst();
  }

  /** A measure of the running text that is named like the output. */
  private Optional<Expr> asMeasure(Output output) {
    Set<String> name = new HashSet<>(Words.canonicalParts(output.name()));
    Optional<Expr> exact = Optional.empty();
    List<Expr> loose = new ArrayList<>();
    for (MeasureRecogniser.Asked measure : asked) {
      Set<String> words = words(measure);
      if (words.equals(name)) {
        exact = Optional.of(measure.expr());
      } else if (words.containsAll(name) || name.containsAll(words)) {
        loose.add(measure.expr());
      }
    }
    return exact.or(() -> loose.size() == 1 ? Optional.of(loose.getFirst()) : Optional.empty());
  }

  private Set<String> words(MeasureRecogniser.Asked measure) {
    Set<String> words = new HashSet<>();
    for (int i = measure.from(); i < measure.to(); i++) {
      if (draft.text().at(i).isWord() && !draft.text().at(i).norm().matches("the|of|a|how|many")) {
        words.addAll(Words.canonicalParts(draft.text().at(i).norm()));
      }
    }
    return words;
  }

  /** {@code total_amount} beside groups is the sum of the column of that name. */
  private Optional<Expr> summed(Output output, ColumnRef column) {
    boolean total = output.name().matches("(total|sum)_.*") || draft.totalAsked;
    return total && column.isNumber()
        ? Optional.of(new Expr.Agg("sum", Optional.of(new Expr.Col(column)), false))
        : Optional.empty();
  }

  /** {@code order_count}, {@code avg_rating}: read as a phrase of its own. */
  private Optional<Expr> byName(Output output) {
    return new NameReader(draft)
        .read(output.name())
        .or(() -> isGrouped() ? rows(output) : Optional.empty());
  }

  /** {@code views} beside groups of page views: how many there are. */
  private Optional<Expr> rows(Output output) {
    return draft
        .links()
        .tables()
        .named(List.of(output.name()), 0, 0)
        .filter(mention -> mention.isClear() && mention.score() >= 50)
        .filter(mention -> draft.scope().contains(mention.table()))
        .map(mention -> new Expr.Rows(Optional.of(mention.table())));
  }

  private static boolean namesCount(Output output) {
    List<String> parts = Words.canonicalParts(output.name());
    return parts.contains("count") || parts.contains("number") || output.name().equals("headcount");
  }

  private void unresolved(Output output) {
    boolean known = draft.links().schema().columnsNamed(output.name()).isEmpty();
    if (isGrouped() && known) {
      draft.ask(
          "meaning-of-" + output.name(),
          "How is the column \"" + output.name() + "\" to be computed?",
          List.of());
    } else if (!draft.scope().isEmpty()) {
      Unknown.column(draft, output.name());
    }
  }
}
