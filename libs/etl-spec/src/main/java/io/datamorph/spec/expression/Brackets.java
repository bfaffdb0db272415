package io.datamorph.spec.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds for every opening parenthesis and CASE where it ends. */
final class Brackets {

  private Brackets() {}

  /** The index of the closing token for every opening one; -1 elsewhere. */
  static int[] ends(List<Token> tokens) {
    int[] ends = new int[tokens.size()];
    Arrays.fill(ends, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      boolean name = index > 0 && tokens.get(index - 1).isSymbol('.');
      if (token.isSymbol('(') || (token.is("case") && !name)) {
        open.push(index);
      } else if (token.isSymbol(')')) {
        close(tokens, ends, open, index, "(");
      } else if (token.is("end") && !name) {
        close(tokens, ends, open, index, "case");
      }
    }
    if (!open.isEmpty()) {
      boolean group = tokens.get(open.peek()).isSymbol('(');
      throw SyntaxFault.syntax(
          group ? "A parenthesis is not closed." : "A CASE is not closed by END.");
    }
    return ends;
  }

  private static void close(
      List<Token> tokens, int[] ends, Deque<Integer> open, int index, String opening) {
    boolean group = opening.equals("(");
    if (open.isEmpty() || tokens.get(open.peek()).isSymbol('(') != group) {
      throw SyntaxFault.syntax(
          group
              ? "A parenthesis is closed that is not open."
              : "END without CASE; a column of this name needs double quotes.");
    }
    ends[open.pop()] = index;
  }
}
