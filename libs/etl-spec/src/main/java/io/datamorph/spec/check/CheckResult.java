package io.datamorph.spec.check;

import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.Objects;

/** What the checker says of a spec: it has a meaning, or everything that is wrong with it. */
public sealed interface CheckResult {

  /** The spec has exactly this meaning. */
  record Accepted(TypedSpec spec) implements CheckResult {
    public Accepted {
      Objects.requireNonNull(spec, "spec");
    }
  }

  /** All that is wrong, in document order; never empty. */
  record Refused(List<Diagnostic> diagnostics) implements CheckResult {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty()) {
        throw new IllegalArgumentException("a refusal has reasons");
      }
    }
  }
}
