package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** {@code the names are needed}, {@code a simple list}: said of what is asked for. */
final class Wanted {

  private static final List<Phrase> WANTED =
      Phrase.all(
          "is|are wanted|needed|required|requested|desired",
          "is|are asked for",
          "is|are of interest",
          "we|i|they am|are|is? interested in",
          "we|i|they require",
          "simple|plain|basic|quick|short|small|little|tiny|nice|compact|neat list|listing|table|overview|report|extract|view"
              + "|matrix|pivot|summary|ranking|statistic|statistics|breakdown|statement|scorecard|crosstab|comparison");

  private Wanted() {}

  static void use(Draft draft, int at) {
    Text text = draft.text();
    int end = text.isFree(at) ? Phrase.longest(WANTED, text.tokens(), at) : -1;
    if (end > 0 && !isOfData(draft, end - 1)) {
      text.use(at, end);
    }
  }

  /** {@code a visa is required}, where rows tell whether it is. */
  private static boolean isOfData(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    return word.endsWith("ed") && draft.links().schema().vocabulary().contains(word);
  }
}
