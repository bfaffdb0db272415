package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where no table is named, the columns asked for tell which one is meant. */
final class ScopeVotes {

  private static final int IDENTIFIER = 3;
  private static final int WORD = 2;
  private static final List<String> TAILS = List.of("date", "at", "on", "name", "code", "type");

  private ScopeVotes() {}

  static Optional<CatalogueTable> count(Draft draft) {
    Map<CatalogueTable, Integer> votes = new HashMap<>();
    List<String> names = names(draft);
    for (String name : names) {
      draft.links().schema().columnsNamed(name).stream()
          .map(ColumnRef::table)
          .distinct()
          .forEach(
              table -> votes.merge(table, name.indexOf('_') > 0 ? IDENTIFIER : WORD, Integer::sum));
      draft
          .links()
          .schema()
          .keysNamed(name)
          .forEach(key -> votes.merge(key.table(), 1, Integer::sum));
    }
    draft.target.name.ifPresent(target -> byTarget(draft, target, votes));
    if (votes.isEmpty()) {
      names.stream()
          .filter(name -> !Lexicon.isCommon(name))
          .forEach(name -> byWords(draft, name, votes));
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<CatalogueTable> best =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() == 1
        ? Optional.of(best.getFirst())
        : byValues(draft).or(() -> persons(draft));
  }

  /** {@code student_names} is about students, if it may be about them at all. */
  private static void byTarget(Draft draft, String target, Map<CatalogueTable, Integer> votes) {
    List<String> words = Words.canonicalParts(target);
    votes.replaceAll(
        (table, n) -> words.containsAll(draft.links().schema().words(table)) ? n + 1 : n);
  }

  /** {@code people}: the only table of persons there is. */
  private static Optional<CatalogueTable> persons(Draft draft) {
    boolean said =
        draft.text().tokens().stream().anyMatch(t -> t.isWord() && People.isPerson(t.norm()));
    List<CatalogueTable> kinds =
        said
            ? draft.links().schema().tables().stream().filter(t -> People.isKind(draft, t)).toList()
            : List.of();
    return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
  }

  private static List<String> names(Draft draft) {
    List<String> names = new ArrayList<>();
    draft.outputs.forEach(output -> names.add(output.name()));
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && text.at(i).isWord()) {
        names.add(text.at(i).norm());
      }
    }
    return names.stream().distinct().toList();
  }

  private static void byWords(Draft draft, String name, Map<CatalogueTable, Integer> votes) {
    Set<String> words = Set.copyOf(Words.canonicalParts(name));
    draft
        .links()
        .schema()
        .columnsOf(words)
        .forEach(ref -> votes.merge(ref.table(), 1, Integer::sum));
    for (String tail : TAILS) {
      Set<String> longer = new HashSet<>(words);
      longer.add(Words.canonical(tail));
      draft
          .links()
          .schema()
          .columnsOf(longer)
          .forEach(ref -> votes.merge(ref.table(), 1, Integer::sum));
    }
  }

  /** {@code contractors}: rows that are called by a value of theirs. */
  private static Optional<CatalogueTable> byValues(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.at(i).isWord() && text.isFree(i) && !Lexicon.isCommon(text.at(i).norm())) {
        List<String> word = List.of(text.at(i).norm());
        List<CatalogueTable> tables =
            Stream.concat(
                    draft.links().values().named(word).stream(), draft.links().coded(word).stream())
                .flatMap(seen -> draft.links().schema().table(seen.table()).stream())
                .distinct()
                .toList();
        if (tables.size() == 1) {
          return Optional.of(tables.getFirst());
        }
      }
    }
    return Optional.empty();
  }
}
