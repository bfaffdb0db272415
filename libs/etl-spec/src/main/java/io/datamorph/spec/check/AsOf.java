package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.History;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A history needs a time where its rows do not bring one; whoever takes a request in knows when
 * that was.
 */
public final class AsOf {

  private AsOf() {}

  /** The same spec, dated if its history does not say what it has to. */
  public static Spec filledIn(Spec spec, Catalogue catalogue, Instant asked) {
    if (!isMissing(spec.target())) {
      return spec;
    }
    List<Spec> dated = written(asked).map(time -> dated(spec, time)).toList();
    return dated.stream()
        .filter(each -> SpecChecker.check(each, catalogue) instanceof CheckResult.Accepted)
        .findFirst()
        .orElse(dated.getFirst());
  }

  /** What is wrong with a spec besides a time that can be filled in; empty if nothing is. */
  public static List<Diagnostic> otherFaults(CheckResult result) {
    return switch (result) {
      case CheckResult.Accepted accepted -> List.of();
      case CheckResult.Refused(var all) ->
          all.stream()
              .filter(fault -> !fault.code().equals(Code.HISTORY_TIME_REQUIRED.name()))
              .toList();
    };
  }

  private static boolean isMissing(Target target) {
    History history = target.history().orElseGet(History::unsaid);
    boolean needed = history.validFrom().isEmpty() || history.missing() == History.Missing.RETIRE;
    return target.mode() == WriteMode.SCD2 && needed && history.asOf().isEmpty();
  }

  /** As a point in time, and as a day: which of them fits depends on {@code validFrom}. */
  private static Stream<String> written(Instant asked) {
    Instant second = asked.truncatedTo(ChronoUnit.SECONDS);
    LocalDateTime local = LocalDateTime.ofInstant(second, ZoneOffset.UTC);
    return Stream.of(second, local, local.toLocalDate()).map(Object::toString);
  }

  private static Spec dated(Spec spec, String time) {
    Target target = spec.target();
    History history = target.history().orElseGet(History::unsaid).asOf(time);
    return new Spec(
        spec.version(),
        spec.name(),
        spec.sources(),
        spec.steps(),
        new Target(
            target.connection(),
            target.table(),
            target.mode(),
            target.keys(),
            target.overwrite(),
            Optional.of(history)),
        spec.checks());
  }
}
