package io.datamorph.spec.document;

import io.datamorph.spec.check.Diagnostic;
import java.util.List;
import java.util.Objects;

/** What came of reading a document. */
public sealed interface SpecReading {

  /** The document has the shape of a spec; whether it means something is the checker's to say. */
  record Read(Spec spec) implements SpecReading {
    public Read {
      Objects.requireNonNull(spec, "spec");
    }
  }

  /** Everything that is wrong with the document's shape, in document order; never empty. */
  record Refused(List<Diagnostic> diagnostics) implements SpecReading {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty()) {
        throw new IllegalArgumentException("a refusal has reasons");
      }
    }
  }
}
