package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Functions of regular expressions, fingerprints and lists. */
final class PatternFunctions {

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("regexp_like", PatternFunctions::like),
          entry("regexp_replace", PatternFunctions::replace),
          entry("regexp_extract", PatternFunctions::extract),
          entry("regexp_count", PatternFunctions::count),
          entry("md5", as("F.md5({0})")),
          entry("sha256", as("F.sha2({0}, 256)")),
          entry("split", PatternFunctions::split));

  private PatternFunctions() {}

  private static Python like(Call call, List<Python> arguments, Expressions expressions) {
    return arguments.get(0).method("rlike", PythonText.literal(pattern(call)));
  }

  private static Python replace(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.regexp_replace",
        arguments.get(0),
        PythonText.literal(pattern(call)),
        PythonText.literal(Patterns.replacement(Constants.text(call, 2))));
  }

  /** Spark gives an empty text where there is no match, the language NULL. */
  private static Python extract(Call call, List<Python> arguments, Expressions expressions) {
    String pattern = pattern(call);
    int group =
        arguments.size() < 3
            ? Math.min(1, Pattern.compile(pattern).matcher("").groupCount())
            : Integer.parseInt(Constants.value(call, 2));
    Python extracted =
        Python.call(
            "F.regexp_extract",
            arguments.get(0),
            PythonText.literal(pattern),
            Python.atom(Integer.toString(group)));
    return Python.call("F.nullif", extracted, Literals.text(""));
  }

  private static Python count(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call("F.regexp_count", arguments.get(0), Literals.text(pattern(call)));
  }

  private static Python split(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.split", arguments.get(0), PythonText.literal(Patterns.literal(Constants.text(call, 1))));
  }

  private static String pattern(Call call) {
    return Patterns.regexp(Constants.text(call, 1));
  }
}
