package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.Optional;
import java.util.Set;

/** The constant that stands for a missing value, before or after it: {@code then write 'none'}. */
final class FillLiteral {

  /** What may stand between a missing value and its replacement. */
  private static final Set<String> JOINTS =
      Set.of(
          "becomes",
          "become",
          "means",
          "mean",
          "is",
          "are",
          "be",
          "counts",
          "count",
          "counted",
          "as",
          "goes",
          "go",
          "under",
          "write",
          "put",
          "use",
          "show",
          "shows",
          "gets",
          "get",
          "say",
          "with",
          "by",
          "to",
          "should",
          "shall",
          "must",
          "then",
          "read",
          "reads",
          "shown",
          "written",
          "replaced",
          "set",
          "them",
          "it",
          "just",
          "one",
          "value",
          "label",
          "labelled",
          "called",
          "in",
          "at",
          "all",
          "the",
          "default",
          "defaults",
          "appear",
          "appears",
          "call",
          "of",
          "listed",
          "treated",
          "reported",
          "given",
          "word",
          "text",
          "filed",
          "grouped");

  private static final int REACH = 8;

  private FillLiteral() {}

  static int after(Text text, int from) {
    for (int i = from; i < Math.min(text.size(), from + REACH) && !text.isBreak(i); i++) {
      if (at(text, i).isPresent() && text.isFree(i)) {
        return i;
      }
      if (!passes(text, i)) {
        return -1;
      }
    }
    return -1;
  }

  static int before(Text text, int to) {
    for (int i = to - 1; i >= Math.max(0, to - REACH) && !text.isBreak(i); i--) {
      if (at(text, i).isPresent()) {
        return text.isFree(i) && text.at(i).kind() == Token.Kind.STRING ? i : -1;
      }
      boolean joint =
          text.at(i).isWord()
              && text.at(i)
                  .matches(
                      "if|when|where|for|the|in|case|it|a|an|any|has|there|those|ones|them|these|rows|have");
      if (!joint) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean passes(Text text, int i) {
    return text.is(i, ",")
        || text.is(i, "=")
        || text.is(i, ":")
        || text.is(i, "->")
        || (text.at(i).isWord()
            && (JOINTS.contains(text.at(i).norm()) || Lexicon.isDeterminer(text.at(i).norm())));
  }

  /** {@code no city = Unknown}: a text without quotation marks, written like a name. */
  private static Optional<String> bare(Text text, int at) {
    boolean sign = text.is(at - 1, "=") || text.is(at - 1, "->");
    boolean ends = text.isBreak(at + 1) || !text.at(at + 1).isWord();
    String written = text.at(at).text();
    return sign && ends && Character.isUpperCase(written.charAt(0))
        ? Optional.of(Expr.text(written).text())
        : Optional.empty();
  }

  static Optional<String> at(Text text, int at) {
    if (at < 0 || at >= text.size()) {
      return Optional.empty();
    }
    Token token = text.at(at);
    return switch (token.kind()) {
      case STRING -> Optional.of(Expr.text(token.norm()).text());
      case NUMBER -> Optional.of(token.norm());
      case WORD -> token.norm().equals("zero") ? Optional.of("0") : bare(text, at);
      case DATE, ADDRESS, SYMBOL, BREAK -> Optional.empty();
    };
  }
}
