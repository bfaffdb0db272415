package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plural that a table's comment begins with: {@code Bookings on accounts} are bookings. */
final class CommentNoun {

  private static final int MOST_WORDS = 2;
  private static final String ENDS =
      "[^\\p{L}\\s-]|\\s(of|on|in|for|by|with|from|to|at|that|which|who|and|or|held|made|per)\\b";

  private CommentNoun() {}

  /** Its words as they are compared, with blanks between; empty where it is no plural. */
  static Optional<String> of(CatalogueTable table) {
    String lead = table.comment().orElse("").toLowerCase(Locale.ROOT).split(ENDS, 2)[0].strip();
    List<String> words = Stream.of(lead.split("[\\s-]+")).filter(word -> !word.isEmpty()).toList();
    boolean plural =
        !words.isEmpty()
            && words.size() <= MOST_WORDS
            && !Words.singular(words.getLast()).equals(words.getLast());
    return plural
        ? Optional.of(words.stream().map(Words::canonical).collect(Collectors.joining(" ")))
        : Optional.empty();
  }
}
