package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code orders}, {@code persons}: which table's rows are spoken of. */
final class People {

  private static final Set<String> PERSONS =
      Set.of("people", "person", "persons", "everybody", "everyone", "individuals", "whoever");

  /** Names of tables whose rows are persons. */
  private static final Set<String> KINDS =
      Stream.of(
              "customer",
              "employee",
              "user",
              "member",
              "patient",
              "student",
              "person",
              "people",
              "driver",
              "author",
              "reader",
              "borrower",
              "passenger",
              "guest",
              "subscriber",
              "player",
              "teacher",
              "doctor",
              "visitor",
              "citizen",
              "tenant",
              "voter")
          .map(Words::canonical)
          .collect(Collectors.toUnmodifiableSet());

  /** A table and where its name ends. */
  record Who(CatalogueTable table, int to) {}

  private People() {}

  static boolean isPerson(String word) {
    return PERSONS.contains(word);
  }

  /** The table whose rows the words here stand for. */
  static Optional<Who> at(Draft draft, int at, int to) {
    Text text = draft.text();
    if (at >= to) {
      return Optional.empty();
    }
    Optional<Mention> mention = draft.mentionAt(at).filter(m -> m.from() == at && m.to() <= to);
    if (mention.isPresent()) {
      return Optional.of(new Who(mention.get().table(), mention.get().to()));
    }
    if (text.at(at).isWord() && PERSONS.contains(text.at(at).norm())) {
      return persons(draft).map(table -> new Who(table, at + 1));
    }
    return draft
        .links()
        .tables()
        .at(text, at)
        .filter(m -> m.to() <= to && m.score() >= 50)
        .flatMap(m -> settled(draft, m));
  }

  private static Optional<Who> settled(Draft draft, Mention mention) {
    if (mention.isClear()) {
      return Optional.of(new Who(mention.table(), mention.to()));
    }
    List<CatalogueTable> inScope =
        mention.tables().stream().filter(draft.scope()::contains).toList();
    return inScope.size() == 1
        ? Optional.of(new Who(inScope.getFirst(), mention.to()))
        : Optional.empty();
  }

  /** The one table of the request, or else of its neighbours, that holds persons. */
  static Optional<CatalogueTable> persons(Draft draft) {
    List<CatalogueTable> here =
        draft.scope().stream().filter(table -> isKind(draft, table)).toList();
    return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
  }

  static boolean isKind(Draft draft, CatalogueTable table) {
    List<String> words = draft.links().schema().words(table);
    return words.size() == 1 && KINDS.contains(words.getFirst());
  }
}
