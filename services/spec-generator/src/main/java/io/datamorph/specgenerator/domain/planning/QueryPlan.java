package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the steps of an intent: rows, groups, windows, columns, order. */
final class QueryPlan {

  private final Schema schema;
  private final Joins joins;
  private final Findings findings;
  private final Pipeline pipeline;

  QueryPlan(Schema schema, Joins joins, Findings findings, Pipeline pipeline) {
    this.schema = schema;
    this.joins = joins;
    this.findings = findings;
    this.pipeline = pipeline;
  }

  /** The columns that tell the rows of the result apart; empty when something is in the way. */
  Optional<List<String>> write(Intent intent) {
    Optional<Parts> parts = Parts.of(schema, joins, intent);
    if (parts.isPresent()) {
      return new PartedRows(pipeline, findings, joins, intent, parts.get())
          .read()
          .flatMap(rows -> parted(intent, rows, parts.get().thing()));
    }
    if (intent.reads().stack().isPresent()) {
      return new StackedRows(pipeline, findings, intent)
          .read(intent.reads().stack().get())
          .flatMap(rows -> rest(intent, rows, List.of()));
    }
    return new TreeChoice(findings, joins, intent)
        .choose()
        .filter(tree -> countsSomething(intent, tree) && Exploded.isSound(intent, findings))
        .flatMap(tree -> joined(intent, tree));
  }

  /** Rows that are told apart by their own key are one each: somebody meant other rows. */
  private boolean countsSomething(Intent intent, JoinTree tree) {
    List<Expr> key =
        tree.base().primaryKey().stream()
            .flatMap(name -> schema.column(tree.base(), name).stream())
            .map(column -> (Expr) new Expr.Col(column))
            .toList();
    boolean ones =
        tree.branches().isEmpty()
            && !key.isEmpty()
            && key.stream().allMatch(column -> isGroup(intent, column))
            && Everything.of(intent).stream()
                .flatMap(Exprs::aggregates)
                .anyMatch(figure -> figure instanceof Expr.Rows rows && rows.where().isEmpty());
    if (ones) {
      findings.problem(
          "NOTHING_TO_COUNT",
          "every row of %s would be counted by itself; it is not clear what is to be counted for it"
              .formatted(tree.base().name().table()),
          Optional.of("name the table whose rows are to be counted"));
    }
    return !ones;
  }

  private static boolean isGroup(Intent intent, Expr column) {
    return intent.groups().contains(column)
        || intent.columns().stream().map(Shown::expr).anyMatch(column::equals);
  }

  private Optional<List<String>> joined(Intent intent, JoinTree tree) {
    Relation rows = new JoinedRows(pipeline, findings, intent).read(tree);
    Counting counting = new Counting(schema, intent, tree.base());
    List<String> keys = Exploded.is(intent) ? List.of() : RowKeys.of(intent, tree);
    return rest(Counted.of(intent, counting), rows, keys);
  }

  private Optional<List<String>> parted(Intent intent, Relation rows, CatalogueTable thing) {
    Meaning meaning = Meaning.of(intent);
    rows.filter(meaning.groups(), "wanted_groups");
    windows(intent, rows, meaning);
    return finish(intent, rows) ? Optional.of(RowKeys.of(intent, thing)) : Optional.empty();
  }

  private Optional<List<String>> rest(Intent intent, Relation rows, List<String> rowKeys) {
    Meaning meaning = Meaning.of(intent);
    RowStage stage = new RowStage(rows, new Existences(joins, findings, intent));
    stage.conditions(meaning.rows());
    stage.rules(intent.rules());
    if (!intent.isGrouped()) {
      windows(intent, rows, meaning);
      return finish(intent, rows) ? Optional.of(rowKeys) : Optional.empty();
    }
    new Windows(rows, Map.of()).make(Meaning.windowsOfRows(intent));
    rows.filter(meaning.rowWindows(), "wanted_windows");
    Intent outer = new InnerGroups(rows).apply(intent);
    GroupStage groups = new GroupStage(outer, joins, rows);
    groups.apply(meaning.groups(), windowed(outer, meaning));
    windows(outer, rows, meaning);
    boolean done = finish(outer, rows, groups.columns());
    return done ? Optional.of(groups.keys()) : Optional.empty();
  }

  /** What windows, and conditions after them, still need. */
  private static List<Expr> windowed(Intent intent, Meaning meaning) {
    List<Expr> needed = new ArrayList<>(meaning.afterwards());
    intent.order().forEach(order -> needed.add(order.by()));
    return needed;
  }

  private static void windows(Intent intent, Relation rows, Meaning meaning) {
    Map<Expr, String> wanted = new HashMap<>();
    intent.columns().forEach(column -> wanted.putIfAbsent(column.expr(), column.name()));
    List<Expr> all =
        Stream.of(
                intent.columns().stream().map(Shown::expr),
                meaning.afterwards().stream(),
                intent.order().stream().map(o -> o.by()))
            .flatMap(exprs -> exprs)
            .toList();
    new Windows(rows, wanted).make(all);
    rows.filter(meaning.afterwards(), "wanted_ranks");
  }

  private boolean finish(Intent intent, Relation rows) {
    return finish(intent, rows, List.of());
  }

  private boolean finish(Intent intent, Relation rows, List<String> there) {
    Ending ending = new Ending(findings, intent, rows);
    ending.before();
    List<NamedExpression> columns = new ArrayList<>();
    boolean plain = true;
    for (Shown column : intent.columns()) {
      boolean formed = there.contains(column.name()) && !Exprs.hasAggregate(column.expr());
      Expr shown = formed ? new Expr.Out(column.name()) : column.formed(column.expr());
      String text = rows.render(shown);
      plain &= text.equals(rows.render(new Expr.Out(column.name())));
      columns.add(NamedExpression.of(column.name(), text));
    }
    List<String> names = intent.columns().stream().map(Shown::name).toList();
    if (!plain || !there.equals(names) || ending.cutsColumns()) {
      rows.then(new Step.Select(pipeline.name("columns"), rows.step(), columns));
    }
    ending.after();
    return findings.isClear();
  }
}
