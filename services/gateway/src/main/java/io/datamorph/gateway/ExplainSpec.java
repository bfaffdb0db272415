package io.datamorph.gateway;

import io.datamorph.explanation.Explainer;
import io.datamorph.explanation.Explanation;
import io.datamorph.gateway.domain.Limits;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.guard.SqlGuard;
import io.datamorph.oraclesql.PivotValues;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.check.AsOf;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what a spec would do, or everything that is wrong with it; nothing is run. */
public final class ExplainSpec {

  /** How long the values of a pivot are looked for. */
  private static final Duration LOOK = Duration.ofSeconds(20);

  private final Warehouses warehouses;
  private final ReadArtifacts artifacts;
  private final InstantSource clock;

  ExplainSpec(Warehouses warehouses, ReadArtifacts artifacts, InstantSource clock) {
    this.warehouses = warehouses;
    this.artifacts = artifacts;
    this.clock = clock;
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
    Warehouse warehouse = warehouses.named(connection);
    return explain(spec, warehouse.catalogue(), (sql, most) -> column(warehouse, sql, most));
  }

  /** The spec of a workflow, against the catalogue that it was written for. */
  public Answer explainWorkflow(String workflowId) {
    String spec = text(workflowId, ReadArtifacts.Kind.SPEC);
    Catalogue catalogue = CatalogueJson.read(text(workflowId, ReadArtifacts.Kind.CATALOGUE));
    return explain(spec, catalogue, (sql, most) -> Optional.empty());
  }

  private String text(String workflowId, ReadArtifacts.Kind kind) {
    return new String(artifacts.read(workflowId, kind), StandardCharsets.UTF_8);
  }

  private static Optional<List<String>> column(Warehouse warehouse, String sql, int most) {
    Limits limits = Limits.of(most + 1, LOOK);
    Rows found = warehouse.query(SqlGuard.readOnly(sql), limits);
    return found.rows().size() > most
        ? Optional.empty()
        : Optional.of(found.rows().stream().map(List::getFirst).toList());
  }

  private Answer explain(String spec, Catalogue catalogue, PivotValues.Database database) {
    return switch (check(spec, catalogue, database)) {
      case CheckResult.Accepted(var typed) -> new Explained(Explainer.explain(typed, catalogue));
      case CheckResult.Refused(var diagnostics) -> new Refused(diagnostics);
    };
  }

  /** What would become of the spec if it were requested now. */
  private CheckResult check(String spec, Catalogue catalogue, PivotValues.Database database) {
    return switch (SpecReader.read(spec)) {
      case SpecReading.Read(var read) ->
          SpecChecker.check(completed(read, catalogue, database), catalogue);
      case SpecReading.Refused refused -> SpecChecker.check(spec, catalogue);
    };
  }

  private Spec completed(Spec spec, Catalogue catalogue, PivotValues.Database database) {
    Spec dated = AsOf.filledIn(spec, catalogue, clock.instant());
    return PivotValues.filledIn(dated, catalogue, database);
  }
}
