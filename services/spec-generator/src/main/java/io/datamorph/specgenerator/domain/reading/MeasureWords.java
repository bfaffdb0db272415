package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verbs and adjectives that ask for a measure, and the nouns that columns have for it. */
final class MeasureWords {

  /** The words, and after the colon the nouns in the order in which they are looked for. */
  private static final Map<String, List<String>> NOUNS =
      nouns(
          "heavier lighter weigh weighs weighing weighed: weight mass",
          "longer shorter: length duration",
          "lasted lasts last lasting: duration length",
          "took takes taking: duration",
          "taller: height",
          "older younger: age",
          "worth: amount value total price",
          "cost costs costing: price cost amount fee rate",
          "charge charges charging charged: price fee rate amount",
          "cheaper dearer costlier expensive costly pricey pricier: price cost fee",
          "earn earns earning: salary income wage pay",
          "paid: amount payment",
          "hold holds holding seat seats seating accommodate accommodates accommodating fit fits: capacity seats",
          "carry carries carrying: capacity payload load",
          "sleep sleeps sleeping: capacity beds",
          "larger bigger: size area");

  private MeasureWords() {}

  private static Map<String, List<String>> nouns(String... lines) {
    Map<String, List<String>> nouns = new HashMap<>();
    for (String line : lines) {
      String[] sides = line.split(": ");
      for (String word : sides[0].split(" ")) {
        nouns.put(word, List.of(sides[1].split(" ")));
      }
    }
    return Map.copyOf(nouns);
  }

  static List<String> nouns(String word) {
    return NOUNS.getOrDefault(word, List.of());
  }

  /** The number that the first of these nouns names which names one. */
  static Optional<Expr> column(Draft draft, int at, List<String> nouns) {
    for (String noun : nouns) {
      ColumnLinker.Link link =
          draft
              .links()
              .columns()
              .within(List.of(noun), draft.links().preferred(draft, at), draft.scope());
      Optional<ColumnRef> number =
          link.only()
              .filter(ColumnRef::isNumber)
              .filter(c -> !draft.links().joins().isReference(c));
      if (number.isPresent()) {
        return number.map(Expr.Col::new);
      }
    }
    return Optional.empty();
  }
}
