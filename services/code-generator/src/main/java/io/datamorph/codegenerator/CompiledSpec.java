package io.datamorph.codegenerator;

import io.datamorph.gluescript.GlueScript;
import io.datamorph.gluescript.NotCompilableException;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.stream.Collectors;

/** What became of compiling a spec. */
sealed interface CompiledSpec {

  /** It has a script. */
  record Compiled(TypedSpec spec, String script) implements CompiledSpec {}

  /** It has none; the code is stable. */
  record NotCompilable(String code, String why) implements CompiledSpec {}

  /** Checks the spec afresh and compiles it. */
  static CompiledSpec of(String specJson, String catalogueJson) {
    Catalogue catalogue = CatalogueJson.read(catalogueJson);
    return switch (SpecChecker.check(specJson, catalogue)) {
      case CheckResult.Accepted accepted -> compiled(accepted.spec(), catalogue);
      case CheckResult.Refused refused ->
          new NotCompilable("SPEC_REFUSED", words(refused.diagnostics()));
    };
  }

  private static CompiledSpec compiled(TypedSpec spec, Catalogue catalogue) {
    try {
      return new Compiled(spec, GlueScript.of(spec, catalogue));
    } catch (NotCompilableException e) {
      return new NotCompilable("NOT_COMPILABLE", e.getMessage());
    }
  }

  private static String words(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .limit(5)
        .map(problem -> problem.path() + ": " + problem.message())
        .collect(Collectors.joining("; "));
  }
}
