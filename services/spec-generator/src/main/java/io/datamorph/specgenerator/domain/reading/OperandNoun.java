package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Abbreviations;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code principal * rate}, {@code the total minus the tax}: in a formula a brief noun is the one
 * number that has it in its name.
 */
final class OperandNoun {

  private static final int LONGEST = 4;

  private OperandNoun() {}

  static Optional<Parsed> at(Draft draft, int at, int limit) {
    Text text = draft.text();
    int from = draft.links().skipArticles(text, at);
    for (int end = Math.min(limit, from + LONGEST); end > from; end--) {
      List<String> words = words(text, from, end);
      if (words.isEmpty() || !isEnd(text, end, limit)) {
        continue;
      }
      List<ColumnRef> fits =
          draft.scope().stream()
              .flatMap(table -> draft.links().schema().columns(table).stream())
              .filter(column -> column.isNumber() && !draft.links().joins().isReference(column))
              .filter(column -> isCalled(draft, column, words))
              .toList();
      if (fits.size() == 1) {
        return Optional.of(new Parsed(at, end, new Expr.Col(fits.getFirst())));
      }
    }
    return Optional.empty();
  }

  private static List<String> words(Text text, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!text.at(i).isWord()) {
        return List.of();
      }
      if (!text.at(i).matches("one|ones|value|the|of|on|in")) {
        words.add(text.at(i).norm());
      }
    }
    return words;
  }

  private static boolean isEnd(Text text, int at, int limit) {
    return at >= limit
        || !text.at(at).isWord()
        || text.at(at)
            .matches(
                "minus|plus|times|x|divided|multiplied|less|net|reduced|increased|rounded|summed|added|as|in|per|for|and|with|to");
  }

  private static boolean isCalled(Draft draft, ColumnRef column, List<String> words) {
    List<String> own = draft.links().schema().words(column);
    List<String> written = Words.parts(column.name());
    return words.stream()
        .allMatch(
            word ->
                own.contains(Words.canonical(word))
                    || written.contains(word)
                    || written.stream().anyMatch(part -> Abbreviations.abbreviates(part, word)));
  }
}
