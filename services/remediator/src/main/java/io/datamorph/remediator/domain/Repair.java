package io.datamorph.remediator.domain;

import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.stream.Stream;

/** What can be done about a spec whose code failed. */
public sealed interface Repair {

  /**
   * A spec that checks against the sources as they are now.
   *
   * @param spec equal to the one before when nothing had to be changed
   */
  record Repaired(Spec spec, TypedSpec typed, List<String> changes) implements Repair {
    public Repaired {
      changes = List.copyOf(changes);
    }

    /** With one more thing to tell, before the others. */
    public Repaired telling(String change) {
      return new Repaired(spec, typed, Stream.concat(Stream.of(change), changes.stream()).toList());
    }
  }

  /** The sources have changed in a way that needs a person. */
  record Unrepairable(List<Diagnostic> diagnostics) implements Repair {
    public Unrepairable {
      diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong, in a sentence. */
    public String inWords() {
      return diagnostics.stream()
          .limit(5)
          .map(problem -> problem.path() + ": " + problem.message())
          .reduce((one, other) -> one + "; " + other)
          .orElse("the spec does not check");
    }
  }
}
