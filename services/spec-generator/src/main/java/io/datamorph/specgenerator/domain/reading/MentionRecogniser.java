package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code clients} -> table customers. Tables that are named but do not exist are told. */
final class MentionRecogniser implements Recogniser {

  private static final int PARTIAL = 50;

  @Override
  public void recognise(Draft draft) {
    List<Mention> unclear = new ArrayList<>();
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i) || !text.at(i).isWord()) {
        continue;
      }
      Optional<Mention> mention = draft.links().tables().at(text, i);
      if (mention.isEmpty() || !text.isFree(i, mention.get().to())) {
        continue;
      }
      if (mention.get().isClear() && mention.get().score() >= PARTIAL) {
        draft.mentions.add(mention.get());
      } else {
        unclear.add(mention.get());
      }
      i = mention.get().to() - 1;
    }
    unclear.forEach(mention -> settle(draft, mention));
    draft.mentions.sort((a, b) -> Integer.compare(a.from(), b.from()));
    unknownTables(draft);
    if (draft.mentions.isEmpty()) {
      fromColumns(draft);
    }
    draft.outputs.forEach(output -> pullIn(draft, output.name()));
    draft.mentions.stream()
        .filter(m -> m.to() > m.from())
        .forEach(m -> draft.note(m.from(), m.to(), "table " + m.table().name().display()));
  }

  /** A word for several tables means the one spoken of anyway. */
  private static void settle(Draft draft, Mention mention) {
    List<CatalogueTable> spokenOf =
        mention.tables().stream().filter(draft.scope()::contains).toList();
    if (spokenOf.size() == 1) {
      draft.mentions.add(new Mention(mention.from(), mention.to(), spokenOf, mention.score()));
    }
  }

  /** A column of the result that only a neighbouring table has brings that table in. */
  private static void pullIn(Draft draft, String name) {
    List<ColumnRef> columns = draft.links().schema().columnsNamed(name);
    if (draft.scope().isEmpty()
        || columns.stream().anyMatch(column -> draft.scope().contains(column.table()))) {
      return;
    }
    List<CatalogueTable> near =
        columns.stream().map(ColumnRef::table).filter(table -> isReached(draft, table)).toList();
    if (near.size() == 1) {
      draft.mentions.add(new Mention(0, 0, near, PARTIAL));
    }
  }

  private static boolean isReached(Draft draft, CatalogueTable table) {
    return draft.scope().stream()
        .anyMatch(from -> draft.links().joins().path(from, table, Set.of()).isPresent());
  }

  /** {@code from the invoices table} names a table, whether there is one or not. */
  private static void unknownTables(Draft draft) {
    Text text = draft.text();
    for (int i = 1; i < text.size(); i++) {
      boolean before = (text.is(i, "table") || text.is(i, "tables")) && isUnknownName(draft, i - 1);
      if (before && text.isFree(i - 1) && (i < 2 || !text.is(i - 2, "a"))) {
        unknown(draft, i - 1);
      }
    }
  }

  static boolean isUnknownName(Draft draft, int at) {
    Text text = draft.text();
    return at >= 0
        && at < text.size()
        && TargetRecogniser.isName(text.at(at))
        && draft.mentionAt(at).isEmpty()
        && draft.target.filter(text.at(at).norm()::equals).isEmpty()
        && !io.datamorph.specgenerator.domain.language.Lexicon.isKnown(text.at(at).norm())
        && draft.links().schema().columnsNamed(text.at(at).norm()).isEmpty();
  }

  static void unknown(Draft draft, int at) {
    String name = draft.text().at(at).norm();
    List<String> names =
        draft.links().schema().tables().stream().map(table -> table.name().table()).toList();
    draft.problem(
        "UNKNOWN_TABLE",
        "connection %s has no table \"%s\""
            .formatted(draft.links().schema().catalogue().connection(), name),
        Words.nearest(name, names).map(near -> "did you mean \"" + near + "\"?"));
    draft.text().use(at);
  }

  /** Where no table is named, the columns asked for tell which one is meant. */
  private static void fromColumns(Draft draft) {
    Map<CatalogueTable, Integer> votes = new HashMap<>();
    Text text = draft.text();
    List<String> names = new ArrayList<>();
    draft.outputs.forEach(output -> names.add(output.name()));
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && text.at(i).isWord()) {
        names.add(text.at(i).norm());
      }
    }
    for (String name : names) {
      draft.links().schema().columnsNamed(name).stream()
          .map(ColumnRef::table)
          .distinct()
          .forEach(table -> votes.merge(table, name.indexOf('_') > 0 ? 3 : 2, Integer::sum));
    }
    if (votes.isEmpty()) {
      names.forEach(name -> voteByTrunk(draft, name, votes));
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<CatalogueTable> best =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(ArrayList::new));
    if (best.size() == 1) {
      draft.mentions.add(new Mention(0, 0, best, PARTIAL));
    }
  }

  private static void voteByTrunk(Draft draft, String name, Map<CatalogueTable, Integer> votes) {
    draft
        .links()
        .columns()
        .within(List.of(name), Optional.empty(), draft.links().schema().tables())
        .only()
        .ifPresent(column -> votes.merge(column.table(), 1, Integer::sum));
  }
}
