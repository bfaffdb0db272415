package io.datamorph.spec.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

  @Property(tries = 500)
  void what_is_written_is_read_back_equal(@ForAll("specs") Spec spec) {
    assertEquals(new SpecReading.Read(spec), SpecReader.read(SpecWriter.toJson(spec)));
  }

  @Property(tries = 100)
  void equal_specs_are_written_as_equal_texts(@ForAll("specs") Spec spec) {
    SpecReading.Read read = (SpecReading.Read) SpecReader.read(SpecWriter.toJson(spec));

    assertEquals(SpecWriter.toJson(spec), SpecWriter.toJson(read.spec()));
  }

  @Provide
  Arbitrary<Spec> specs() {
    return Combinators.combine(
            texts(),
            Combinators.combine(texts(), texts(), tables()).as(Source::new).list().ofMaxSize(3),
            steps().list().ofMaxSize(5),
            targets(),
            Combinators.combine(texts(), texts(), Arbitraries.of(Check.Severity.class))
                .as(Check::new)
                .list()
                .ofMaxSize(2))
        .as(
            (name, sources, steps, target, checks) ->
                new Spec(Spec.VERSION, name, sources, steps, target, checks));
  }

  private Arbitrary<Target> targets() {
    return Combinators.combine(
            texts(),
            tables(),
            Arbitraries.of(WriteMode.class),
            texts().list().ofMaxSize(2),
            Arbitraries.of(true, false),
            Combinators.combine(
                    texts().optional(),
                    texts().optional(),
                    Arbitraries.of(History.Missing.class),
                    Arbitraries.of(History.ValidTo.class))
                .as(History::new)
                .optional())
        .as(Target::new);
  }

  private Arbitrary<Step> steps() {
    return Arbitraries.oneOf(
        List.of(
            Combinators.combine(texts(), texts(), named()).as(Step.Select::new),
            Combinators.combine(texts(), texts(), named()).as(Step.Derive::new),
            Combinators.combine(texts(), texts(), named()).as(Step.Fill::new),
            Combinators.combine(texts(), texts(), texts()).as(Step.Filter::new),
            Combinators.combine(
                    texts(), texts(), texts(), Arbitraries.of(JoinType.class), texts().optional())
                .as(Step.Join::new),
            Combinators.combine(texts(), texts(), named(), named(), texts().optional())
                .as(Step.Aggregate::new),
            Combinators.combine(texts(), texts(), keys()).as(Step.Sort::new),
            Combinators.combine(texts(), texts(), Arbitraries.longs(), keys()).as(Step.Limit::new),
            Combinators.combine(
                    texts(),
                    texts(),
                    texts().list().ofMaxSize(3),
                    Arbitraries.of(Keep.class),
                    keys(),
                    Arbitraries.of(NullKeys.class))
                .as(Step.Dedupe::new),
            Combinators.combine(
                    texts(), texts(), named(), texts().list().ofMaxSize(3), keys(), frames())
                .as(Step.Window::new),
            Combinators.combine(texts(), texts()).as(Step.Distinct::new),
            Combinators.combine(
                    texts(),
                    Arbitraries.of(SetOperator.class),
                    texts().list().ofMaxSize(3),
                    Arbitraries.of(true, false))
                .as(Step.SetOperation::new),
            Combinators.combine(texts(), texts(), named(), texts(), pivotValues(), named())
                .as(Step.Pivot::new),
            Combinators.combine(
                    texts(),
                    texts(),
                    Combinators.combine(texts(), texts().optional())
                        .as(Step.UnpivotColumn::new)
                        .list()
                        .ofMaxSize(3),
                    texts(),
                    texts(),
                    Arbitraries.of(true, false))
                .as(Step.Unpivot::new),
            Combinators.combine(
                    texts(),
                    texts(),
                    texts(),
                    texts().optional(),
                    texts().optional(),
                    Arbitraries.of(true, false))
                .as(Step.Explode::new),
            Combinators.combine(
                    texts(), texts().list().ofMaxSize(3), texts(), declared().list().ofMaxSize(3))
                .as(Step.Custom::new)));
  }

  private Arbitrary<Optional<Frame>> frames() {
    return Arbitraries.of(
            "rows between unbounded preceding and current row",
            "rows between 6 preceding and 1 preceding",
            "rows between current row and 2147483647 following",
            "rows between 1 following and unbounded following",
            "range between unbounded preceding and unbounded following")
        .map(text -> FrameText.parse(text).orElseThrow())
        .optional();
  }

  private Arbitrary<List<Step.PivotValue>> pivotValues() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            texts().map(text -> "'" + text.replace("'", "''") + "'"),
            Arbitraries.of("true", "false", "0", "-7", "12.50"));
    return Combinators.combine(values, texts().optional())
        .as(Step.PivotValue::new)
        .list()
        .ofMaxSize(3);
  }

  private Arbitrary<Step.DeclaredColumn> declared() {
    return Combinators.combine(texts(), texts(), Arbitraries.of(true, false))
        .as(Step.DeclaredColumn::new);
  }

  private Arbitrary<List<NamedExpression>> named() {
    return Combinators.combine(texts().optional(), texts())
        .as(NamedExpression::new)
        .list()
        .ofMaxSize(3);
  }

  private Arbitrary<List<OrderKey>> keys() {
    Arbitrary<Optional<OrderKey.Nulls>> nulls = Arbitraries.of(OrderKey.Nulls.class).optional();
    return Combinators.combine(texts(), Arbitraries.of(OrderKey.Direction.class), nulls)
        .as(OrderKey::new)
        .list()
        .ofMaxSize(3);
  }

  private Arbitrary<TableName> tables() {
    Arbitrary<String> parts =
        Arbitraries.strings().withChars("ab.\" ü\n").ofMinLength(1).ofMaxLength(8);
    return Combinators.combine(parts, parts).as(TableName::new);
  }

  private Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("a", "a desc", " a asc ", "nulls last", "x nulls first", "desc", "", "null"),
        Arbitraries.strings().ofMaxLength(12));
  }
}
