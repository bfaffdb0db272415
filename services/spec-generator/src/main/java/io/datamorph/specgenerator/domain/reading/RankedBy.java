package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/**
 * What an adjective ranks by: {@code borrowed} by the number of loans, {@code newest} by a date.
 */
final class RankedBy {

  private RankedBy() {}

  static Optional<Expr> adjective(Draft draft, int at, Optional<Mention> things) {
    String word = draft.text().at(at).norm();
    Optional<Expr> counted = Verbs.any(draft, at).map(table -> Expr.rows(Optional.of(table)));
    return counted
        .or(() -> nouns(draft, at, words(word)))
        .or(
            () ->
                Superlatives.isOfTime(word)
                    ? things.flatMap(m -> Times.only(draft, m.table(), at))
                    : Optional.empty())
        .or(() -> OnlyFigure.before(draft))
        .or(() -> isOfSize(word) ? things.flatMap(m -> size(draft, m)) : Optional.empty());
  }

  /** What an adjective says of single rows: their price, or their amount. */
  static Optional<Expr> ofRows(Draft draft, int at, Mention things) {
    String word = draft.text().at(at).norm();
    return nouns(draft, at, words(word))
        .or(() -> isOfSize(word) ? size(draft, things) : Optional.empty());
  }

  private static boolean isOfSize(String word) {
    return Matching.all(word, "(larg|bigg|great|high|small|low)est");
  }

  /** {@code the 5 largest donations}: by their amount, or by the one number there is. */
  private static Optional<Expr> size(Draft draft, Mention things) {
    return Money.amountOf(draft, things.table())
        .or(() -> Measurable.of(draft.links(), things.table()))
        .map(Expr.Col::new);
  }

  private static List<String> words(String adjective) {
    return switch (adjective) {
      case "expensive", "costly", "cheapest", "dearest" -> List.of("price", "cost");
      case "heavy", "heaviest", "lightest" -> List.of("weight");
      case "long", "longest", "shortest" -> List.of("length", "duration");
      case "populous" -> List.of("population");
      default -> List.of();
    };
  }

  private static Optional<Expr> nouns(Draft draft, int at, List<String> nouns) {
    for (String noun : nouns) {
      ColumnLinker.Link link =
          draft
              .links()
              .columns()
              .within(List.of(noun), draft.links().preferred(draft, at), draft.scope());
      Optional<ColumnRef> number = link.only().filter(ColumnRef::isNumber);
      if (number.isPresent()) {
        return number.map(Expr.Col::new);
      }
    }
    return Optional.empty();
  }
}
