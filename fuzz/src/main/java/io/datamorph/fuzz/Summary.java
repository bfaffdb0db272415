package io.datamorph.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run in numbers, for people and for machines. */
record Summary(Tally tally, long seed, Duration time) {

  String line() {
    return "%d specs, %.1f a minute; %d checked, %d not compiled, %d disagreements"
        .formatted(
            tally.specs(),
            tally.perMinute(time),
            tally.checked(),
            sum(tally.notCompiled()),
            tally.found().size());
  }

  String text() {
    return """
        seed           %d
        time           %d s, %.1f specs a minute
        specs          %d: %d the same in %d rows (%d empty), %d the same failure, %d lazy, %d at a limit, %d not compiled
        drawn steps    %.1f %% accepted by the checker
        steps          %s
        functions      %d of %d%s
        disagreements  %d"""
            .formatted(
                seed,
                time.toSeconds(),
                tally.perMinute(time),
                tally.specs(),
                tally.same(),
                tally.rows(),
                tally.empty(),
                tally.failed(),
                tally.lazy(),
                tally.limits(),
                sum(tally.notCompiled()),
                100 * tally.acceptance(),
                counts(tally.steps()),
                tally.functions().size(),
                Functions.all().size(),
                missing().isEmpty() ? "" : "; not " + String.join(", ", missing()),
                tally.found().size())
        + notCompiled();
  }

  private String notCompiled() {
    return tally.notCompiled().entrySet().stream()
        .map(entry -> "\nnot compiled   %d times: %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining());
  }

  /** Functions of the catalogue that no agreeing spec has called. */
  private List<String> missing() {
    return Functions.all().stream()
        .map(FunctionDefinition::name)
        .filter(name -> !tally.functions().containsKey(name))
        .toList();
  }

  String json() {
    ObjectNode root = new JsonMapper().createObjectNode();
    root.put("seed", seed).put("seconds", time.toMillis() / 1000.0);
    root.put("specs", tally.specs()).put("specsPerMinute", rounded(tally.perMinute(time)));
    root.put("checked", tally.checked())
        .put("same", tally.same())
        .put("rows", tally.rows())
        .put("empty", tally.empty());
    root.put("sameFailure", tally.failed())
        .put("lazy", tally.lazy())
        .put("atLimit", tally.limits());
    root.put("acceptance", rounded(tally.acceptance()));
    tally.notCompiled().forEach(root.putObject("notCompiled")::put);
    tally.steps().forEach(root.putObject("steps")::put);
    tally.functions().forEach(root.putObject("functions")::put);
    missing().forEach(root.putArray("functionsNotCovered")::add);
    var findings = root.putArray("disagreements");
    for (Tally.Found found : tally.found()) {
      findings
          .addObject()
          .put("spec", found.number())
          .put("kind", found.finding().kind())
          .put("says", Findings.says(found.finding()))
          .put("file", found.file().toString());
    }
    return root.toPrettyString();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> "%s %d".formatted(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
