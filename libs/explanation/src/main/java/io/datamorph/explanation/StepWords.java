package io.datamorph.explanation;

import io.datamorph.spec.document.FrameText;
import io.datamorph.spec.document.Keep;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Step;
import java.util.List;
import java.util.Optional;

/** What a step does, in a sentence. Expressions stay as they were written. */
final class StepWords {

  private StepWords() {}

  /** The step's operation, as the language writes it. */
  static String op(Step step) {
    return switch (step) {
      case Step.SetOperation operation -> Words.of(operation.operator());
      case Step.Select select -> "select";
      case Step.Derive derive -> "derive";
      case Step.Filter filter -> "filter";
      case Step.Join join -> "join";
      case Step.Aggregate aggregate -> "aggregate";
      case Step.Sort sort -> "sort";
      case Step.Limit limit -> "limit";
      case Step.Fill fill -> "fill";
      case Step.Dedupe dedupe -> "dedupe";
      case Step.Window window -> "window";
      case Step.Distinct distinct -> "distinct";
      case Step.Pivot pivot -> "pivot";
      case Step.Unpivot unpivot -> "unpivot";
      case Step.Explode explode -> "explode";
      case Step.Custom custom -> "custom";
    };
  }

  static String of(Step step) {
    return switch (step) {
      case Step.Select it -> "Takes %s from %s.".formatted(computed(it.columns()), it.input());
      case Step.Derive it -> "Adds to %s: %s.".formatted(it.input(), computed(it.columns()));
      case Step.Filter it -> "Keeps the rows of %s where %s.".formatted(it.input(), it.where());
      case Step.Join it -> join(it);
      case Step.Aggregate it -> aggregate(it);
      case Step.Sort it -> "Orders %s by %s.".formatted(it.input(), order(it.by()));
      case Step.Limit it -> limit(it);
      case Step.Fill it -> fill(it);
      case Step.Dedupe it -> dedupe(it);
      case Step.Window it -> window(it);
      case Step.Distinct it -> "Keeps every different row of %s once.".formatted(it.input());
      case Step.SetOperation it -> setOperation(it);
      case Step.Pivot it -> pivot(it);
      case Step.Unpivot it -> unpivot(it);
      case Step.Explode it -> explode(it);
      case Step.Custom it ->
          "Runs a Python function over %s; no second engine can check it."
              .formatted(Words.list(it.inputs()));
    };
  }

  private static String join(Step.Join step) {
    String on = step.on().map(condition -> " where " + condition).orElse("");
    String left = step.left();
    String right = step.right();
    return switch (step.type()) {
      case INNER ->
          "Joins %s with %s%s; rows without a match are left out.".formatted(left, right, on);
      case LEFT ->
          "Joins %s with %s%s; rows of %s without a match stay.".formatted(left, right, on, left);
      case RIGHT ->
          "Joins %s with %s%s; rows of %s without a match stay.".formatted(left, right, on, right);
      case FULL ->
          "Joins %s with %s%s; rows of both without a match stay.".formatted(left, right, on);
      case SEMI -> "Keeps the rows of %s that have a match in %s%s.".formatted(left, right, on);
      case ANTI -> "Keeps the rows of %s that have no match in %s%s.".formatted(left, right, on);
      case CROSS -> "Pairs every row of %s with every row of %s.".formatted(left, right);
    };
  }

  private static String aggregate(Step.Aggregate step) {
    String groups =
        step.groupBy().isEmpty()
            ? "Over all rows of " + step.input()
            : "For every %s of %s".formatted(computed(step.groupBy()), step.input());
    String measures =
        step.measures().isEmpty() ? " gives one row" : " computes " + computed(step.measures());
    return groups
        + measures
        + step.having().map(having -> ", and keeps those with " + having).orElse("")
        + ".";
  }

