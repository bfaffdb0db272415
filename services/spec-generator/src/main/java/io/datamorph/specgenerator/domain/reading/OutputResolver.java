package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what each column of the result holds, where its explanation did not say it. */
final class OutputResolver {

  private static final int BY_NAME = 82;
  private static final List<Phrase> COUNTED = Phrase.all("count|number of? the?", "how many");

  private final Draft draft;
  private final Periods periods;
  private final Measures measures;

  OutputResolver(Draft draft) {
    this.draft = draft;
    this.periods = new Periods(draft);
    this.measures = new Measures(draft);
  }

  /** What names alone tell, for those without an explanation that is still to be read. */
  void byName() {
    new ImpliedGroups(draft).add();
    if (draft.outputs.isEmpty()) {
      new DefaultOutputs(draft).add(periods);
    } else if (draft.groupsFirst) {
      new DefaultOutputs(draft).groupsFirst(periods);
    }
    each(periods::meaning);
    each(this::offered);
    each(this::place);
    each(output -> output.glosses().isEmpty() ? meaning(output, false) : Optional.empty());
  }

  /** Everything else; what stays open is asked about. */
  void rest() {
    each(periods::meaning);
    each(this::offered);
    each(output -> meaning(output, true));
    List<Output> open = open();
    Optional<Output> term = open.size() == 1 ? unshownTerm() : Optional.empty();
    if (term.isPresent()) {
      open.getFirst().define(new Expr.Out(term.get().name()));
      draft.findings().note(open.getFirst().name() + " = " + term.get().name());
      open = open();
    }
    if (open.size() == 1 && isGrouped() && isPlainCount(open.getFirst())) {
      open.getFirst().define(Expr.rows(Optional.empty()));
      draft.findings().note(open.getFirst().name() + " = number of rows");
      open = List.of();
    }
    if (isGrouped()) {
      open.stream()
          .filter(output -> RowNouns.isOne(draft, output))
          .forEach(output -> output.define(Expr.rows(Optional.empty())));
      open = open();
    }
    open.forEach(this::unresolved);
    draft.offers.stream().filter(offer -> !isEnumeration(offer)).forEach(this::notShown);
    if (open.isEmpty()) {
      measures.judge();
      groupsWithoutFigures();
    }
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

  /** {@code its stock is above zero}: the one figure that the request defines and does not show. */
  private Optional<Output> unshownTerm() {
    List<Output> terms =
        draft.terms.stream()
            .filter(term -> term.expr().filter(Exprs::hasAggregate).isPresent())
            .filter(
                term ->
                    draft.outputs.stream()
                        .flatMap(o -> o.expr().stream())
                        .noneMatch(e -> Exprs.all(e).anyMatch(new Expr.Out(term.name())::equals)))
            .filter(
                term ->
                    draft.filters.stream()
                        .anyMatch(
                            f ->
                                Exprs.all(f.condition())
                                    .anyMatch(new Expr.Out(term.name())::equals)))
            .toList();
    return terms.size() == 1 ? Optional.of(terms.getFirst()) : Optional.empty();
  }

  /** It counts rows, and its name says nothing of them that nobody understands. */
  private boolean isPlainCount(Output output) {
    boolean counts = draft.countAsked || CountNames.isOne(output.name());
    return counts
        && (Words.parts(output.name()).stream().allMatch(this::isUnderstood) || isCalledSo(output));
  }

  /** {@code count the late days}: the request calls its rows so. */
  private boolean isCalledSo(Output output) {
    List<String> parts = Words.parts(output.name());
    for (int i = 0; i + parts.size() <= draft.text().size(); i++) {
      List<String> said =
          draft.text().tokens().subList(i, i + parts.size()).stream().map(t -> t.norm()).toList();
      if (said.equals(parts) && Phrase.before(COUNTED, draft.text().tokens(), i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnderstood(String word) {
    boolean plain = CountNames.isCount(word) || Lexicon.isFiller(word) || word.equals("times");
    boolean rows = draft.scope().stream().anyMatch(table -> isOf(table, word));
    boolean said = false;
    for (Draft.Placed filter : draft.filters) {
      for (int i = filter.at(); i < filter.to(); i++) {
        said |= Words.canonical(draft.text().at(i).norm()).equals(Words.canonical(word));
      }
    }
    return plain || rows || said || isHappening(word);
  }

  /** {@code hires} beside a hire_date. */
  private boolean isHappening(String word) {
    String root = Roots.of(word);
    return !root.isEmpty()
        && draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .anyMatch(c -> c.isTime() && TimeNoun.isOfRoot(draft, c, root));
  }

  private boolean isOf(CatalogueTable table, String word) {
    return draft.links().schema().words(table).contains(Words.canonical(word))
        || Verbs.isVerbOf(draft, word, table);
  }

  private interface Reading {
    Optional<Expr> of(Output output);
  }

  private void each(Reading reading) {
    for (Output output : draft.outputs) {
      if (output.expr().isEmpty()) {
        reading.of(output).ifPresent(output::define);
        draft.changed();
      }
    }
  }

  private List<Output> open() {
    return draft.outputs.stream().filter(o -> o.expr().isEmpty()).toList();
  }

  /** A value that was described without a name, for the only column it can be. */
  private Optional<Expr> offered(Output output) {
    if (draft.offers.size() != 1) {
      return Optional.empty();
    }
    List<Output> fits =
        draft.outputs.stream().filter(o -> o.expr().isEmpty() && isOpenToAll(o)).toList();
    boolean named = Words.parts(output.name()).stream().anyMatch(OutputResolver::isBucket);
    boolean only = fits.size() == 1 && fits.getFirst() == output;
    boolean onlyNamed =
        named
            && fits.stream()
                    .filter(o -> Words.parts(o.name()).stream().anyMatch(OutputResolver::isBucket))
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
        && column(output, false).isEmpty()
        && new NameReader(draft).read(output.name()).isEmpty();
  }

  private static boolean isBucket(String word) {
    return word.matches(
        "bucket|band|class|group|category|range|size|bracket|tier|segment|bin|state|status|type|level|kind");
  }

  /** {@code place}, {@code sales_rank}: the number of the row in its ranking. */
  private Optional<Expr> place(Output output) {
    if (draft.ranking.isEmpty() || !Explanation.isPlace(output)) {
      return Optional.empty();
    }
    return Optional.of(new Expr.Out(RankedRows.PLACE));
  }

  private void groupsWithoutFigures() {
    boolean figures =
        draft.outputs.stream()
                .flatMap(o -> o.expr().stream())
                .anyMatch(e -> Exprs.hasAggregate(e) || Exprs.hasWindow(e))
            || draft.filters.stream().anyMatch(f -> Exprs.hasAggregate(f.condition()))
            || draft.ranking.isPresent()
            || !draft.rules.isEmpty();
    boolean rows =
        draft.groups.stream().allMatch(Grouping.ByTable.class::isInstance) && draft.distinct;
    if (draft.isGrouped() && !figures && !rows && draft.findings().isClear() && !isOneRowEach()) {
      draft
          .findings()
          .ask("measures", "Which figures should be computed for each of these rows?", List.of());
    }
  }

  /** {@code for each shipment}: its own rows, with columns of theirs. */
  private boolean isOneRowEach() {
    return draft.groups.stream()
        .allMatch(
            g ->
                g instanceof Grouping.ByTable by
                    && draft.outputs.stream()
                        .flatMap(o -> o.expr().stream())
                        .allMatch(e -> Reach.covers(draft, by.table(), e)));
  }

  /** {@code for each household its payments: payment_id, amount}: the rows are those of the key. */
  private boolean isOfRows() {
    boolean figures =
        !draft.asked.isEmpty() && draft.asked.stream().anyMatch(a -> !Exprs.hasWindow(a.expr()))
            || draft.countAsked
            || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
    return !figures
        && !draft.groups.isEmpty()
        && draft.groups.stream()
            .allMatch(
                g ->
                    g instanceof Grouping.ByTable by
                        && draft.scope().stream().anyMatch(t -> isPart(t, by.table())));
  }

  private boolean isPart(CatalogueTable rows, CatalogueTable thing) {
    boolean refers = !rows.equals(thing) && !draft.links().joins().between(rows, thing).isEmpty();
    return refers
        && draft.links().schema().key(rows).flatMap(k -> draft.outputNamed(k.name())).isPresent();
  }

  private boolean isGrouped() {
    return draft.isGrouped() && !isOfRows()
        || !draft.asked.isEmpty()
        || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
  }

  private Optional<Expr> meaning(Output output, boolean last) {
    Optional<Expr> measure = measures.named(output);
    Optional<Expr.Col> column = column(output, last);
    if (column.isPresent() && !last && isAmbiguous(output)) {
      return Optional.empty();
    }
    if (column.isPresent() && (!isGrouped() || isGroupColumn(column.get().ref(), measure))) {
      draft.findings().note(output.name() + " = " + column.get().ref().display());
      return column.map(c -> (Expr) Seating.of(draft, c));
    }
    Optional<Expr> found =
        measure
            .or(() -> column.flatMap(c -> summed(output, c)))
            .or(() -> several(output))
            .or(() -> happened(output))
            .or(() -> isGroup(output) ? thing(output) : Optional.empty())
            .or(() -> counted(output))
            .or(() -> present(output))
            .or(() -> compared(output))
            .or(() -> byName(output))
            .or(() -> OutputColumn.ofRole(draft, output.name()).map(c -> (Expr) c))
            .or(() -> thing(output))
            .or(() -> isGrouped() ? Money.total(draft, output.name()) : Optional.empty());
    measure.ifPresent(m -> measures.form(m).ifPresent(output::formLike));
    found.ifPresent(expr -> draft.findings().note(output.name() + " = " + Rendering.shown(expr)));
    return found;
  }

  /** Whether figures are asked for at all, and not just columns of each row. */
  private boolean isFigureAsked() {
    return !draft.asked.isEmpty()
        || draft.countAsked
        || draft.groups.stream().anyMatch(g -> !(g instanceof Grouping.ByTable))
        || draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
  }

  private boolean isGroup(Output output) {
    return draft.groups.stream()
        .anyMatch(
            g ->
                g instanceof Grouping.ByTable by
                    && draft
                        .links()
                        .schema()
                        .words(by.table())
                        .equals(Words.canonicalParts(output.name())));
  }

  /** {@code enrolled} where a condition counts enrolments: that count. */
  private Optional<Expr> counted(Output output) {
    List<Expr> counts =
        draft.filters.stream()
            .flatMap(filter -> Exprs.aggregates(filter.condition()))
            .filter(CountNames::counts)
            .distinct()
            .toList();
    boolean counting =
        CountNames.isOne(output.name())
            || counts.stream()
                .flatMap(e -> Exprs.tables(e).stream())
                .anyMatch(t -> Verbs.isVerbOf(draft, output.name(), t));
    return counts.size() == 1 && counting ? Optional.of(counts.getFirst()) : Optional.empty();
  }

  /** {@code course_avg} where scores are compared with the average of the course: that average. */
  private Optional<Expr> compared(Output output) {
    List<Expr> figures =
        draft.filters.stream()
            .flatMap(filter -> Exprs.all(filter.condition(), Expr.Win.class).stream())
            .filter(win -> win.order().isEmpty() && isCalled(output, win.function()))
            .map(win -> (Expr) win)
            .distinct()
            .toList();
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(Output output, String function) {
    return Words.parts(output.name()).stream()
        .anyMatch(word -> AggregateWords.function(word).filter(function::equals).isPresent());
  }

  /** {@code coupon_orders} where rows with a coupon are counted: as many as have one. */
  private Optional<Expr> present(Output output) {
    List<Expr> counts =
        draft.outputs.stream()
            .flatMap(o -> o.expr().stream())
            .flatMap(Exprs::aggregates)
            .filter(e -> counted(e).filter(column -> isNamed(output, column)).isPresent())
            .distinct()
            .toList();
    return counts.size() == 1 ? Optional.of(counts.getFirst()) : Optional.empty();
  }

  /** The column whose values are counted where they are there. */
  private static Optional<ColumnRef> counted(Expr count) {
    Optional<Expr> column =
        switch (count) {
          case Expr.Agg agg when agg.function().equals("count") && !agg.distinct() ->
              Optional.of(agg.arguments().getFirst());
          case Expr.Rows rows ->
              rows.where()
                  .filter(w -> w instanceof Expr.IsNull isNull && isNull.negated())
                  .map(w -> ((Expr.IsNull) w).operand());
          case Expr other -> Optional.empty();
        };
    return column.filter(Expr.Col.class::isInstance).map(col -> ((Expr.Col) col).ref());
  }

  /** The name consists of words of the column and of its table. */
  private boolean isNamed(Output output, ColumnRef column) {
    Set<String> words = new HashSet<>(Words.canonicalParts(output.name()));
    boolean rows = words.removeAll(draft.links().schema().words(column.table()));
    return rows && !words.isEmpty() && draft.links().schema().words(column).containsAll(words);
  }

  private boolean isAmbiguous(Output output) {
    return !draft
        .links()
        .columns()
        .link(List.of(output.name()), groupTable(), draft.scope())
        .isClear();
  }

  /** {@code teacher} beside courses: what the teacher is called. */
  private Optional<Expr> thing(Output output) {
    if (isGrouped() && draft.groups.stream().noneMatch(g -> g instanceof Grouping.ByTable)) {
      return Optional.empty();
    }
    return draft.scope().stream()
        .filter(
            table ->
                draft.links().schema().words(table).equals(Words.canonicalParts(output.name())))
        .findFirst()
        .flatMap(table -> OutputColumn.nameOf(draft, table))
        .map(c -> (Expr) c);
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
                    (g instanceof Grouping.ByTable table
                            && Reach.isOf(draft, table.table(), column))
                        || (g instanceof Grouping.ByValue by
                            && by.value().equals(new Expr.Col(column))));
    return ofGroup || !column.isNumber() || isKey(column);
  }

  private boolean isKey(ColumnRef column) {
    return column.isKey()
        || draft.links().joins().from(column.table()).stream()
            .anyMatch(edge -> edge.columns().contains(column.name()));
  }

  private Optional<Expr.Col> column(Output output, boolean ask) {
    ColumnLinker.Link link =
        draft.links().columns().link(List.of(output.name()), groupTable(), draft.scope());
    if (link.score() < BY_NAME) {
      return Optional.empty();
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

  /** {@code total_amount} beside groups is the sum of the column of that name. */
  private Optional<Expr> summed(Output output, Expr.Col column) {
    boolean total =
        output.name().matches("(total|sum)_.*|.*_(total|sum)") || measures.isAdditive(column.ref());
    return total && column.ref().isNumber()
        ? Optional.of(Expr.agg("sum", column))
        : Optional.empty();
  }

  /** {@code fees} beside groups: the sum of what each row has as fee. */
  private Optional<Expr> several(Output output) {
    String one = Words.singular(output.name());
    List<ColumnRef> columns =
        one.equals(output.name()) || !isGrouped()
            ? List.of()
            : draft.scope().stream()
                .flatMap(t -> draft.links().schema().column(t, one).stream())
                .toList();
    boolean sum =
        columns.size() == 1
            && columns.getFirst().isNumber()
            && measures.isAdditive(columns.getFirst());
    return sum ? Optional.of(Expr.agg("sum", new Expr.Col(columns.getFirst()))) : Optional.empty();
  }

  /** {@code bookings} beside weeks of booked_at: how many rows there are. */
  private Optional<Expr> happened(Output output) {
    boolean plural =
        !Words.singular(output.name()).equals(output.name()) && !output.name().contains("_");
    boolean periods = draft.groups.stream().anyMatch(Grouping.ByPeriod.class::isInstance);
    return plural
            && periods
            && draft.scope().size() == 1
            && isHappening(Words.singular(output.name()))
        ? Optional.of(Expr.rows(Optional.empty()))
        : Optional.empty();
  }

  /** {@code order_count}, {@code avg_rating}: read as a phrase of its own. */
  private Optional<Expr> byName(Output output) {
    return new NameReader(draft)
        .read(output.name())
        .or(() -> isGrouped() ? measures.rows(output) : Optional.empty());
  }

  /** {@code date} where rows have several: all that it can mean. */
  private List<String> candidates(String name) {
    String word = Words.canonical(name);
    boolean time = name.equals("date") || name.equals("time") || name.equals("day");
    return draft.scope().stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(c -> time ? c.isTime() : draft.links().schema().words(c).contains(word))
        .map(ColumnRef::display)
        .sorted()
        .toList();
  }

  private void unresolved(Output output) {
    List<String> near = candidates(output.name());
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
    if (isGrouped() && (here || columns.isEmpty() && isFigureAsked())) {
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
}
