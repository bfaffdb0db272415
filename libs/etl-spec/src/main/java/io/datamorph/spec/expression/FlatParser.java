package io.datamorph.spec.expression;

import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/** Operators and their precedence, by JSqlParser; its tree is translated into ours at once. */
final class FlatParser {

  private final String source;
  private final Flat flat;

  FlatParser(String source, Flat flat) {
    this.source = source;
    this.flat = flat;
  }

  Expression parse() {
    try {
      CCJSqlParser parser = new CCJSqlParser(flat.text()).withAllowComplexParsing(false);
      var expression = parser.Expression();
      Token rest = parser.getNextToken();
      if (rest.kind != 0) {
        throw unexpected(rest);
      }
      return new Translation(flat).translate(expression, 0);
    } catch (ParseException e) {
      throw e.currentToken == null
          ? SyntaxFault.syntax("The expression cannot be read.")
          : unexpected(e.currentToken.next);
    } catch (TokenMgrException e) {
      throw SyntaxFault.syntax("The expression has a character without meaning.");
    } catch (StackOverflowError e) {
      throw Depth.tooDeep();
    }
  }

  private SyntaxFault unexpected(Token token) {
    int origin = token == null ? -1 : flat.origin(token.absoluteBegin - 1);
    if (origin < 0 || (token.image.isEmpty())) {
      return SyntaxFault.syntax("The expression ends where a value is needed.");
    }
    String rest = source.substring(origin);
    String shown = rest.length() > 20 ? rest.substring(0, 20) + "..." : rest;
    return SyntaxFault.syntax("The expression cannot be read from \"" + shown + "\" on.");
  }
}
