package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.Optional;

/** Constants as they are written in a request. */
final class Literals {

  private Literals() {}

  static Optional<Parsed> at(Text text, int at, int limit) {
    if (at < 0 || at >= limit || at >= text.size()) {
      return Optional.empty();
    }
    if (text.is(at, "-") && at + 1 < limit && text.at(at + 1).kind() == Token.Kind.NUMBER) {
      return Optional.of(new Parsed(at, at + 2, new Expr.Lit("-" + text.at(at + 1).norm())));
    }
    Token token = text.at(at);
    return switch (token.kind()) {
      case STRING -> Optional.of(new Parsed(at, at + 1, Expr.text(token.norm())));
      case NUMBER -> Optional.of(new Parsed(at, at + 1, new Expr.Lit(token.norm())));
      case WORD -> word(text, at);
      case ADDRESS -> Optional.of(new Parsed(at, at + 1, Expr.text(token.text())));
      case DATE, SYMBOL, BREAK -> Optional.empty();
    };
  }

  private static Optional<Parsed> word(Text text, int at) {
    return switch (text.at(at).norm()) {
      case "true", "false" -> Optional.of(new Parsed(at, at + 1, new Expr.Lit(text.at(at).norm())));
      case "zero", "nil" -> Optional.of(new Parsed(at, at + 1, Expr.number(0)));
      default -> Optional.empty();
    };
  }

  /** Whether it is a text and no number. */
  static boolean isText(Expr expr) {
    return expr instanceof Expr.Lit lit && lit.text().startsWith("'");
  }
}
