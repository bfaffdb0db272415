package io.datamorph.fuzz.cases;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expression trees as text that the language's parser reads back as the same tree. */
public final class ExpressionText {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** Lower-case names that would be read as something else. */
  private static final Set<String> WORDS =
      Set.of(
          ("all and any array as asc between both by case cast current_date current_time"
                  + " current_timestamp date day default desc distinct div else end escape except"
                  + " exists extract false filter first following for from full group having hour"
                  + " ilike in inner intersect interval into is join key last leading left like"
                  + " limit localtime localtimestamp minute mod month not null nulls offset on only"
                  + " or order outer over partition position preceding quarter range right row rows"
                  + " second select similar some sql substring table then timestamp to trailing trim"
                  + " true union unique unknown user using value values week when where window with"
                  + " within without xor year zone if")
              .split(" "));

  private ExpressionText() {}

  public static String write(Expression expression) {
    return switch (expression) {
      case Expression.Null nothing -> "null";
      case Expression.Truth(boolean value) -> Boolean.toString(value);
      case Expression.Number(String text) -> text;
      case Expression.Text(String value) -> quoted(value);
      case Expression.Reference reference -> reference(reference);
      case Expression.Binary(var operator, var left, var right) ->
          operand(left) + " " + operator.sign() + " " + operand(right);
      case Expression.Negate(var operand) -> "-" + operand(operand);
      case Expression.And(var operands) -> joined(operands, " and ");
      case Expression.Or(var operands) -> joined(operands, " or ");
      case Expression.Not(var operand) -> "not " + operand(operand);
      case Expression.IsNull(var operand) -> operand(operand) + " is null";
      case Expression.IsTruth(var operand, boolean value) -> operand(operand) + " is " + value;
      case Expression.Same(var left, var right) ->
          operand(left) + " is not distinct from " + operand(right);
      case Expression.In(var operand, var options) -> operand(operand) + " in " + list(options);
      case Expression.Between(var operand, var low, var high) ->
          operand(operand) + " between " + operand(low) + " and " + operand(high);
      case Expression.Like like -> like(like);
      case Expression.Case choice -> choice(choice);
      case Expression.Cast(var operand, String type) ->
          "cast(" + write(operand) + " as " + type + ")";
      case Expression.Call call -> call(call);
    };
  }

  /** A name as part of an expression, in quotes unless it is plain. */
  public static String name(String name) {
    return PLAIN.matcher(name).matches() && !WORDS.contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String reference(Expression.Reference reference) {
    return reference.relation().map(relation -> identifier(relation) + ".").orElse("")
        + identifier(reference.column());
  }

  private static String identifier(Expression.Identifier identifier) {
    return identifier.quoted()
        ? "\"" + identifier.text().replace("\"", "\"\"") + "\""
        : identifier.text();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String joined(List<Expression> operands, String sign) {
    return operands.stream().map(ExpressionText::operand).collect(Collectors.joining(sign));
  }

  private static String list(List<Expression> items) {
    return items.stream().map(ExpressionText::write).collect(Collectors.joining(", ", "(", ")"));
  }

  /** In parentheses, unless nothing beside it could be taken for a part of it. */
  private static String operand(Expression expression) {
    boolean closed =
        switch (expression) {
          case Expression.Null e -> true;
          case Expression.Truth e -> true;
          case Expression.Number e -> true;
          case Expression.Text e -> true;
          case Expression.Reference e -> true;
          case Expression.Cast e -> true;
          case Expression.Call e -> true;
          case Expression.Case e -> false;
          case Expression.Binary e -> false;
          case Expression.Negate e -> false;
          case Expression.And e -> false;
          case Expression.Or e -> false;
          case Expression.Not e -> false;
          case Expression.IsNull e -> false;
          case Expression.IsTruth e -> false;
          case Expression.Same e -> false;
          case Expression.In e -> false;
          case Expression.Between e -> false;
          case Expression.Like e -> false;
        };
    return closed ? write(expression) : "(" + write(expression) + ")";
  }

  private static String like(Expression.Like like) {
    return operand(like.operand())
        + (like.ignoreCase() ? " ilike " : " like ")
        + operand(like.pattern())
        + like.escape().map(escape -> " escape " + write(escape)).orElse("");
  }

  private static String choice(Expression.Case choice) {
    List<String> parts = new ArrayList<>(List.of("case"));
    choice.operand().ifPresent(operand -> parts.add(operand(operand)));
    for (Expression.When when : choice.whens()) {
      parts.add("when " + operand(when.condition()) + " then " + operand(when.result()));
    }
    choice.otherwise().ifPresent(otherwise -> parts.add("else " + operand(otherwise)));
    parts.add("end");
    return String.join(" ", parts);
  }

  private static String call(Expression.Call call) {
    String arguments =
        call.star()
            ? "*"
            : call.arguments().stream()
                .map(ExpressionText::write)
                .collect(Collectors.joining(", "));
    String order =
        call.orderBy().isEmpty()
            ? ""
            : call.orderBy().stream()
                .map(ExpressionText::key)
                .collect(Collectors.joining(", ", " order by ", ""));
    return call.name()
        + "("
        + (call.distinct() ? "distinct " : "")
        + arguments
        + order
        + ")"
        + call.filter().map(filter -> " filter (where " + write(filter) + ")").orElse("");
  }

  private static String key(Expression.SortKey key) {
    Optional<String> nulls =
        key.nulls().map(place -> " nulls " + place.name().toLowerCase(Locale.ROOT));
    return operand(key.expression())
        + (key.direction() == OrderKey.Direction.DESC ? " desc" : "")
        + nulls.orElse("");
  }
}
