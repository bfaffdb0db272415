package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import java.util.Optional;

/** Reports what is wrong with the expression at one path. */
record Problems(Findings findings, String path) {

  private static final int MOST_REPEATED = 50;

  Meaning report(Code code, String message) {
    findings.add(code, path, message);
    return Meaning.DOUBTFUL;
  }

  Meaning report(Code code, String message, Optional<String> suggestion) {
    findings.add(code, path, message, suggestion);
    return Meaning.DOUBTFUL;
  }

  /** What a rewriting repeats must be short, or texts of a kilobyte would become gigabytes. */
  static boolean isRepeatable(TypedExpression expression) {
    return Trees.isSmall(expression, MOST_REPEATED);
  }

  Meaning notRepeatable(String what) {
    return report(
        Code.EXPRESSION_TOO_LARGE,
        what + " is too long an expression; derive it in a step before.");
  }

  /** A text of the user's, cut where it is long. */
  static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
