package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text functions; positions and lengths count code points in Spark too. */
final class TextFunctions {

  /** Spark needs a length to take the rest of a text. */
  private static final Python TO_THE_END = Python.atom("2147483647");

  /** A character that no text of PostgreSQL holds. */
  private static final String PLACEHOLDER = "\0";

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("lower", as("F.lower({0})")),
          entry("upper", as("F.upper({0})")),
          entry("initcap", as("F.initcap({0})")),
          entry("trim", as("F.trim({0})")),
          entry("ltrim", as("F.ltrim({0})")),
          entry("rtrim", as("F.rtrim({0})")),
          entry("length", as("F.length({0})")),
          entry("substring", TextFunctions::substring),
          entry("left", TextFunctions::left),
          entry("right", as("F.right({0}, {1})")),
          entry("replace", as("F.replace({0}, {1}, {2})")),
          entry("concat", as("F.concat({*})")),
          entry("concat_ws", TextFunctions::concatWs),
          entry("split_part", as("F.split_part({0}, {1}, {2})")),
          entry("starts_with", as("[0].startswith({1})")),
          entry("ends_with", as("[0].endswith({1})")),
          entry("contains", as("[0].contains({1})")),
          entry("lpad", padded("F.lpad")),
          entry("rpad", padded("F.rpad")),
          entry("reverse", as("F.reverse({0})")),
          entry("regexp_like", TextFunctions::regexpLike),
          entry("regexp_replace", TextFunctions::regexpReplace),
          entry("position", as("F.position({0}, {1})")));

  private TextFunctions() {}

  private static Python substring(Call call, List<Python> arguments, Expressions expressions) {
    Python count = arguments.size() < 3 ? TO_THE_END : constant(call, 2);
    return arguments.get(0).method("substr", constant(call, 1), count);
  }

  private static Python left(Call call, List<Python> arguments, Expressions expressions) {
    return arguments.get(0).method("substr", Python.atom("1"), constant(call, 1));
  }

  /** PySpark wants a constant separator, so another one is put in afterwards. */
  private static Python concatWs(Call call, List<Python> arguments, Expressions expressions) {
    Optional<String> constant = Literals.constantText(call.arguments().get(0));
    List<Python> texts = new ArrayList<>(arguments);
    Python separator = texts.set(0, PythonText.literal(constant.orElse(PLACEHOLDER)));
    Python joined = Python.call("F.concat_ws", texts);
    return constant.isPresent()
        ? joined
        : Python.call("F.replace", joined, Literals.text(PLACEHOLDER), separator);
  }

  private static Spelling padded(String function) {
    return (call, arguments, expressions) ->
        Python.call(
            function,
            arguments.get(0),
            constant(call, 1),
            PythonText.literal(constantText(call, 2)));
  }

  private static Python regexpLike(Call call, List<Python> arguments, Expressions expressions) {
    return arguments.get(0).method("rlike", PythonText.literal(pattern(call)));
  }

  private static Python regexpReplace(Call call, List<Python> arguments, Expressions expressions) {
    return replaced(arguments.get(0), pattern(call), Patterns.replacement(constantText(call, 2)));
  }

  private static Python replaced(Python text, String pattern, String replacement) {
    return Python.call(
        "F.regexp_replace", text, PythonText.literal(pattern), PythonText.literal(replacement));
  }

  private static String pattern(Call call) {
    return Patterns.regexp(constantText(call, 1));
  }

  private static Python constant(Call call, int argument) {
    return Literals.wholeNumber(call.arguments().get(argument))
        .map(number -> Python.atom(number.toString()))
        .orElseThrow(() -> notConstant(call, argument));
  }

  private static String constantText(Call call, int argument) {
    return Literals.constantText(call.arguments().get(argument))
        .orElseThrow(() -> notConstant(call, argument));
  }

  private static NotCompilableException notConstant(Call call, int argument) {
    return new NotCompilableException(
        "argument %d of %s must be a constant".formatted(argument + 1, call.function().name()));
  }
}
