package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts an expression at its parentheses, calls and CASEs, reads those by themselves and leaves the
 * operators between them to the parser library.
 *
 * <p>The library's grammar tries nested parentheses in exponentially many ways (ten levels take
 * seconds) and, told not to, refuses conditions as arguments; flat text it reads well and fast.
 */
final class Pieces {

  private static final int MAX_DEPTH = 50;
  private static final Set<String> WORDS_BEFORE_OPERANDS =
      Set.of(
          "not", "null", "true", "false", "and", "or", "is", "in", "like", "ilike", "between",
          "escape", "when", "then", "else", "end");
  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

  private final String text;
  private final List<Token> tokens;
  private final int[] ends;

  Pieces(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.ends = Brackets.ends(tokens);
  }

  Expression whole() {
    return expression(0, tokens.size(), 0);
  }

  /** The tokens from one index up to another as one expression. */
  Expression expression(int from, int to, int depth) {
    if (from >= to) {
      throw SyntaxFault.syntax(
          tokens.isEmpty() ? "The expression is empty." : "A value is missing" + near(from) + ".");
    }
    if (depth > MAX_DEPTH) {
      throw new SyntaxFault(
          Code.EXPRESSION_TOO_LARGE,
          "The expression is nested deeper than " + MAX_DEPTH + " levels; use a derive step.");
    }
    Flat flat = new Flat();
    int index = from;
    while (index < to) {
      index = next(flat, index, to, depth);
    }
    return flat.isOneOperand() ? flat.takeOperand() : new FlatParser(text, flat).parse();
  }

  /** Reads what begins at the index and says where the next thing begins. */
  private int next(Flat flat, int index, int to, int depth) {
    Token token = tokens.get(index);
    return switch (token.kind()) {
      case STRING -> operand(flat, new Expression.Text(token.text()), index, 1);
      case NUMBER -> operand(flat, new Expression.Number(token.text()), index, 1);
      case QUOTED_NAME -> name(flat, index, to, depth);
      case WORD -> word(flat, index, to, depth);
      case SYMBOL -> symbol(flat, index, to, depth);
    };
  }

  private int operand(Flat flat, Expression expression, int index, int width) {
    flat.operand(expression, tokens.get(index).start());
    return index + width;
  }

  private int symbol(Flat flat, int index, int to, int depth) {
    Token token = tokens.get(index);
    if (token.isSymbol('(')) {
      return group(flat, index, depth);
    }
    if (token.isSymbol(':') && index + 1 < to && tokens.get(index + 1).isSymbol(':')) {
      TypeText type = TypeText.read(text, tokens, index + 2, to);
      flat.operand(new Expression.Cast(flat.takeOperand(), type.type()), token.start());
      return type.end();
    }
    if (token.isSymbol(',')) {
      throw SyntaxFault.syntax("A comma separates arguments only" + near(index) + ".");
    }
    int end = index + 1;
    while (end < to && touchingOperator(end)) {
      end++;
    }
    flat.item(text.substring(token.start(), tokens.get(end - 1).end()), token.start());
    return end;
  }

  /** {@code <} and {@code =} without a blank between them are one operator, {@code *-} is not. */
  private boolean touchingOperator(int index) {
    Token token = tokens.get(index);
    return token.kind() == Token.Kind.SYMBOL
        && "=<>|~*".contains(token.text())
        && !tokens.get(index - 1).isSymbol('*')
        && token.start() == tokens.get(index - 1).end();
  }

  private int group(Flat flat, int index, int depth) {
    int end = ends[index];
    if (index + 1 < end
        && QUERIES.contains(tokens.get(index + 1).lower())
        && tokens.get(index + 1).kind() == Token.Kind.WORD
        && index + 2 < end) {
      throw SyntaxFault.unsupported(
          "Queries inside expressions are not part of the language; use a join step.");
    }
    List<Expression> values = values(index + 1, end, depth + 1);
    if (flat.lastItem().equals("in")) {
      flat.list(values, tokens.get(index).start());
    } else if (values.size() > 1) {
      throw SyntaxFault.unsupported("Rows of values in parentheses are not part of the language.");
    } else {
      flat.operand(values.get(0), tokens.get(index).start());
    }
    return end + 1;
  }

  private int word(Flat flat, int index, int to, int depth) {
    Token token = tokens.get(index);
    String word = token.lower();
    if (flat.endsWithOperand()) {
      refuseClause(index, to);
      flat.item(word, token.start());
      return index + 1;
    }
    if (ends[index] >= 0) {
      return operand(flat, caseExpression(index, depth), index, ends[index] + 1 - index);
    }
    if (WORDS_BEFORE_OPERANDS.contains(word) || continuesIs(flat, word)) {
      flat.item(word, token.start());
      return index + 1;
    }
    Optional<TypeText> literal = TypeText.beforeString(text, tokens, index, to);
    if (literal.isPresent()) {
      Token value = tokens.get(literal.get().end());
      Expression constant = new Expression.Text(value.text());
      return operand(
          flat,
          new Expression.Cast(constant, literal.get().type()),
          index,
          literal.get().end() + 1 - index);
    }
    if (word.equals("interval")
        && index + 1 < to
        && tokens.get(index + 1).kind() != Token.Kind.SYMBOL) {
      throw new SyntaxFault(
          Code.UNSUPPORTED_SYNTAX,
          "Intervals are not part of the language; use date_add or add_months.",
          Optional.of("date_add(date, days)"));
    }
    return name(flat, index, to, depth);
  }

