package io.datamorph.fuzz.shrink;

import static io.datamorph.fuzz.shrink.Trees.without;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step with one thing less to say. */
final class SmallerSteps {

  private SmallerSteps() {}

  static Stream<Step> of(Step step) {
    return switch (step) {
      case Step.Select s -> without(s.columns()).map(c -> new Step.Select(s.name(), s.input(), c));
      case Step.Derive s -> without(s.columns()).map(c -> new Step.Derive(s.name(), s.input(), c));
      case Step.Filter s -> Stream.empty();
      case Step.Join s -> Stream.empty();
      case Step.Aggregate s -> aggregate(s);
      case Step.Sort s -> shorter(s.by()).map(keys -> new Step.Sort(s.name(), s.input(), keys));
      case Step.Limit s ->
          shorter(s.orderBy()).map(keys -> new Step.Limit(s.name(), s.input(), s.count(), keys));
      case Step.Fill s -> without(s.values()).map(v -> new Step.Fill(s.name(), s.input(), v));
      case Step.Dedupe s -> dedupe(s);
      case Step.Window s -> window(s);
      case Step.Distinct s -> Stream.empty();
      case Step.SetOperation s ->
          Stream.concat(
              without(s.inputs())
                  .map(i -> new Step.SetOperation(s.name(), s.operator(), i, s.all())),
              s.all()
                  ? Stream.empty()
                  : Stream.of(new Step.SetOperation(s.name(), s.operator(), s.inputs(), true)));
      case Step.Pivot s -> pivot(s);
      case Step.Unpivot s ->
          without(s.columns())
              .map(
                  c ->
                      new Step.Unpivot(
                          s.name(),
                          s.input(),
                          c,
                          s.nameColumn(),
                          s.valueColumn(),
                          s.includeNulls()));
      case Step.Explode s -> explode(s);
      case Step.Custom s -> Stream.empty();
    };
  }

  /** Fewer keys, then plainer ones. */
  private static Stream<List<OrderKey>> shorter(List<OrderKey> keys) {
    Stream<List<OrderKey>> plainer =
        keys.stream().allMatch(key -> key.equals(OrderKey.asc(key.expr())))
            ? Stream.empty()
            : Stream.of(keys.stream().map(key -> OrderKey.asc(key.expr())).toList());
    return Stream.concat(without(keys), plainer);
  }

  private static Stream<Step> aggregate(Step.Aggregate s) {
    Stream<Step> plain =
        s.having().isEmpty()
            ? Stream.empty()
            : Stream.of(
                new Step.Aggregate(
                    s.name(), s.input(), s.groupBy(), s.measures(), Optional.empty()));
    Stream<Step> groups =
        without(s.groupBy())
            .map(g -> new Step.Aggregate(s.name(), s.input(), g, s.measures(), s.having()));
    Stream<Step> measures =
        without(s.measures())
            .map(m -> new Step.Aggregate(s.name(), s.input(), s.groupBy(), m, s.having()));
    return Stream.of(plain, groups, measures).flatMap(each -> each);
  }

  private static Stream<Step> dedupe(Step.Dedupe s) {
    return Stream.concat(
        without(s.keys())
            .map(
                keys ->
                    new Step.Dedupe(s.name(), s.input(), keys, s.keep(), s.orderBy(), s.nulls())),
        shorter(s.orderBy())
            .map(
                keys -> new Step.Dedupe(s.name(), s.input(), s.keys(), s.keep(), keys, s.nulls())));
  }

  private static Stream<Step> window(Step.Window s) {
    Stream<Step> frame =
        s.frame().isEmpty()
            ? Stream.empty()
            : Stream.of(
                new Step.Window(
                    s.name(),
                    s.input(),
                    s.columns(),
                    s.partitionBy(),
                    s.orderBy(),
                    Optional.empty()));
    Stream<Step> columns =
        without(s.columns())
            .map(
                c ->
                    new Step.Window(
                        s.name(), s.input(), c, s.partitionBy(), s.orderBy(), s.frame()));
    Stream<Step> partition =
        without(s.partitionBy())
            .map(p -> new Step.Window(s.name(), s.input(), s.columns(), p, s.orderBy(), s.frame()));
    Stream<Step> order =
        shorter(s.orderBy())
            .map(
                keys ->
                    new Step.Window(
                        s.name(), s.input(), s.columns(), s.partitionBy(), keys, s.frame()));
    return Stream.of(columns, frame, partition, order).flatMap(each -> each);
  }

  private static Stream<Step> pivot(Step.Pivot s) {
    Stream<Step> groups =
        without(s.groupBy())
            .map(g -> new Step.Pivot(s.name(), s.input(), g, s.on(), s.values(), s.measures()));
    Stream<Step> values =
        without(s.values())
            .map(v -> new Step.Pivot(s.name(), s.input(), s.groupBy(), s.on(), v, s.measures()));
    Stream<Step> measures =
        without(s.measures())
            .map(m -> new Step.Pivot(s.name(), s.input(), s.groupBy(), s.on(), s.values(), m));
    return Stream.of(groups, values, measures).flatMap(each -> each);
  }

  private static Stream<Step> explode(Step.Explode s) {
    return s.position().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Step.Explode(s.name(), s.input(), s.column(), s.as(), Optional.empty(), s.outer()));
  }
}
