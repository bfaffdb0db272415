package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Question;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that was read, and what tests want to know of the answer. */
record Asked(Answered answer) {

  static Asked library(String request) {
    return of(request, SampleCatalogues.library(), SampleCatalogues.libraryValues());
  }

  static Asked clinic(String request) {
    return of(request, SampleCatalogues.clinic(), Values.none());
  }

  static Asked logistics(String request) {
    return of(request, SampleCatalogues.logistics(), Values.none());
  }

  static Asked garage(String request) {
    return of(request, SampleCatalogues.garage(), SampleCatalogues.garageValues());
  }

  static Asked of(String request, Catalogue catalogue, Values values) {
    return new Asked(new EnglishReader(request, catalogue, false, Map.of()).read(values));
  }

  Spec spec() {
    return assertInstanceOf(Answered.Written.class, answer, () -> "not read: " + answer).spec();
  }

  List<String> notes() {
    return assertInstanceOf(Answered.Written.class, answer).notes();
  }

  List<String> codes() {
    return assertInstanceOf(Answered.Refused.class, answer, () -> "not refused: " + answer)
        .problems()
        .stream()
        .map(Problem::code)
        .distinct()
        .toList();
  }

  String problems() {
    return assertInstanceOf(Answered.Refused.class, answer).problems().toString();
  }

  List<Question> questions() {
    return assertInstanceOf(Answered.Unclear.class, answer, () -> "not asked: " + answer)
        .questions();
  }

  /** The condition of the only filter. */
  String where() {
    List<String> conditions =
        spec().steps().stream()
            .filter(Step.Filter.class::isInstance)
            .map(step -> ((Step.Filter) step).where())
            .toList();
    assertEquals(1, conditions.size(), () -> "filters: " + conditions);
    return conditions.getFirst();
  }

  /** The steps by what they do, such as {@code join filter select}. */
  String steps() {
    return spec().steps().stream()
        .map(step -> step.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  Step.Aggregate aggregate() {
    return spec().steps().stream()
        .filter(Step.Aggregate.class::isInstance)
        .map(Step.Aggregate.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The columns of the only select, as {@code name = expression}. */
  List<String> columns() {
    return spec().steps().stream()
        .filter(Step.Select.class::isInstance)
        .flatMap(step -> ((Step.Select) step).columns().stream())
        .map(Asked::shown)
        .toList();
  }

  List<String> columnNames() {
    return columns().stream().map(column -> column.replaceAll(" = .*", "")).toList();
  }

  List<String> measures() {
    return aggregate().measures().stream().map(Asked::shown).toList();
  }

  List<String> groups() {
    return aggregate().groupBy().stream().map(Asked::shown).toList();
  }

  /** The windows, as {@code name = lag(fee) per patient_id by visited_on}. */
  List<String> windows() {
    return spec().steps().stream()
        .filter(Step.Window.class::isInstance)
        .map(Step.Window.class::cast)
        .flatMap(window -> window.columns().stream().map(c -> shown(c) + over(window)))
        .toList();
  }

  /** The steps that keep one row a key, as {@code patient_id by visited_on desc}. */
  List<String> onePerKey() {
    return spec().steps().stream()
        .filter(Step.Dedupe.class::isInstance)
        .map(Step.Dedupe.class::cast)
        .map(step -> String.join(", ", step.keys()) + ordered(step.orderBy()))
        .toList();
  }

  /** The keys by which the rows that are kept are chosen, as {@code price desc}. */
  String order() {
    return spec().steps().stream()
        .filter(Step.Limit.class::isInstance)
        .map(step -> ordered(((Step.Limit) step).orderBy()))
        .collect(Collectors.joining());
  }

  private static String over(Step.Window window) {
    String parts =
        window.partitionBy().isEmpty() ? "" : " per " + String.join(", ", window.partitionBy());
    return parts + ordered(window.orderBy());
  }

  private static String ordered(List<OrderKey> keys) {
    return keys.isEmpty()
        ? ""
        : keys.stream()
            .map(key -> key.expr() + (key.direction() == OrderKey.Direction.DESC ? " desc" : ""))
            .collect(Collectors.joining(", ", " by ", ""));
  }

  private static String shown(NamedExpression column) {
    return column.name().map(name -> name + " = ").orElse("") + column.expr();
  }
}
