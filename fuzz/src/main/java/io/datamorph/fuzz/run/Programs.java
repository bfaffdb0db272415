package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.typed.TypedSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What both compilers make of a case, for whoever looks for the fault. */
public final class Programs {

  private Programs() {}

  /** By title; in place of a program that there is not, why. */
  public static Map<String, String> of(FuzzCase fuzzCase) {
    Map<String, String> programs = new LinkedHashMap<>();
    if (checked(fuzzCase) instanceof CheckResult.Accepted(TypedSpec spec)) {
      programs.put("PostgreSQL", tried(() -> OracleSql.of(spec)));
      programs.put("Spark", tried(() -> GlueScript.of(spec, fuzzCase.catalogue())));
    }
    return programs;
  }

  private static CheckResult checked(FuzzCase fuzzCase) {
    return SpecChecker.check(fuzzCase.spec(), fuzzCase.catalogue());
  }

  private static String tried(Supplier<String> compiler) {
    try {
      return compiler.get();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
