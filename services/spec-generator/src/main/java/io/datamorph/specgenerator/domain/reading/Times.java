package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which date of a row is meant when only its table is known. */
final class Times {

  private Times() {}

  /** The only date or time of the table, or the one that a word of the sentence speaks of. */
  static Optional<Expr.Col> only(Draft draft, CatalogueTable table, int index) {
    List<ColumnRef> times =
        draft.links().schema().columns(table).stream().filter(ColumnRef::isTime).toList();
    if (times.size() == 1) {
      return Optional.of(new Expr.Col(times.getFirst()));
    }
    List<ColumnRef> spokenOf = new ArrayList<>();
    Text text = draft.text();
    int start = text.sentenceStart(Math.min(index, text.size() - 1));
    int end = text.sentenceEnd(Math.min(index, text.size() - 1));
    for (ColumnRef time : times) {
      for (int i = start; i < end; i++) {
        if (text.at(i).isWord() && isTrunk(draft, time, text.at(i).norm())) {
          spokenOf.add(time);
          break;
        }
      }
    }
    if (spokenOf.size() == 1) {
      return Optional.of(new Expr.Col(spokenOf.getFirst()));
    }
    List<ColumnRef> shown =
        times.stream().filter(t -> draft.outputNamed(t.name()).isPresent()).toList();
    if (spokenOf.isEmpty() && shown.size() == 1) {
      return Optional.of(new Expr.Col(shown.getFirst()));
    }
    if (!times.isEmpty()) {
      String id = "date-of-" + table.name().table();
      Optional<String> answer = draft.findings().answer(id);
      Optional<ColumnRef> chosen =
          times.stream()
              .filter(time -> answer.filter(time.display()::equals).isPresent())
              .findFirst();
      if (chosen.isEmpty()) {
        draft.wonder(
            index,
            id,
            "Which date of " + table.name().table() + " is meant?",
            times.stream().map(ColumnRef::display).toList());
      }
      return chosen.map(Expr.Col::new);
    }
    return Optional.empty();
  }

  /** Those of the tables that may be missing: what has not happened yet has none. */
  static Stream<ColumnRef> thatMayBeMissing(Draft draft, Collection<CatalogueTable> tables) {
    return tables.stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(column -> column.isTime() && column.column().nullable());
  }

  /** As {@link #only}, but the question is put where it is not clear. */
  static Optional<Expr.Col> asked(Draft draft, CatalogueTable table) {
    Optional<Expr.Col> only = only(draft, table, 0);
    List<ColumnRef> times =
        draft.links().schema().columns(table).stream().filter(ColumnRef::isTime).toList();
    if (only.isEmpty() && !times.isEmpty()) {
      draft
          .findings()
          .ask(
              "date-of-" + table.name().table(),
              "Which date of " + table.name().table() + " is meant?",
              times.stream().map(ColumnRef::display).toList());
    }
    return only;
  }

  /** {@code hired} speaks of {@code hire_date}. */
  static boolean isTrunk(Draft draft, ColumnRef time, String word) {
    List<String> words = draft.links().schema().words(time);
    boolean born = word.equals("born") && words.getFirst().equals(Words.canonical("birth"));
    return words.size() > 1 && (born || words.getFirst().equals(Words.canonical(word)));
  }
}
