package io.datamorph.spec.document;

import io.datamorph.spec.check.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as far as it could be read, so that the checker can look for more mistakes beside
 * those of shape. A text that is missing is empty here and has its finding.
 *
 * @param findings what is wrong with the document's shape
 */
public record Draft(
    String version,
    String name,
    List<Part<Source>> sources,
    List<Part<Step>> steps,
    Optional<Target> target,
    List<Part<Check>> checks,
    List<Diagnostic> findings) {

  public Draft {
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }

  /**
   * An entry of a list that keeps its place although it could not be read.
   *
   * @param name as far as it is known; empty otherwise
   */
  public record Part<T>(String name, Optional<T> value) {}

  /** A spec without a fault of shape. */
  public static Draft of(Spec spec) {
    return new Draft(
        spec.version(),
        spec.name(),
        spec.sources().stream().map(source -> part(source.name(), source)).toList(),
        spec.steps().stream().map(step -> part(step.name(), step)).toList(),
        Optional.of(spec.target()),
        spec.checks().stream().map(check -> part(check.name(), check)).toList(),
        List.of());
  }

  /** The spec, when every part could be read. */
  public Optional<Spec> spec() {
    if (target.isEmpty() || !findings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Spec(version, name, values(sources), values(steps), target.get(), values(checks)));
  }

  private static <T> Part<T> part(String name, T value) {
    return new Part<>(name, Optional.of(value));
  }

  private static <T> List<T> values(List<Part<T>> parts) {
    List<T> values = new ArrayList<>();
    parts.forEach(part -> part.value().ifPresent(values::add));
    return values;
  }
}
