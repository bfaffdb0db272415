package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.List;

/** Text -> {@link Expression}, or what is wrong with the text. */
public final class ExpressionParser {

  static final int MAX_LENGTH = 32_000;

  private ExpressionParser() {}

  /** Never throws: a text that is no expression comes back with its fault. */
  public static Parsing parse(String text) {
    try {
      if (text.length() > MAX_LENGTH) {
        throw new SyntaxFault(
            Code.EXPRESSION_TOO_LARGE,
            "The expression is longer than " + MAX_LENGTH + " characters.");
      }
      List<Token> tokens = Lexer.tokens(text);
      return new Parsing.Parsed(Depth.bounded(new Pieces(text, tokens).whole()));
    } catch (SyntaxFault e) {
      return new Parsing.Faulty(e.code(), e.getMessage(), e.suggestion());
    }
  }
}
