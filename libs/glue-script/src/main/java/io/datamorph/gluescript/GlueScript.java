package io.datamorph.gluescript;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiles a typed spec to a PySpark script in AWS Glue's API: one DataFrame variable a step, named
 * as the step. Equal specs give equal scripts, byte for byte.
 */
public final class GlueScript {

  private static final String PREAMBLE =
      """
      %simport sys

      from awsglue.context import GlueContext
      from awsglue.dynamicframe import DynamicFrame
      from awsglue.job import Job
      from awsglue.utils import getResolvedOptions
      from pyspark.context import SparkContext
      from pyspark.sql import functions as F
      %s
      args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
      sc = SparkContext.getOrCreate()
      glue_context = GlueContext(sc)
      spark = glue_context.spark_session
      job = Job(glue_context)
      job.init(args["JOB_NAME"], args)
      """;

  private static final String CASE_SENSITIVE =
      """
      # Names of columns differ in case only.
      spark.conf.set("spark.sql.caseSensitive", "true")
      """;

  private static final String NOTHING_INFERRED =
      """
      # From equal keys Spark would infer a join's condition for rows of one side, where it can fail.
      spark.conf.set("spark.sql.constraintPropagation.enabled", "false")
      """;

  private static final String NOTHING_REPLACED =
      """
      # For a column that equals a constant Spark would put the constant where it can fail.
      spark.conf.set(
          "spark.sql.optimizer.excludedRules",
          "org.apache.spark.sql.catalyst.optimizer.ConstantPropagation",
      )
      """;

  private GlueScript() {}

  /**
   * The script of the spec. Columns of fixed-length text keep their padding, because only a
   * catalogue tells which they are.
   *
   * @throws NotCompilableException when Spark cannot be told to do what a step means
   */
  public static String of(TypedSpec spec) {
    return of(spec, new NativeTypes(Optional.empty()));
  }

  /**
   * The script of the spec, with what the catalogue knows of the source columns' types: padding of
   * fixed-length text is cut off, and needless casts are left out.
   *
   * @throws NotCompilableException when Spark cannot be told to do what a step means
   */
  public static String of(TypedSpec spec, Catalogue catalogue) {
    return of(spec, new NativeTypes(Optional.of(catalogue)));
  }

  private static String of(TypedSpec spec, NativeTypes nativeTypes) {
    Scope scope = Scope.of(spec);
    List<String> body = new ArrayList<>();
    spec.sources()
        .forEach(
            source ->
                body.add(
                    Comments.of(source)
                        + "\n"
                        + SourceEmitter.emit(source, scope, nativeTypes)
                        + "\n"));
    spec.steps()
        .forEach(step -> body.add(Comments.of(step) + "\n" + Steps.emit(step, scope) + "\n"));
    body.add(TargetEmitter.result(spec, scope, nativeTypes));
    String text = String.join("\n", body);
    String helpers = Helper.definitionsOf(text);
    return header(spec)
        + PREAMBLE.formatted(Imports.modules(helpers + text), Imports.ofPySpark(helpers + text))
        + helpers
        + (differInCaseOnly(spec) ? CASE_SENSITIVE : "")
        + (spec.steps().stream().anyMatch(JoinEmitter::hasPartThatWaits) ? NOTHING_INFERRED : "")
        + (EqualConstants.areFolded(spec) ? NOTHING_REPLACED : "")
        + "\n"
        + text
        + "\n"
        + TargetEmitter.write(spec);
  }

  private static String header(TypedSpec spec) {
    return Comments.comment(spec.document().name())
        + "\n#\n"
        + "# Compiled from the spec: one variable a step. Runs as an AWS Glue job.\n\n";
  }

  /** Spark ignores the case of names unless told otherwise; PostgreSQL does not. */
  private static boolean differInCaseOnly(TypedSpec spec) {
    return Stream.<Relation>concat(spec.sources().stream(), spec.steps().stream())
        .map(relation -> relation.columns().stream().map(Column::id).toList())
        .anyMatch(
            ids ->
                ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().count()
                    < ids.size());
  }
}
