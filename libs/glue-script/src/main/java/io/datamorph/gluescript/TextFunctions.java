package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Text functions; positions and lengths count code points in Spark too. */
final class TextFunctions {

  /** Spark needs a length to take the rest of a text. */
  private static final Python TO_THE_END = Python.atom("2147483647");

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
          entry("right", TextFunctions::right),
          entry("replace", as("F.replace({0}, {1}, {2})")),
          entry("concat", as("F.concat({*})")),
          entry("concat_ws", TextFunctions::concatWs),
          entry("split_part", as("F.split_part({0}, {1}, {2})")),
          entry("starts_with", as("[0].startswith({1})")),
          entry("ends_with", as("[0].endswith({1})")),
          entry("contains", as("[0].contains({1})")),
          entry("lpad", (call, arguments, expressions) -> pad("F.lpad", call, arguments)),
          entry("rpad", (call, arguments, expressions) -> pad("F.rpad", call, arguments)),
          entry("reverse", as("F.reverse({0})")),
          entry("regexp_like", TextFunctions::regexpLike),
          entry("regexp_replace", TextFunctions::regexpReplace),
          entry("position", as("F.position({0}, {1})")));

  private TextFunctions() {}

  private static Python substring(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    OptionalInt start = Literals.wholeNumber(call.arguments().get(1));
    boolean toTheEnd = arguments.size() < 3;
    OptionalInt count =
        toTheEnd ? OptionalInt.empty() : Literals.wholeNumber(call.arguments().get(2));
    Python text = arguments.get(0);
    if (start.isPresent() && start.getAsInt() >= 1 && (toTheEnd || count.isPresent())) {
      return text.method(
          "substr",
          Python.atom(Integer.toString(start.getAsInt())),
          toTheEnd ? TO_THE_END : Python.atom(Integer.toString(count.getAsInt())));
    }
    return toTheEnd
        ? text.method("substr", fromOne(arguments.get(1)), Literals.number(Integer.MAX_VALUE))
        : window(text, arguments.get(1), arguments.get(2));
  }

  /** Positions before the first character take part of the count and give nothing. */
  private static Python window(Python text, Python start, Python count) {
    Python end = Python.infix(Python.Level.SUM, "+", start, count);
    Python length = Python.infix(Python.Level.SUM, "-", end, fromOne(start));
    return text.method("substr", fromOne(start), length);
  }

  private static Python fromOne(Python start) {
    return Python.call("F.greatest", start, Literals.number(1));
  }

  /** A negative count takes all but so many; Spark alone would give an empty text. */
  private static Python left(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    Python text = arguments.get(0);
    OptionalInt count = Literals.wholeNumber(call.arguments().get(1));
    if (count.isPresent() && count.getAsInt() >= 0) {
      return text.method("substr", Python.atom("1"), Python.atom("" + count.getAsInt()));
    }
    return text.method("substr", Literals.number(1), signedCount(text, arguments.get(1)));
  }

  private static Python right(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    Python text = arguments.get(0);
    OptionalInt count = Literals.wholeNumber(call.arguments().get(1));
    Python wanted =
        count.isPresent() && count.getAsInt() >= 0
            ? Literals.number(count.getAsInt())
            : signedCount(text, arguments.get(1));
    return Python.call("F.right", text, wanted);
  }

  private static Python signedCount(Python text, Python count) {
    Python rest = Python.infix(Python.Level.SUM, "+", Python.call("F.length", text), count);
    return Python.call("F.when", Python.comparison(">=", count, Literals.number(0)), count)
        .method("otherwise", rest);
  }

  private static Python concatWs(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    return Literals.constantText(call.arguments().get(0))
        .map(
            separator -> {
              List<Python> texts = new java.util.ArrayList<>(arguments);
              texts.set(0, PythonText.literal(separator));
              return Python.call("F.concat_ws", texts);
            })
        .orElseThrow(
            () -> new NotCompilableException("concat_ws with a separator that is not a constant"));
  }

  private static Python pad(String function, TypedExpression.Call call, List<Python> arguments) {
    OptionalInt length = Literals.wholeNumber(call.arguments().get(1));
    var fill = Literals.constantText(call.arguments().get(2));
    return length.isPresent() && fill.isPresent()
        ? Python.call(
            function,
            arguments.get(0),
            Python.atom("" + length.getAsInt()),
            PythonText.literal(fill.get()))
        : Python.call(function, arguments);
  }

  private static Python regexpLike(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    return arguments.get(0).method("rlike", PythonText.literal(pattern(call)));
  }

  private static Python regexpReplace(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    String replacement =
        Literals.constantText(call.arguments().get(2))
            .orElseThrow(
                () ->
                    new NotCompilableException(
                        "regexp_replace with a replacement that is not a constant"));
    return Python.call(
        "F.regexp_replace",
        arguments.get(0),
        PythonText.literal(pattern(call)),
        PythonText.literal(Patterns.replacement(replacement)));
  }

  private static String pattern(TypedExpression.Call call) {
    return Literals.constantText(call.arguments().get(1))
        .map(Patterns::regexp)
        .orElseThrow(
            () ->
                new NotCompilableException(
                    call.function().name() + " with a pattern that is not a constant"));
  }
}
