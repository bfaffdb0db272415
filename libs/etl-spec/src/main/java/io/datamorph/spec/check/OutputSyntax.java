package io.datamorph.spec.check;

import io.datamorph.spec.document.NamedExpression;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns in the words of a SELECT list, which this language writes otherwise. */
final class OutputSyntax {

  private static final Pattern STAR = Pattern.compile("(\\w+\\.)?\\*");
  private static final Pattern ALIAS =
      Pattern.compile("(?is)(.*\\S)\\s+as\\s+(?:\"([^\"]+)\"|(\\w+))");

  private OutputSyntax() {}

  static boolean isOtherwise(NamedExpression entry) {
    return isStar(entry) || alias(entry).isPresent();
  }

  /** Reports such words with what to write in their place. */
  static boolean fits(NamedExpression entry, String path, StepContext context) {
    if (isStar(entry)) {
      context.report(
          Code.UNSUPPORTED_SYNTAX,
          path,
          "Columns are listed by name; a derive step keeps all columns and adds to them.");
      return false;
    }
    Optional<String> alias = alias(entry);
    alias.ifPresent(
        written ->
            context
                .findings()
                .add(
                    Code.UNSUPPORTED_SYNTAX,
                    path,
                    "A column is named by a property, not by AS.",
                    alias));
    return alias.isEmpty();
  }

  private static boolean isStar(NamedExpression entry) {
    return STAR.matcher(entry.expr().strip()).matches();
  }

  private static Optional<String> alias(NamedExpression entry) {
    Matcher matcher = ALIAS.matcher(entry.expr().strip());
    if (entry.name().isPresent() || !matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    return Optional.of("{name: %s, expr: \"%s\"}".formatted(name, matcher.group(1)));
  }
}
