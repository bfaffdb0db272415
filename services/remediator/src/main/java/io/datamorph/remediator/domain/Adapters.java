package io.datamorph.remediator.domain;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps that show changed sources as they were: source {@code orders} becomes source {@code
 * orders_now} and a step {@code orders} that selects its columns under their old names. All that
 * reads {@code orders} stays as it is.
 */
final class Adapters {

  private Adapters() {}

  /**
   * The spec with such a step for every source that needs one.
   *
   * @param oldTypes whether columns of another type are cast back
   */
  static Spec inFrontOf(Spec spec, Map<String, TableDrift> drifts, boolean oldTypes) {
    Set<String> names = names(spec);
    List<Source> sources = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Source source : spec.sources()) {
      TableDrift drift = drifts.get(source.name());
      if (drift == null || !(drift.hasLostNames() || (oldTypes && drift.hasRetyped()))) {
        sources.add(source);
      } else {
        String now = unused(source.name() + "_now", names);
        sources.add(new Source(now, source.connection(), source.table()));
        steps.add(new Step.Select(source.name(), now, columns(drift, oldTypes)));
      }
    }
    steps.addAll(spec.steps());
    return new Spec(spec.version(), spec.name(), sources, steps, spec.target(), spec.checks());
  }

  private static List<NamedExpression> columns(TableDrift drift, boolean oldTypes) {
    return drift.before().columns().stream()
        .filter(old -> drift.successor(old).isPresent())
        .map(old -> column(old, drift, oldTypes))
        .toList();
  }

  private static NamedExpression column(CatalogueColumn old, TableDrift drift, boolean oldTypes) {
    String successor = quoted(drift.successor(old).orElseThrow().name());
    return NamedExpression.of(
        old.name(),
        oldTypes && drift.isRetyped(old)
            ? "cast(%s as %s)".formatted(successor, old.type().display())
            : successor);
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static Set<String> names(Spec spec) {
    Set<String> names = new HashSet<>();
    spec.sources().forEach(source -> names.add(source.name()));
    spec.steps().forEach(step -> names.add(step.name()));
    return names;
  }

  private static String unused(String wanted, Set<String> names) {
    String name = wanted;
    for (int n = 2; !names.add(name); n++) {
      name = wanted + "_" + n;
    }
    return name;
  }
}
