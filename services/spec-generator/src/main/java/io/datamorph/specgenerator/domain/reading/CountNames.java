package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Set;

/** Names of columns that say they count something. */
final class CountNames {

  private static final Set<String> WORDS = Set.of("count", "number", "num", "n", "cnt", "nr");

  private CountNames() {}

  static boolean isOne(String name) {
    List<String> parts = Words.parts(name);
    return parts.stream().anyMatch(CountNames::isCount)
        || parts.contains("times")
        || name.equals("headcount")
        || parts.getFirst().equals("no") && parts.size() > 1;
  }

  static boolean isCount(String word) {
    return WORDS.contains(word);
  }

  static boolean counts(Expr expr) {
    return expr instanceof Expr.Rows
        || expr instanceof Expr.Agg agg && agg.function().equals("count");
  }
}
