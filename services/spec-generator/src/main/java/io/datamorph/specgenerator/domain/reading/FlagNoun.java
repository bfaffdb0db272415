package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code refunds} where rows have a flag {@code is_refunded}: which rows stay out. */
final class FlagNoun {

  private static final List<Phrase> WITHOUT =
      Phrase.all(
          "without|no|excluding|except|ignoring any|the|all?", "not counting|including the|any?");

  private static final List<Phrase> LEFT =
      Phrase.all(
          "do|should|must|shall|does not",
          "are|be|is to? be? excluded|ignored|omitted|skipped|left|removed|dropped|out",
          "excluded|ignored|omitted|out",
          "should|must be excluded|ignored|omitted|left|removed|dropped");

  private FlagNoun() {}

  /** {@code refunds do not count}, {@code without cancellations}: rows called by their flag. */
  static Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    String word = from < limit && text.at(from).isWord() ? text.at(from).norm() : "";
    boolean begins = text.isBreak(from - 1) || text.at(from - 1).matches("[,;(]|and|but");
    boolean led = Phrase.before(WITHOUT, text.tokens(), from) >= 0;
    boolean left = begins && Phrase.longest(LEFT, text.tokens(), from + 1) > 0;
    if (!word.endsWith("s") || !(led || left) || draft.mentionAt(from).isPresent()) {
      return Optional.empty();
    }
    String root = Roots.of(word);
    List<ColumnRef> flags =
        Neighbours.of(draft).stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isFlag)
            .filter(column -> isOfRoot(draft, column, root))
            .toList();
    return flags.size() == 1 && !root.isEmpty()
        ? Optional.of(new Found(from, from + 1, new Expr.Col(flags.getFirst())))
        : Optional.empty();
  }

  private static boolean isOfRoot(Draft draft, ColumnRef column, String root) {
    List<String> rest = FlagForm.said(draft, column);
    return rest.size() == 1 && Roots.of(rest.getFirst()).equals(root);
  }
}
