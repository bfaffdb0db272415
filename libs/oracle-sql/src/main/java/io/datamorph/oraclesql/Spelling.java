package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How PostgreSQL spells a call. */
@FunctionalInterface
interface Spelling {

  String emit(Call call, ExpressionSql expressions);

  /**
   * A spelling by example. Placeholders: <code>{0}</code> the first argument, <code>{0 letters}
   * </code> with the letters of all languages, <code>{0 ordered}</code> with the order of its type,
   * <code>{0 utc}</code> an instant as wall-clock time in UTC, <code>{*}</code> all arguments,
   * <code>{type}</code> the type of the result.
   */
  static Spelling of(String template) {
    return (call, expressions) ->
        Template.PLACEHOLDER
            .matcher(template)
            .replaceAll(
                match ->
                    java.util.regex.Matcher.quoteReplacement(
                        Template.fill(match, call, expressions)));
  }

  /** The first of these that has as many arguments as the call. */
  static Spelling byArity(int fewer, String template, String otherwise) {
    return (call, expressions) ->
        of(call.arguments().size() <= fewer ? template : otherwise).emit(call, expressions);
  }

  /** Fills templates. */
  final class Template {

    private static final Pattern PLACEHOLDER =
        Pattern.compile("\\{(?:(\\d)(?: (letters|ordered|utc))?|(\\*)|(type))}");

    private Template() {}

    private static String fill(MatchResult match, Call call, ExpressionSql expressions) {
      if (match.group(3) != null) {
        return expressions.joined(call.arguments().stream(), ", ");
      }
      if (match.group(4) != null) {
        return SqlType.of(call.type());
      }
      TypedExpression argument = call.arguments().get(Integer.parseInt(match.group(1)));
      return switch (String.valueOf(match.group(2))) {
        case "letters" -> expressions.withLetters(argument);
        case "ordered" -> expressions.ordered(argument);
        case "utc" -> inUtc(argument, expressions);
        default -> expressions.operand(argument);
      };
    }

    static String inUtc(TypedExpression argument, ExpressionSql expressions) {
      String operand = expressions.operand(argument);
      return argument.type() instanceof DataType.TimestampTz
          ? "(" + operand + " AT TIME ZONE 'UTC')"
          : operand;
    }
  }
}
