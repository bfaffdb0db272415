package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which words and signs are operators where. What is none is refused here, so that the parser
 * library gets nothing that it could try to read in ever more ways.
 */
record Operators(String text, List<Token> tokens) {

  private static final Set<String> AFTER_OPERAND =
      Set.of(
          "and", "or", "not", "is", "in", "like", "ilike", "between", "escape", "div", "isnull",
          "notnull");
  private static final Set<String> OPERANDS = Set.of("not", "null", "true", "false");
  private static final Set<String> AFTER_NOT = Set.of("in", "like", "ilike", "between");
  private static final Set<String> RESERVED =
      Set.of("and", "or", "is", "in", "like", "ilike", "between", "escape", "when", "then", "else");
  private static final Set<String> SIGNS =
      Set.of(
          "+", "-", "*", "/", "%", "||", "=", "<>", "!=", "<", "<=", ">", ">=", "~", "!~", "~*",
          "!~*");
  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

  /** Whether the word belongs to the operators; a name or a call otherwise. */
  boolean takes(Flat flat, int index, int to) {
    String word = tokens.get(index).lower();
    if (flat.endsWithOperand()) {
      refuseClause(index, to);
      if (!AFTER_OPERAND.contains(word)) {
        throw unexpected(index);
      }
      return true;
    }
    if (OPERANDS.contains(word) || continuesIs(flat, word)) {
      return true;
    }
    if (AFTER_NOT.contains(word) && flat.endsWithOperandAndNot()) {
      return true;
    }
    if (RESERVED.contains(word)) {
      throw unexpected(index);
    }
    refuseInterval(index, to);
    return false;
  }

  /** The index behind the sign that begins at this one. */
  int symbol(Flat flat, int index, int to) {
    int end = index + 1;
    while (end < to && touches(end)) {
      end++;
    }
    String sign = text.substring(tokens.get(index).start(), tokens.get(end - 1).end());
    boolean unary = sign.equals("-") || sign.equals("+");
    if (!flat.endsWithOperand() && !unary) {
      throw unexpected(index);
    }
    if (sign.startsWith("->") || sign.startsWith("#>")) {
      throw new SyntaxFault(
          Code.UNSUPPORTED_SYNTAX,
          "Parts of a json document are read by functions, not by " + sign + ".",
          Optional.of("json_text(document, 'path')"));
    }
    if (!SIGNS.contains(sign)) {
      throw SyntaxFault.syntax("There is no operator " + sign + ".");
    }
    return end;
  }

  /** {@code <} and {@code =} without a blank between them are one operator, {@code *-} is not. */
  private boolean touches(int index) {
    Token token = tokens.get(index);
    return token.kind() == Token.Kind.SYMBOL
        && "=<>|~*".contains(token.text())
        && token.start() == tokens.get(index - 1).end();
  }

  void refuseQuery(int from, int to) {
    boolean words = from + 1 < to && tokens.get(from).kind() == Token.Kind.WORD;
    boolean alone = words && tokens.get(from + 1).kind() == Token.Kind.SYMBOL;
    if (words && !alone && QUERIES.contains(tokens.get(from).lower())) {
      throw SyntaxFault.unsupported(
          "Queries inside expressions are not part of the language; use a join step.");
    }
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
          case "over" -> group ? "use a window step, which says partitionBy and orderBy once" : "";
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

  private void refuseInterval(int index, int to) {
    boolean value = index + 1 < to && isConstant(tokens.get(index + 1));
    if (value && tokens.get(index).is("interval")) {
      throw new SyntaxFault(
          Code.UNSUPPORTED_SYNTAX,
          "Intervals are not part of the language; use date_add or add_months.",
          Optional.of("date_add(date, days)"));
    }
  }

  private static boolean isConstant(Token token) {
    return token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER;
  }

  private SyntaxFault unexpected(int index) {
    String rest = text.substring(tokens.get(index).start());
    String shown = rest.length() > 20 ? rest.substring(0, 20) + "..." : rest;
    return SyntaxFault.syntax("The expression cannot be read from \"" + shown + "\" on.");
  }
}
