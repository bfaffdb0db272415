package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** Words of the request's own for the rows it is about: {@code parcels} that arrived. */
final class RowNouns {

  private RowNouns() {}

  /** Whether a column of the result is called as the rows are, and so counts them. */
  static boolean isOne(Draft draft, Output output) {
    Optional<Boolean> counts = output.expr().map(CountNames::counts);
    boolean plural =
        !output.name().contains("_") && !Words.singular(output.name()).equals(output.name());
    boolean free =
        Stream.of(output.name(), Words.singular(output.name()))
            .allMatch(name -> draft.links().schema().columnsNamed(name).isEmpty());
    return counts.orElse(plural && free && isSaid(draft.text(), output.name()));
  }

  /** Whether more is said of it than that it is a column: {@code parcels that have arrived}. */
  private static boolean isSaid(Text text, String noun) {
    for (int i = 0; i < text.size(); i++) {
      boolean related =
          text.is(i + 1, "that")
              || text.is(i + 1, "which")
              || text.is(i + 1, "who")
              || text.is(i + 1, "with")
              || text.is(i + 1, "without")
              || text.is(i + 1, "whose")
              || text.is(i + 1, "where")
              || text.is(i + 1, "per")
              || text.is(i + 1, "by");
      if (text.is(i, noun) && related) {
        return true;
      }
    }
    return false;
  }
}
