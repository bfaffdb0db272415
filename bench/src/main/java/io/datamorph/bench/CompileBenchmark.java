package io.datamorph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.SpecWriter;
import io.datamorph.spec.typed.TypedSpec;
import java.util.ArrayList;
import java.util.List;

/** From the text of a long spec to both programs, against reading its JSON and nothing more. */
final class CompileBenchmark implements Benchmark {

  private static final int TABLES = 1000;
  private static final int COLUMNS = 20;
  private static final int STEPS = 50;
  private static final int WARM_UP = 300;
  private static final double TARGET = 50;

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public String question() {
    return "checking a spec of %d steps against %,d tables with %,d columns and compiling it to PySpark and SQL, warm; baseline: parsing its JSON"
        .formatted(STEPS, TABLES, TABLES * COLUMNS);
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    Catalogue catalogue = LargeCatalogue.of(TABLES, COLUMNS);
    String spec = json(LongSpec.of(STEPS));
    ObjectMapper parser = new ObjectMapper();
    lab.say("warming up, %d times".formatted(WARM_UP));
    for (int i = 0; i < WARM_UP; i++) {
      compile(spec, catalogue);
      parser.readTree(spec);
    }
    List<Double> compiled = new ArrayList<>();
    List<Double> parsed = new ArrayList<>();
    for (int run = 0; run < lab.runs() * 10; run++) {
      compiled.add(Lab.millis(() -> compile(spec, catalogue)));
      parsed.add(Lab.millis(() -> parser.readTree(spec)));
    }
    return List.of(
        Figure.atMost(TARGET, "check and compile", "ms", compiled),
        Figure.of("parse the JSON", "ms", parsed),
        Figure.ratio("check and compile / parse", compiled, parsed));
  }

  private static String json(String yaml) {
    return switch (SpecReader.read(yaml)) {
      case SpecReading.Read(var spec) -> SpecWriter.toJson(spec);
      case SpecReading.Refused(var diagnostics) ->
          throw new IllegalStateException("the long spec is faulty: " + diagnostics);
    };
  }

  private static int compile(String spec, Catalogue catalogue) {
    return switch (SpecChecker.check(spec, catalogue)) {
      case CheckResult.Accepted(TypedSpec typed) ->
          GlueScript.of(typed, catalogue).length() + OracleSql.of(typed).length();
      case CheckResult.Refused(var diagnostics) ->
          throw new IllegalStateException("the long spec is refused: " + diagnostics);
    };
  }
}