  /** {@code is [not] unknown}, {@code is [not] distinct from}. */
  private static boolean continuesIs(Flat flat, String word) {
    String last = flat.lastItem();
    boolean afterIs = last.equals("is") || last.equals("not");
    return (afterIs && (word.equals("unknown") || word.equals("distinct")))
        || (last.equals("distinct") && word.equals("from"));
  }

  /** Words behind a value that begin SQL which the language leaves out. */
  private void refuseClause(int index, int to) {
    boolean group = index + 1 < to && tokens.get(index + 1).isSymbol('(');
    String clause =
        switch (tokens.get(index).lower()) {
          case "over", "filter", "within" ->
              group ? "aggregates belong into an aggregate step" : "";
          case "at" -> "times without zone stay so, and instants are in UTC";
          case "collate" -> "text is compared by code point";
          case "similar" -> "use like or regexp_like";
          default -> "";
        };
    if (!clause.isEmpty()) {
      throw SyntaxFault.unsupported(
          tokens.get(index).text() + " ... is not part of an expression; " + clause + ".");
    }
  }

  /** A column, or a call when a parenthesis follows. */
  private int name(Flat flat, int index, int to, int depth) {
    int end = index + 1;
    List<Expression.Identifier> parts = new ArrayList<>();
    parts.add(identifier(index));
    while (end + 1 < to && tokens.get(end).isSymbol('.') && tokens.get(end + 1).isName()) {
      parts.add(identifier(end + 1));
      end += 2;
    }
    if (end < to && tokens.get(end).isSymbol('(')) {
      Expression call = new CallReader(this, text, tokens).read(parts, end, ends[end], depth + 1);
      return operand(flat, call, index, ends[end] + 1 - index);
    }
    return operand(flat, reference(parts, index, end), index, end - index);
  }

  private Expression reference(List<Expression.Identifier> parts, int from, int to) {
    return switch (parts.size()) {
      case 1 -> new Expression.Reference(Optional.empty(), parts.get(0));
      case 2 -> new Expression.Reference(Optional.of(parts.get(0)), parts.get(1));
      default ->
          throw SyntaxFault.syntax(
              "A column is written name or relation.name, not "
                  + text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                  + ".");
    };
  }

  private Expression.Identifier identifier(int index) {
    Token token = tokens.get(index);
    return new Expression.Identifier(token.text(), token.kind() == Token.Kind.QUOTED_NAME);
  }

  /** Values between commas. */
  List<Expression> values(int from, int to, int depth) {
    List<Expression> values = new ArrayList<>();
    int start = from;
    for (int index = from; index < to; index = after(index)) {
      if (tokens.get(index).isSymbol(',')) {
        values.add(expression(start, index, depth));
        start = index + 1;
      }
    }
    values.add(expression(start, to, depth));
    return values;
  }

  /** The first of the words at this level between the indexes, or -1. */
  int find(int from, int to, String... words) {
    for (int index = from; index < to; index = after(index)) {
      for (String word : words) {
        if (tokens.get(index).is(word) && (index == from || !tokens.get(index - 1).isSymbol('.'))) {
          return index;
        }
      }
    }
    return -1;
  }

  private int after(int index) {
    return ends[index] < 0 ? index + 1 : ends[index] + 1;
  }

  private Expression caseExpression(int start, int depth) {
    int end = ends[start];
    int when = find(start + 1, end, "when");
    if (when < 0) {
      throw SyntaxFault.syntax("A CASE has no WHEN.");
    }
    Optional<Expression> operand =
        when == start + 1 ? Optional.empty() : Optional.of(expression(start + 1, when, depth + 1));
    List<Expression.When> whens = new ArrayList<>();
    while (when >= 0 && tokens.get(when).is("when")) {
      int then = find(when + 1, end, "then");
      if (then < 0) {
        throw SyntaxFault.syntax("A WHEN has no THEN.");
      }
      int next = find(then + 1, end, "when", "else");
      int stop = next < 0 ? end : next;
      whens.add(
          new Expression.When(
              expression(when + 1, then, depth + 1), expression(then + 1, stop, depth + 1)));
      when = next;
    }
    Optional<Expression> otherwise =
        when < 0 ? Optional.empty() : Optional.of(expression(when + 1, end, depth + 1));
    return new Expression.Case(operand, whens, otherwise);
  }

  /** {@code near "x"}, for messages. */
  String near(int index) {
    if (index >= tokens.size()) {
      return " at the end";
    }
    Token token = tokens.get(index);
    return " near \"" + text.substring(token.start(), token.end()) + "\"";
  }
}
