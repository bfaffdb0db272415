package io.datamorph.explanation;

import io.datamorph.gluescript.GlueScript;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains a spec without running anything. */
public final class Explainer {

  private Explainer() {}

  /** The explanation; the catalogue is the one that the spec was checked against. */
  public static Explanation explain(TypedSpec spec, Catalogue catalogue) {
    return new Explanation(
        spec.document().name(),
        spec.sources().stream().map(Explainer::source).toList(),
        spec.document().steps().stream().map(step -> step(step, spec)).toList(),
        new Explanation.Part(
            spec.target().table().display(),
            "target",
            TargetWords.of(spec),
            columns(spec.target().columns())),
        GlueScript.of(spec, catalogue),
        sql(spec));
  }

  private static Optional<String> sql(TypedSpec spec) {
    boolean custom = spec.document().steps().stream().anyMatch(step -> step instanceof Step.Custom);
    return custom ? Optional.empty() : Optional.of(OracleSql.of(spec));
  }

  private static Explanation.Part source(TypedSource source) {
    return new Explanation.Part(
        source.name(),
        "source",
        "Reads the table %s of %s.".formatted(source.table().display(), source.connection()),
        columns(source.columns()));
  }

  private static Explanation.Part step(Step step, TypedSpec spec) {
    Relation typed = spec.relation(step.name());
    return new Explanation.Part(
        step.name(), StepWords.op(step), StepWords.of(step), columns(typed.columns()));
  }

  private static List<Explanation.ColumnSaid> columns(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                new Explanation.ColumnSaid(
                    column.id(),
                    column.type().display(),
                    column.nullable(),
                    origins(column.lineage())))
        .toList();
  }

  private static List<String> origins(Set<SourceColumn> lineage) {
    return lineage.stream()
        .map(source -> source.table().display() + "." + source.column())
        .sorted()
        .toList();
  }
}
