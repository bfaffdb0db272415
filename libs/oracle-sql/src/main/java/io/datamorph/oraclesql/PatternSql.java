package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedExpression.Like;
import java.util.Locale;

/** LIKE and regular expressions; the language reads the latter as PostgreSQL does. */
final class PatternSql {

  private PatternSql() {}

  /** {@code name LIKE 'A%'}; backslash is PostgreSQL's own escape too. */
  static String like(Like node, ExpressionSql expressions) {
    return node.ignoreCase()
        ? "lower(%s) LIKE %s"
            .formatted(
                expressions.withLetters(node.operand()),
                LiteralSql.text(node.pattern().toLowerCase(Locale.ROOT)))
        : expressions.operand(node.operand()) + " LIKE " + LiteralSql.text(node.pattern());
  }
}
