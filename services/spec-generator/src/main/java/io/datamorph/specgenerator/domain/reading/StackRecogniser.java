package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Stack;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code put orders and orders_archive together}: the rows of several tables, one after another.
 */
final class StackRecogniser implements Recogniser {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "union|stack|concatenate|append|unite of?",
          "combine|merge|put|take|bring the? rows|records? of|from?",
          "all rows|records of|from both?",
          "rows|records from both",
          "both");

  private static final List<Phrase> TOGETHER =
      Phrase.all(
          "together", "into one", "as one? union", "under each other", "one under the other");

  private static final List<Phrase> JOINTS =
      Phrase.all("and", ",", ", and", "with", "on top of", "plus", "under|below|to|onto");

  private static final List<Phrase> DISTINCT =
      Phrase.all(
          "without duplicates|repeats",
          "remove|drop|removing|dropping exact? duplicates",
          "each|every row only? once",
          "duplicates removed|dropped",
          "no duplicates");

  private static final List<Phrase> ALL =
      Phrase.all(
          "keep|with|including all? rows|duplicates|everything",
          "union all",
          "all rows stay",
          "keep all");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size() && draft.stack.isEmpty(); i++) {
      int lead = text.isFree(i) ? Phrase.longest(LEADS, text.tokens(), i) : -1;
      if (lead > 0) {
        tables(draft, i, lead);
      }
    }
    if (draft.stack.isPresent()) {
      duplicates(draft);
      precedence(draft);
    }
  }

  private static void tables(Draft draft, int from, int lead) {
    Text text = draft.text();
    List<CatalogueTable> tables = new ArrayList<>();
    int i = draft.links().skipArticles(text, lead);
    int end = i;
    Optional<Mention> mention = mention(draft, i);
    while (mention.isPresent()) {
      tables.add(mention.get().table());
      end = mention.get().to();
      end = text.is(end, "table") || text.is(end, "tables") ? end + 1 : end;
      int joint = Phrase.longest(JOINTS, text.tokens(), end);
      mention =
          joint < 0 ? Optional.empty() : mention(draft, draft.links().skipArticles(text, joint));
    }
    int together = Phrase.longest(TOGETHER, text.tokens(), end);
    boolean weak = text.at(from).matches("take|put|bring|merge|both") && together < 0;
    boolean alike =
        tables.size() > 1
            && tables.stream().distinct().count() == tables.size()
            && areAlike(draft, tables);
    if (alike && !weak) {
      draft.stack = Optional.of(new Stack(tables, false, List.of()));
      int to = Math.max(end, together);
      text.use(from, to);
      draft.note(from, to, "rows of " + tables.size() + " tables, one after the other");
    }
  }

  private static Optional<Mention> mention(Draft draft, int at) {
    int of = draft.text().is(at, "rows") || draft.text().is(at, "both") ? at + 1 : at;
    return draft.mentionAt(of);
  }

  /** Whether every plain column of the result, or most columns, are in all of them. */
  private static boolean areAlike(Draft draft, List<CatalogueTable> tables) {
    CatalogueTable first = tables.getFirst();
    long shared =
        draft.links().schema().columns(first).stream()
            .filter(
                column ->
                    tables.stream()
                        .allMatch(t -> draft.links().schema().column(t, column.name()).isPresent()))
            .count();
    boolean refers =
        tables.stream()
            .anyMatch(
                a -> tables.stream().anyMatch(b -> !draft.links().joins().between(a, b).isEmpty()));
    boolean joined = draft.joins.stream().anyMatch(join -> join.tables().containsAll(tables));
    return shared >= 2 && !joined && (!refers || shared * 2 > first.columns().size());
  }

  private static void duplicates(Draft draft) {
    Text text = draft.text();
    Stack stack = draft.stack.orElseThrow();
    for (int i = 0; i < text.size(); i++) {
      int distinct = text.isFree(i) ? Phrase.longest(DISTINCT, text.tokens(), i) : -1;
      int all = text.isFree(i) ? Phrase.longest(ALL, text.tokens(), i) : -1;
      if (distinct > 0) {
        text.use(i, distinct);
        draft.stack = Optional.of(new Stack(stack.tables(), true, stack.keys()));
      } else if (all > 0) {
        text.use(i, all);
      }
    }
  }

  /** {@code order_ids in both tables: take the row from orders only}. */
  private static void precedence(Draft draft) {
    Text text = draft.text();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      int end = text.sentenceEnd(start);
      int both = find(text, start, end, Phrase.all("in both tables?", "in both"));
      int take = find(text, start, end, Phrase.all("take|keep|use|prefer", "wins"));
      Optional<Links.Named> key = both < 0 ? Optional.empty() : key(draft, start, both);
      Optional<Mention> first = take < 0 ? Optional.empty() : lastTable(draft, take, end);
      if (key.isPresent() && first.isPresent()) {
        Stack stack = draft.stack.orElseThrow();
        List<CatalogueTable> tables = new ArrayList<>(stack.tables());
        tables.remove(first.get().table());
        tables.addFirst(first.get().table());
        draft.stack =
            Optional.of(new Stack(tables, stack.distinct(), key.get().refs().subList(0, 1)));
        text.use(start, end);
        draft.note(start, end, "rows of " + first.get().table().name().table() + " win");
      }
    }
  }

  private static int find(Text text, int from, int to, List<Phrase> phrases) {
    for (int i = from; i < to; i++) {
      if (Phrase.longest(phrases, text.tokens(), i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Links.Named> key(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Links.Named> named =
          draft.links().columnAt(draft, i, to).filter(n -> n.score() >= 80);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private static Optional<Mention> lastTable(Draft draft, int from, int to) {
    return draft.mentions.stream().filter(m -> m.from() >= from && m.to() <= to).findFirst();
  }
}
