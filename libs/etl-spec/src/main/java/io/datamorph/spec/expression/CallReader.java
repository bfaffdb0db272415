package io.datamorph.spec.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a call; SQL's calls with words inside become plain ones: {@code extract(year from d)}. */
record CallReader(Pieces pieces, String text, List<Token> tokens) {

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("year", "year"),
          Map.entry("quarter", "quarter"),
          Map.entry("month", "month"),
          Map.entry("week", "week"),
          Map.entry("day", "day"),
          Map.entry("hour", "hour"),
          Map.entry("minute", "minute"),
          Map.entry("second", "second"),
          Map.entry("isodow", "day_of_week"),
          Map.entry("isoyear", "iso_year"),
          Map.entry("doy", "day_of_year"),
          Map.entry("epoch", "epoch"));

  /** The tokens from {@code open} to {@code close} are the parenthesis with the arguments. */
  Expression read(List<Expression.Identifier> names, int open, int close, int depth) {
    String name = names.stream().map(Expression.Identifier::text).collect(Collectors.joining("."));
    boolean quoted = names.stream().anyMatch(Expression.Identifier::quoted);
    int from = open + 1;
    return switch (quoted ? "" : name.toLowerCase(java.util.Locale.ROOT)) {
      case "cast" -> cast(from, close, depth);
      case "extract" -> extract(from, close, depth);
      case "position" -> words("position", from, close, depth, "in");
      case "substring" -> words("substring", from, close, depth, "from", "for");
      case "trim" -> trim(from, close, depth);
      case "exists", "any", "all", "some" -> quantified(name, from, close, depth);
      default -> plain(name, from, close, depth);
    };
  }

  private Expression plain(String name, int from, int to, int depth) {
    if (from == to) {
      return new Expression.Call(name, List.of(), false, false);
    }
    if (to == from + 1 && tokens.get(from).isSymbol('*')) {
      return new Expression.Call(name, List.of(), false, true);
    }
    boolean alone = to == from + 1;
    boolean distinct = !alone && tokens.get(from).is("distinct");
    boolean all = !alone && tokens.get(from).is("all");
    int start = distinct || all ? from + 1 : from;
    int order = orderBy(start + 1, to);
    return new Expression.Call(
        name,
        pieces.values(start, order < 0 ? to : order, depth),
        distinct,
        false,
        order < 0 ? List.of() : new SortKeyReader(pieces, tokens).read(order + 2, to, depth),
        Optional.empty());
  }

  /** Where {@code order by} begins, or -1. */
  private int orderBy(int from, int to) {
    int order = pieces.find(from, to, "order");
    return order >= 0 && order + 1 < to && tokens.get(order + 1).is("by") ? order : -1;
  }

  private Expression quantified(String name, int from, int to, int depth) {
    if (from < to && tokens.get(from).is("select")) {
      throw SyntaxFault.unsupported(
          "Queries inside expressions are not part of the language; use a join step.");
    }
    return plain(name, from, to, depth);
  }

  private Expression cast(int from, int to, int depth) {
    int as = pieces.find(from, to, "as");
    if (as < 0 || as + 1 == to) {
      throw new SyntaxFault(
          io.datamorph.spec.check.Code.SYNTAX,
          "A cast is written cast(value as type).",
          Optional.of("cast(value as type)"));
    }
    String type = text.substring(tokens.get(as + 1).start(), tokens.get(to - 1).end());
    return new Expression.Cast(pieces.expression(from, as, depth), type);
  }

  private Expression extract(int from, int to, int depth) {
    if (to - from < 3 || !tokens.get(from + 1).is("from")) {
      throw SyntaxFault.syntax("extract is written extract(year from value).");
    }
    String field = tokens.get(from).lower();
    String function = FIELDS.get(field);
    if (function == null) {
      throw SyntaxFault.unsupported(
          "extract knows no \""
              + field
              + "\"; known are "
              + FIELDS.keySet().stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
    return call(function, List.of(pieces.expression(from + 2, to, depth)));
  }

  /** {@code position(part in text)}, {@code substring(text from start for count)}. */
  private Expression words(String name, int from, int to, int depth, String... separators) {
    List<Expression> arguments = new java.util.ArrayList<>();
    int start = from;
    for (String separator : separators) {
      int end = pieces.find(start, to, separator);
      if (end > start) {
        arguments.add(pieces.expression(start, end, depth));
        start = end + 1;
      }
    }
    if (arguments.isEmpty()) {
      return plain(name, from, to, depth);
    }
    arguments.add(pieces.expression(start, to, depth));
    return call(name, arguments);
  }

  private Expression trim(int from, int to, int depth) {
    String side = from < to ? tokens.get(from).lower() : "";
    int start =
        side.equals("both") || side.equals("leading") || side.equals("trailing") ? from + 1 : from;
    int of = pieces.find(start, to, "from");
    if (start == from && of < 0) {
      return plain("trim", from, to, depth);
    }
    String name =
        switch (side) {
          case "leading" -> "ltrim";
          case "trailing" -> "rtrim";
          default -> "trim";
        };
    Expression trimmed = pieces.expression(of + 1, to, depth);
    return call(
        name,
        of == start ? List.of(trimmed) : List.of(trimmed, pieces.expression(start, of, depth)));
  }

  private static Expression call(String name, List<Expression> arguments) {
    return new Expression.Call(name, arguments, false, false);
  }
}