  private static String limit(Step.Limit step) {
    String by = step.orderBy().isEmpty() ? "in its order" : "by " + order(step.orderBy());
    String rows = step.count() == 1 ? "row" : step.count() + " rows";
    return "Keeps the first %s of %s %s.".formatted(rows, step.input(), by);
  }

  private static String fill(Step.Fill step) {
    List<String> values =
        step.values().stream().map(v -> v.name().orElse("?") + " by " + v.expr()).toList();
    return "In %s, replaces NULL in %s.".formatted(step.input(), Words.list(values));
  }

  private static String dedupe(Step.Dedupe step) {
    String which = step.keep() == Keep.FIRST ? "first" : "last";
    String by = step.orderBy().isEmpty() ? "" : " by " + order(step.orderBy());
    String unknown =
        switch (step.nulls()) {
          case EQUAL -> "";
          case KEEP -> "; rows where one of them is NULL all stay";
        };
    return "Keeps one row of %s for every %s: the %s%s%s."
        .formatted(step.input(), Words.list(step.keys()), which, by, unknown);
  }

  private static String window(Step.Window step) {
    String partition =
        step.partitionBy().isEmpty() ? "" : ", within the same " + Words.list(step.partitionBy());
    String order = step.orderBy().isEmpty() ? "" : ", in the order of " + order(step.orderBy());
    String frame = step.frame().map(it -> ", over " + FrameText.write(it)).orElse("");
    return "Adds to every row of %s%s%s%s: %s."
        .formatted(step.input(), partition, order, frame, computed(step.columns()));
  }

  private static String setOperation(Step.SetOperation step) {
    String repeated = step.all() ? "" : ", each once";
    return switch (step.operator()) {
      case UNION ->
          "Puts the rows of %s together%s.".formatted(Words.list(step.inputs()), repeated);
      case INTERSECT ->
          "Keeps the rows that all of %s have%s.".formatted(Words.list(step.inputs()), repeated);
      case EXCEPT ->
          "Keeps the rows of %s that are not in %s%s."
              .formatted(
                  step.inputs().getFirst(),
                  Words.list(step.inputs().subList(1, step.inputs().size())),
                  repeated);
    };
  }

  private static String pivot(Step.Pivot step) {
    List<String> values = step.values().stream().map(Step.PivotValue::value).toList();
    String rows =
        step.groupBy().isEmpty() ? "one row" : "a row for every " + computed(step.groupBy());
    return "Turns the values %s of %s in %s into columns: %s, with %s in each."
        .formatted(Words.list(values), step.on(), step.input(), rows, computed(step.measures()));
  }

  private static String unpivot(Step.Unpivot step) {
    List<String> columns = step.columns().stream().map(Step.UnpivotColumn::column).toList();
    return "Turns the columns %s of %s into rows: the name in %s, the value in %s%s."
        .formatted(
            Words.list(columns),
            step.input(),
            step.nameColumn(),
            step.valueColumn(),
            step.includeNulls() ? "" : "; NULL is left out");
  }

  private static String explode(Step.Explode step) {
    String kept = step.outer() ? "; rows without elements stay" : "";
    String as = step.as().map(name -> ", called " + name).orElse("");
    return "Makes a row of %s for every element of %s%s%s."
        .formatted(step.input(), step.column(), as, kept);
  }

  /** {@code status, total = sum(amount)}. */
  private static String computed(List<NamedExpression> columns) {
    return Words.list(columns.stream().map(StepWords::computed).toList());
  }

  private static String computed(NamedExpression column) {
    Optional<String> name = column.name().filter(given -> !given.equals(column.expr()));
    return name.map(given -> given + " = ").orElse("") + column.expr();
  }

  private static String order(List<OrderKey> keys) {
    return Words.list(keys.stream().map(StepWords::key).toList());
  }

  private static String key(OrderKey key) {
    String direction = key.direction() == OrderKey.Direction.DESC ? ", highest first" : "";
    return key.expr()
        + direction
        + key.nulls().map(place -> " (NULL " + Words.of(place) + ")").orElse("");
  }
}
