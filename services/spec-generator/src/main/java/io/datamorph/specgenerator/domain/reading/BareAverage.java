package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code more expensive than the average of its category}: what is averaged is said before, only
 * the rows are said here.
 */
final class BareAverage {

  private BareAverage() {}

  /** The figure of the value over what its rows have in common. */
  static Optional<Parsed> of(Draft draft, Expr value, int from, int limit) {
    if (!(value instanceof Expr.Col col) || !col.ref().isNumber() || !col.via().isEmpty()) {
      return Optional.empty();
    }
    return behind(draft, col.ref().table(), from, limit)
        .or(() -> before(draft, from, limit))
        .map(said -> said.over(from, col));
  }

  /** A function, and the group whose rows it runs over. */
  record Said(String function, Expr group, int to) {
    Parsed over(int from, Expr value) {
      return new Parsed(
          from, to, GroupAggregateForm.over((Expr.Agg) Expr.agg(function, value), List.of(group)));
    }
  }

  /** {@code the average class of the same category}, {@code the average of its own category}. */
  private static Optional<Said> behind(Draft draft, CatalogueTable rows, int from, int limit) {
    int at = draft.links().skipArticles(draft.text(), from);
    Optional<String> function = function(draft.text(), at, limit);
    return function.flatMap(
        name ->
            GroupAggregateForm.group(draft, afterRows(draft, rows, at + 1), rows, limit)
                .map(group -> new Said(name, group.expr(), group.to())));
  }

  /** {@code the club average}, {@code their genre's average}. */
  static Optional<Said> before(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean own = from < limit && text.at(from).matches("their|its|his|her");
    int at = draft.links().skipArticles(text, own ? from + 1 : from);
    int noun = text.is(at, "own") ? at + 1 : at;
    for (int i = noun + 1; i < Math.min(limit, noun + 4); i++) {
      Optional<String> function = function(text, i, limit);
      if (function.isPresent()) {
        int end = i;
        return isEnd(text, i + 1, limit)
            ? GroupNoun.at(draft, noun, end)
                .filter(group -> group.to() == end && Exprs.columns(group.expr()).size() == 1)
                .map(group -> new Said(function.get(), group.expr(), end + 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  static Optional<String> function(Text text, int at, int limit) {
    return at < limit && text.at(at).matches("average|avg|mean|median")
        ? AggregateWords.function(text.at(at).norm())
        : Optional.empty();
  }

  /** No noun follows that would be averaged. */
  static boolean isEnd(Text text, int at, int limit) {
    return at >= limit
        || text.isBreak(at)
        || !text.at(at).isWord()
        || text.at(at).matches("as|and|rounded|with|in|to|is|are|too|into");
  }

  static int afterRows(Draft draft, CatalogueTable rows, int at) {
    return draft
        .mentionAt(at)
        .filter(mention -> mention.table().equals(rows))
        .map(mention -> mention.to())
        .orElse(at);
  }
}
