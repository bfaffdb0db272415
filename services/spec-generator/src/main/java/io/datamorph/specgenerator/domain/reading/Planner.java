package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a spec of what is known of a request. */
final class Planner {

  private final Draft draft;

  Planner(Draft draft) {
    this.draft = draft;
  }

  /** Empty when something stands in the way; the draft then says what. */
  Optional<Spec> plan() {
    if (draft.outputs.isEmpty()) {
      return Optional.empty();
    }
    changesAreShown();
    Meaning meaning = Meaning.of(draft);
    if (!draft.problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<JoinPlan> joins = JoinPlan.of(draft, meaning);
    if (joins.isEmpty() || !draft.problems.isEmpty()) {
      return Optional.empty();
    }
    TableName target = target(joins.get());
    if (isSource(target, joins.get())) {
      draft.problem(
          "TARGET_IS_SOURCE",
          "%s is read by this request and cannot be written by it".formatted(target.display()),
          Optional.of("name another table, such as " + target.table() + "_new"));
      return Optional.empty();
    }
    StepWriter writer = new StepWriter(draft, meaning, joins.get());
    writer.write();
    return draft.problems.isEmpty()
        ? Optional.of(
            new Spec(
                Spec.VERSION,
                target.table(),
                writer.sources(),
                writer.steps(),
                new Target(
                    draft.links().schema().catalogue().connection(),
                    target,
                    WriteMode.REPLACE,
                    writer.keys(),
                    false),
                List.of()))
        : Optional.empty();
  }

  /** A value that is replaced or cleaned must be one that is shown. */
  private void changesAreShown() {
    Set<ColumnRef> shown = new LinkedHashSet<>();
    draft.outputs.forEach(
        output -> output.expr().ifPresent(expr -> shown.addAll(Exprs.columns(expr))));
    Set<ColumnRef> changed = new LinkedHashSet<>(draft.fills.keySet());
    changed.addAll(draft.cleanings.keySet());
    for (ColumnRef column : changed) {
      if (!shown.contains(column)) {
        draft.problem(
            "CHANGE_NOT_SHOWN",
            "%s is to be changed, but no column of the result shows it".formatted(column.display()),
            Optional.of("list it among the columns"));
      }
    }
  }

  private boolean isSource(TableName target, JoinPlan joins) {
    return joins.tables().stream().anyMatch(table -> table.name().equals(target))
        || draft.existences.stream().anyMatch(e -> e.other().name().equals(target));
  }

  private TableName target(JoinPlan joins) {
    String name = draft.target.orElseGet(() -> derived(joins));
    int dot = name.indexOf('.');
    return dot < 0
        ? new TableName(TableName.DEFAULT_SCHEMA, name)
        : new TableName(name.substring(0, dot), name.substring(dot + 1));
  }

  /** {@code customer_totals}: after what a row stands for and what is measured. */
  private String derived(JoinPlan joins) {
    String subject =
        draft.groups.stream()
            .map(group -> subject(group))
            .findFirst()
            .orElse(
                io.datamorph.specgenerator.domain.language.Words.singular(
                    joins.base().name().table()));
    boolean sums =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(Exprs::all)
            .anyMatch(part -> part instanceof Expr.Agg agg && agg.function().equals("sum"));
    boolean counts =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .anyMatch(Exprs::hasAggregate);
    String base = subject + (sums ? "_totals" : counts ? "_figures" : "_selection");
    Set<String> taken = new LinkedHashSet<>();
    draft.links().schema().tables().stream()
        .filter(table -> !table.createdHere())
        .map(CatalogueTable::name)
        .map(TableName::table)
        .forEach(taken::add);
    String name = base;
    for (int n = 2; taken.contains(name); n++) {
      name = base + "_" + n;
    }
    draft.note("no target was named: table " + name);
    return name;
  }

  private static String subject(Grouping group) {
    return switch (group) {
      case Grouping.ByTable table ->
          io.datamorph.specgenerator.domain.language.Words.singular(table.table().name().table());
      case Grouping.ByColumn column -> column.column().name();
      case Grouping.ByPeriod period ->
          switch (period.period()) {
            case HOUR -> "hourly";
            case DAY -> "daily";
            case WEEK -> "weekly";
            case MONTH -> "monthly";
            case QUARTER -> "quarterly";
            case YEAR -> "yearly";
          };
      case Grouping.ByOutput output -> output.name();
    };
  }

  static List<Expr> concat(List<Expr> one, List<Expr> other) {
    List<Expr> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
