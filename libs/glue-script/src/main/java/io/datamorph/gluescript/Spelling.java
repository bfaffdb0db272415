package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How Spark writes a call of one function. */
@FunctionalInterface
interface Spelling {

  /** The call, given its arguments' code; {@code expressions} emits others. */
  Python of(TypedExpression.Call call, List<Python> arguments, Expressions expressions);

  /**
   * A pattern: {@code {0}} is the first argument inside a call's parentheses, {@code [0]} the same
   * as something's left side, {@code {*}} all arguments, {@code {type}} the call's type in Spark's
   * words.
   */
  static Spelling as(String pattern) {
    return as(Python.Level.ATOM, pattern);
  }

  /** A pattern whose outermost operator binds less tightly. */
  static Spelling as(Python.Level level, String pattern) {
    return (call, arguments, expressions) ->
        new Python(Places.fill(pattern, call, arguments), level);
  }

  /** The first pattern for calls of at most so many arguments, the other for longer ones. */
  static Spelling byArity(int fewer, String pattern, String otherwise) {
    return (call, arguments, expressions) ->
        as(arguments.size() <= fewer ? pattern : otherwise).of(call, arguments, expressions);
  }

  /** Fills patterns. */
  final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]|\\*|type)}|\\[([0-9])]");

    private Places() {}

    static String fill(String pattern, TypedExpression.Call call, List<Python> arguments) {
      return PLACE
          .matcher(pattern)
          .replaceAll(place -> Matcher.quoteReplacement(value(place, call, arguments)));
    }

    private static String value(
        java.util.regex.MatchResult place, TypedExpression.Call call, List<Python> arguments) {
      if (place.group(2) != null) {
        return arguments.get(Integer.parseInt(place.group(2))).within(Python.Level.ATOM);
      }
      return switch (place.group(1)) {
        case "*" -> arguments.stream().map(Python::text).collect(Collectors.joining(", "));
        case "type" -> SparkTypes.of(call.type());
        default -> arguments.get(Integer.parseInt(place.group(1))).text();
      };
    }
  }
}
