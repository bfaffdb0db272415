package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static io.datamorph.gluescript.Spelling.byArity;
import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text functions; positions and lengths count code points in Spark too. */
final class TextFunctions {

  /** Spark needs a length to take the rest of a text. */
  private static final int MOST = Integer.MAX_VALUE;

  private static final Python TO_THE_END = Python.atom(Integer.toString(MOST));

  /** A character that no text of PostgreSQL holds. */
  private static final String PLACEHOLDER = "\0";

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("lower", as("F.lower({0})")),
          entry("upper", as("F.upper({0})")),
          entry("initcap", as("F.initcap({0})")),
          entry("trim", byArity(1, "F.trim({0})", "F.trim({0}, {1})")),
          entry("ltrim", byArity(1, "F.ltrim({0})", "F.ltrim({0}, {1})")),
          entry("rtrim", byArity(1, "F.rtrim({0})", "F.rtrim({0}, {1})")),
          entry("length", as("F.length({0})")),
          entry("substring", TextFunctions::substring),
          entry("left", TextFunctions::left),
          entry("right", as("F.right({0}, {1})")),
          entry("replace", as("F.replace({0}, {1}, {2})")),
          entry("translate", TextFunctions::translate),
          entry("repeat", TextFunctions::repeat),
          entry("concat", as("F.concat({*})")),
          entry("concat_ws", TextFunctions::concatWs),
          entry("split_part", as("F.split_part({0}, {1}, {2})")),
          entry("starts_with", as("[0].startswith({1})")),
          entry("ends_with", as("[0].endswith({1})")),
          entry("contains", as("[0].contains({1})")),
          entry("lpad", padded("F.lpad")),
          entry("rpad", padded("F.rpad")),
          entry("reverse", as("F.reverse({0})")),
          entry("position", as("F.position({0}, {1})")));

  private TextFunctions() {}

  /** PySpark takes plain numbers or columns, not one of each. */
  private static Python substring(Call call, List<Python> arguments, Expressions expressions) {
    boolean open = arguments.size() < 3;
    Optional<Python> start = plainNumber(call, 1);
    Optional<Python> count = open ? Optional.of(TO_THE_END) : plainNumber(call, 2);
    if (start.isPresent() && count.isPresent()) {
      return arguments.get(0).method("substr", start.get(), count.get());
    }
    return arguments
        .get(0)
        .method("substr", arguments.get(1), open ? Literals.number(MOST) : arguments.get(2));
  }

  private static Python left(Call call, List<Python> arguments, Expressions expressions) {
    return plainNumber(call, 1)
        .map(count -> arguments.get(0).method("substr", Python.atom("1"), count))
        .orElseGet(() -> Python.call("F.left", arguments));
  }

  private static Python translate(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.translate",
        arguments.get(0),
        PythonText.literal(Constants.text(call, 1)),
        PythonText.literal(Constants.text(call, 2)));
  }

  private static Python repeat(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call("F.repeat", arguments.get(0), plainNumber(call, 1).orElse(arguments.get(1)));
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
        plainNumber(call, 1)
            .map(
                count ->
                    Python.call(
                        function,
                        arguments.get(0),
                        count,
                        PythonText.literal(Constants.text(call, 2))))
            .orElseGet(() -> Python.call(function, arguments));
  }

  private static Optional<Python> plainNumber(Call call, int argument) {
    return Literals.wholeNumber(call.arguments().get(argument))
        .map(number -> Python.atom(number.toString()));
  }
}
