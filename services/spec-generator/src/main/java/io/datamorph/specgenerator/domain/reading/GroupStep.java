package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Groups and measures, and the columns made of them. */
final class GroupStep {

  private final Draft draft;
  private final Meaning meaning;
  private final JoinPlan plan;
  private final Function<ColumnRef, String> names;
  private final Map<String, Expr> groups = new LinkedHashMap<>();
  private final Map<String, Expr> measures = new LinkedHashMap<>();
  private final Map<String, Expr> columns = new LinkedHashMap<>();

  GroupStep(Draft draft, Meaning meaning, JoinPlan plan, Function<ColumnRef, String> names) {
    this.draft = draft;
    this.meaning = meaning;
    this.plan = plan;
    this.names = names;
    draft.outputs.forEach(this::output);
    meaning.groups().forEach(this::hiddenGroup);
  }

  private void output(Output output) {
    Expr expr = meaning.outputs().get(output.name());
    if (!Exprs.hasAggregate(expr)) {
      Expr shown = Shown.of(output, expr);
      groups.put(output.name(), shown);
      columns.put(output.name(), new Expr.Out(output.name()));
      return;
    }
    List<Expr> parts = aggregates(expr);
    Map<Expr, Expr> references = new LinkedHashMap<>();
    for (Expr part : parts) {
      String name =
          parts.size() == 1 ? output.name() : output.name() + "_part_" + (references.size() + 1);
      Optional<String> same = nameOf(part);
      same.ifPresentOrElse(n -> {}, () -> measures.put(name, part));
      references.put(part, new Expr.Out(same.orElse(name)));
    }
    Expr column = Exprs.replace(expr, part -> references.getOrDefault(part, part));
    columns.put(output.name(), Shown.of(output, column));
  }

  private Optional<String> nameOf(Expr measure) {
    return measures.entrySet().stream()
        .filter(entry -> entry.getValue().equals(measure))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<Expr> aggregates(Expr expr) {
    return Exprs.all(expr)
        .filter(part -> part instanceof Expr.Agg || part instanceof Expr.Rows)
        .distinct()
        .toList();
  }

  /** What a row stands for groups also when it is not shown. */
  private void hiddenGroup(Expr group) {
    boolean shown =
        groups.values().stream().anyMatch(expr -> expr.equals(group) || isSameKey(expr, group));
    if (shown) {
      return;
    }
    String base = group instanceof Expr.Col col ? col.ref().name() : "group_key";
    String name = base;
    for (int n = 2;
        groups.containsKey(name) || measures.containsKey(name) || columns.containsKey(name);
        n++) {
      name = base + "_" + n;
    }
    groups.put(name, group);
  }

  private boolean isSameKey(Expr one, Expr other) {
    return one instanceof Expr.Col a
        && other instanceof Expr.Col b
        && draft.links().joins().sameKey(a.ref(), b.ref());
  }

  Step aggregate(String name, String input) {
    Optional<String> having =
        meaning.havings().stream().reduce(Expr::and).map(condition -> render(condition));
    return new Step.Aggregate(name, input, named(groups), named(measures), having);
  }

  private List<NamedExpression> named(Map<String, Expr> exprs) {
    List<NamedExpression> named = new ArrayList<>();
    exprs.forEach((name, expr) -> named.add(NamedExpression.of(name, render(expr))));
    return named;
  }

  private String render(Expr expr) {
    return Exprs.render(Exprs.replace(expr, this::counted), names);
  }

  /** Rows of the table from which all others are reached are counted as they are. */
  private Expr counted(Expr part) {
    if (!(part instanceof Expr.Rows rows) || rows.of().isEmpty()) {
      return part;
    }
    boolean base = rows.of().get().equals(plan.base());
    Optional<ColumnRef> key = draft.links().schema().key(rows.of().get());
    boolean partners = !draft.keptWhole.isEmpty();
    if (base && !partners || key.isEmpty()) {
      return part;
    }
    return new Expr.Agg("count", Optional.of(new Expr.Col(key.get())), !base);
  }

  /** The columns in order, unless the groups and measures are just them. */
  Optional<Step> select(StepWriter.StepNames stepNames, String input) {
    List<String> made = new ArrayList<>(groups.keySet());
    made.addAll(measures.keySet());
    boolean plain =
        made.equals(List.copyOf(columns.keySet()))
            && columns.entrySet().stream()
                .allMatch(c -> c.getValue().equals(new Expr.Out(c.getKey())));
    return plain
        ? Optional.empty()
        : Optional.of(new Step.Select(stepNames.next("columns"), input, named(columns)));
  }

  /** The columns that tell the rows apart, if all are shown. */
  List<String> keys() {
    return columns.keySet().containsAll(groups.keySet()) ? List.copyOf(groups.keySet()) : List.of();
  }
}
