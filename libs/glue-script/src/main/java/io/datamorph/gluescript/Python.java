package io.datamorph.gluescript;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Python expression and how tightly its outermost operator binds, so that it gets parentheses
 * where it needs them and nowhere else.
 */
record Python(String text, Level level) {

  /** Python's own order, the loosest first. */
  enum Level {
    COMPARISON,
    OR,
    AND,
    SUM,
    PRODUCT,
    UNARY,
    ATOM
  }

  Python {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(level, "level");
  }

  /** A name, a literal or anything else that holds together by itself. */
  static Python atom(String text) {
    return new Python(text, Level.ATOM);
  }

  /** {@code function(a, b)}. */
  static Python call(String function, Python... arguments) {
    return call(function, List.of(arguments));
  }

  static Python call(String function, List<Python> arguments) {
    return atom(function + "(" + list(arguments) + ")");
  }

  /** {@code this.name(a, b)}. */
  Python method(String name, Python... arguments) {
    return method(name, List.of(arguments));
  }

  Python method(String name, List<Python> arguments) {
    return atom(within(Level.ATOM) + "." + name + "(" + list(arguments) + ")");
  }

  /** {@code left operator right} for an operator that groups from the left. */
  static Python infix(Level level, String operator, Python left, Python right) {
    return new Python(
        left.within(level) + " " + operator + " " + right.within(tighter(level)), level);
  }

  /** {@code left operator right}; Python chains comparisons, so neither side may be one. */
  static Python comparison(String operator, Python left, Python right) {
    Level operands = tighter(Level.COMPARISON);
    return new Python(
        left.within(operands) + " " + operator + " " + right.within(operands), Level.COMPARISON);
  }

  /** {@code a & b & c}: everything but a single term is put in parentheses, for the reader. */
  static Python connected(Level level, String operator, List<Python> operands) {
    return new Python(
        operands.stream()
            .map(operand -> operand.within(Level.UNARY))
            .collect(Collectors.joining(" " + operator + " ")),
        level);
  }

  /** {@code -this} or {@code ~this}. */
  Python prefixed(String operator) {
    return new Python(operator + within(Level.ATOM), Level.UNARY);
  }

  /** The text, in parentheses if its operator binds less tightly than that. */
  String within(Level least) {
    return level.compareTo(least) < 0 ? "(" + text + ")" : text;
  }

  private static String list(List<Python> arguments) {
    return arguments.stream().map(Python::text).collect(Collectors.joining(", "));
  }

  private static Level tighter(Level level) {
    return Stream.of(Level.values())
        .filter(other -> other.compareTo(level) > 0)
        .findFirst()
        .orElseThrow();
  }
}
