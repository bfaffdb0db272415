package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.typed.TypedSpec;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs a case on both sides and compares. Where a side fails on a value, the spec's meaning
 * decides: it is taken step by step, every step over all rows of the one before. An engine may skip
 * a value that nothing needs, but may not fail where that meaning has rows.
 */
public final class Judge {

  private final Engine postgres;
  private final Engine spark;
  private final Function<TypedSpec, Optional<String>> meaningFails;
  private final TablesInPlace tables;

  /** Puts the tables of a case in place. */
  @FunctionalInterface
  public interface TablesInPlace {
    void make(FuzzCase fuzzCase);
  }

  /**
   * @param meaningFails the code of the error with which the spec fails when taken step by step
   */
  public Judge(
      Engine postgres,
      Engine spark,
      Function<TypedSpec, Optional<String>> meaningFails,
      TablesInPlace tables) {
    this.postgres = postgres;
    this.spark = spark;
    this.meaningFails = meaningFails;
    this.tables = tables;
  }

  public Verdict judge(FuzzCase fuzzCase) {
    try {
      return switch (SpecChecker.check(fuzzCase.spec(), fuzzCase.catalogue())) {
        case CheckResult.Refused(var diagnostics) ->
            new Verdict.Refused(diagnostics.getFirst().text());
        case CheckResult.Accepted(TypedSpec spec) -> {
          tables.make(fuzzCase);
          Outcome actual = spark.run(fuzzCase, spec);
          Outcome expected = postgres.run(fuzzCase, spec);
          yield compare(spec, expected, actual);
        }
      };
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      return new Verdict.Crash("SpecChecker: " + e);
    }
  }

  private Verdict compare(TypedSpec spec, Outcome expected, Outcome actual) {
    return switch (expected) {
      case Outcome.NotCompilable(String what) -> new Verdict.NotCompiled("OracleSql: " + what);
      case Outcome.Crashed(String what) -> new Verdict.Crash(what);
      case Outcome.Rows rows -> rows(spec, rows, actual);
      case Outcome.Failed failed -> failure(spec, failed, actual);
    };
  }

  private Verdict rows(TypedSpec spec, Outcome.Rows expected, Outcome actual) {
    return switch (actual) {
      case Outcome.NotCompilable(String what) -> new Verdict.NotCompiled("GlueScript: " + what);
      case Outcome.Crashed(String what) -> new Verdict.Crash(what);
      case Outcome.Failed failed ->
          failed.ofValue()
              ? meaningFails
                  .apply(spec)
                  .<Verdict>map(Verdict.Lazy::new)
                  .orElseGet(() -> limitOr(failed("spark", failed, "rows"), failed))
              : failed("spark", failed, "rows");
      case Outcome.Rows rows -> {
        var comparison = Comparison.of(spec.target().columns(), expected.rows(), rows.rows());
        yield comparison.same()
            ? new Verdict.Same(rows.rows().size())
            : new Verdict.OtherRows(comparison.missing(), comparison.surplus());
      }
    };
  }

  private static Verdict limitOr(Verdict other, Outcome.Failed failed) {
    return LongDecimals.areToBlame(failed) ? new Verdict.Limit(failed.code()) : other;
  }

  private Verdict failure(TypedSpec spec, Outcome.Failed expected, Outcome actual) {
    if (!expected.ofValue()) {
      return failed("postgres", expected, name(actual));
    }
    return switch (actual) {
      case Outcome.NotCompilable(String what) -> new Verdict.NotCompiled("GlueScript: " + what);
      case Outcome.Crashed(String what) -> new Verdict.Crash(what);
      case Outcome.Rows rows ->
          meaningFails
              .apply(spec)
              .<Verdict>map(Verdict.Lazy::new)
              .orElseGet(() -> failed("postgres", expected, "rows"));
      case Outcome.Failed failed ->
          !failed.ofValue()
              ? failed("spark", failed, expected.code())
              : meaningFails
                  .apply(spec)
                  .<Verdict>map(Verdict.SameFailure::new)
                  .orElseGet(() -> failed("both", expected, failed.code()));
    };
  }

  private static Verdict failed(String side, Outcome.Failed failed, String other) {
    return new Verdict.Failure(side, failed.code(), failed.message(), other);
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rows rows -> "rows";
      case Outcome.Failed failed -> failed.code();
      case Outcome.NotCompilable not -> "not compilable";
      case Outcome.Crashed crashed -> "crashed";
    };
  }
}
