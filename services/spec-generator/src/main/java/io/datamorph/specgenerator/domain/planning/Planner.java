package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Target;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.List;
import java.util.Optional;

/** Makes a spec of what a request means. */
public final class Planner {

  private final Schema schema;
  private final Joins joins;
  private final Findings findings;

  /** Notes and what stands in the way go to the findings. */
  public Planner(Schema schema, Joins joins, Findings findings) {
    this.schema = schema;
    this.joins = joins;
    this.findings = findings;
  }

  /** Empty when something stands in the way; the findings then say what. */
  public Optional<Spec> plan(Intent intent) {
    if (intent.columns().isEmpty() || !findings.isClear()) {
      return Optional.empty();
    }
    Pipeline pipeline = new Pipeline(schema.catalogue().connection());
    Optional<List<String>> keys = new QueryPlan(schema, joins, findings, pipeline).write(intent);
    if (keys.isEmpty() || !findings.isClear()) {
      return Optional.empty();
    }
    TableName target = new TargetName(schema, findings).of(intent);
    if (isSource(target, pipeline)) {
      findings.problem(
          "TARGET_IS_SOURCE",
          "%s is read by this request and cannot be written by it".formatted(target.display()),
          Optional.of("name another table, such as " + target.table() + "_new"));
      return Optional.empty();
    }
    List<String> given = intent.writing().keys();
    return Optional.of(
        new Spec(
            Spec.VERSION,
            target.table(),
            pipeline.sources(),
            pipeline.steps(),
            new Target(
                schema.catalogue().connection(),
                target,
                intent.writing().mode(),
                given.isEmpty() ? keys.get() : given,
                false,
                intent.writing().history()),
            List.of()));
  }

  private static boolean isSource(TableName target, Pipeline pipeline) {
    return pipeline.sources().stream().map(Source::table).anyMatch(target::equals);
  }
}
