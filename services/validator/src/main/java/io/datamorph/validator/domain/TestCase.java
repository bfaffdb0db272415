package io.datamorph.validator.domain;

import io.datamorph.spec.document.Check.Severity;
import java.util.Objects;
import java.util.Optional;

/**
 * One question put to the staging table.
 *
 * @param id {@code S}, {@code R} or {@code O} and a number, the same for the same spec
 * @param category what kind of fault it finds
 * @param query empty when there is none that could answer
 */
public record TestCase(
    String id,
    Phase phase,
    String category,
    String title,
    Severity severity,
    Optional<String> query,
    Expectation expectation) {

  public TestCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(expectation, "expectation");
  }
}
