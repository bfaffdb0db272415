package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Elements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives each element of an array a row, where elements are shown or make groups. */
final class Exploded {

  private Exploded() {}

  /** Whether a row of a table may come out more than once. */
  static boolean is(Intent intent) {
    return elements(Everything.of(intent).stream()).findAny().isPresent();
  }

  /** What has the rows of the table: the source itself where no element is spoken of. */
  static String rows(Intent intent, Seat seat, String source, Pipeline pipeline) {
    String rows = source;
    for (ColumnRef element : elements(Everything.of(intent).stream()).distinct().toList()) {
      if (element.table().equals(seat.table())) {
        rows =
            pipeline.add(
                new Step.Explode(
                    pipeline.name(source + "_" + Elements.arrayOf(element).orElseThrow()),
                    rows,
                    Elements.arrayOf(element).orElseThrow(),
                    Optional.of(element.name()),
                    Optional.empty(),
                    false));
      }
    }
    return rows;
  }

  /** A row that has one of two values among others would come out twice. */
  static boolean isSound(Intent intent, Findings findings) {
    List<ColumnRef> shown =
        elements(
                Stream.concat(intent.columns().stream().map(Shown::expr), intent.groups().stream()))
            .toList();
    Optional<ColumnRef> tested =
        elements(Everything.of(intent).stream()).filter(e -> !shown.contains(e)).findFirst();
    boolean several = shown.stream().distinct().count() > 1;
    if (tested.isEmpty() && !several) {
      return true;
    }
    ColumnRef element = tested.orElseGet(shown::getFirst);
    findings.problem(
        "ELEMENTS_NOT_SHOWN",
        "%s is one of several in %s.%s; whether a row may come out once for each is not clear"
            .formatted(
                element.name(),
                element.table().name().table(),
                Elements.arrayOf(element).orElseThrow()),
        Optional.of("show the " + element.name() + ", and no other array's elements"));
    return false;
  }

  private static Stream<ColumnRef> elements(Stream<Expr> exprs) {
    return exprs
        .flatMap(expr -> Exprs.columns(expr).stream())
        .filter(column -> Elements.arrayOf(column).isPresent());
  }
}
