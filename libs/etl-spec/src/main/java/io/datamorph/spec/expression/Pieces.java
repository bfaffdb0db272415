package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts an expression at its parentheses, calls and CASEs, reads those by themselves and leaves the
 * operators between them to the parser library.
 *
 * <p>The library's grammar tries nested parentheses in exponentially many ways (ten levels take
 * seconds) and, told not to, refuses conditions as arguments; flat text it reads well and fast.
 */
final class Pieces {

  private static final int MAX_DEPTH = 50;

  private final String text;
  private final List<Token> tokens;
  private final int[] ends;
  private final Operators operators;

  Pieces(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.ends = Brackets.ends(tokens);
    this.operators = new Operators(text, tokens);
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
    int end = operators.symbol(flat, index, to);
    flat.item(text.substring(token.start(), tokens.get(end - 1).end()), token.start());
    return end;
  }

  private int group(Flat flat, int index, int depth) {
    int end = ends[index];
    operators.refuseQuery(index + 1, end);
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
    if (operators.takes(flat, index, to)) {
      flat.item(tokens.get(index).text(), tokens.get(index).start());
      return index + 1;
    }
    if (ends[index] >= 0) {
      Expression choice = new CaseReader(this, tokens).read(index, ends[index], depth);
      return operand(flat, choice, index, ends[index] + 1 - index);
    }
    Optional<TypeText> literal = TypeText.beforeString(text, tokens, index, to);
    if (literal.isPresent()) {
      int value = literal.get().end();
      Expression constant = new Expression.Text(tokens.get(value).text());
      Expression cast = new Expression.Cast(constant, literal.get().type());
      return operand(flat, cast, index, value + 1 - index);
    }
    return name(flat, index, to, depth);
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
      CallReader calls = new CallReader(this, text, tokens);
      Expression call = calls.read(parts, end, ends[end], depth + 1);
      return clauses(flat, call, index, ends[end] + 1, to, depth + 1);
    }
    return operand(flat, reference(parts, index, end), index, end - index);
  }

  /** A call, with what may follow its parenthesis: {@code within group}, {@code filter}. */
  private int clauses(Flat flat, Expression call, int index, int end, int to, int depth) {
    CallClauses clauses = new CallClauses(this, tokens);
    Expression whole = call;
    int next = end;
    while (whole instanceof Expression.Call plain && clauses.begin(next, to)) {
      int open = clauses.open(next);
      whole = clauses.read(plain, next, ends[open], depth);
      next = ends[open] + 1;
    }
    return operand(flat, whole, index, next - index);
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
    while (start <= to) {
      int comma = comma(start, to);
      values.add(expression(start, comma, depth));
      start = comma + 1;
    }
    return values;
  }

  /** The first comma at this level between the indexes, or the last index. */
  int comma(int from, int to) {
    for (int index = from; index < to; index = after(index)) {
      if (tokens.get(index).isSymbol(',')) {
        return index;
      }
    }
    return to;
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

  /** {@code near "x"}, for messages. */
  String near(int index) {
    if (index >= tokens.size()) {
      return " at the end";
    }
    Token token = tokens.get(index);
    return " near \"" + text.substring(token.start(), token.end()) + "\"";
  }
}
