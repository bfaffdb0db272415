package io.datamorph.gateway;

import io.datamorph.explanation.Explainer;
import io.datamorph.explanation.Explanation;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import java.util.List;
import java.util.Objects;

/** Says what a spec would do, or everything that is wrong with it; nothing is run. */
public final class ExplainSpec {

  private final Warehouses warehouses;

  ExplainSpec(Warehouses warehouses) {
    this.warehouses = warehouses;
  }

  /** What came of it. */
  public sealed interface Answer {}

  /** The spec has a meaning, and this is it. */
  public record Explained(Explanation explanation) implements Answer {
    public Explained {
      Objects.requireNonNull(explanation, "explanation");
    }
  }

  /** The spec has none, for these reasons. */
  public record Refused(List<Diagnostic> diagnostics) implements Answer {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The spec, as JSON or YAML, against the connection as it is now. */
  public Answer explain(String spec, String connection) {
    Catalogue catalogue = warehouses.named(connection).catalogue();
    return switch (SpecChecker.check(spec, catalogue)) {
      case CheckResult.Accepted(var typed) -> new Explained(Explainer.explain(typed, catalogue));
      case CheckResult.Refused(var diagnostics) -> new Refused(diagnostics);
    };
  }
}
