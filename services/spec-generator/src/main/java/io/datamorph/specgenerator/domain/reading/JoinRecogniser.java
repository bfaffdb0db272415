package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.JoinWish;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code join customers and orders on customer_id}, {@code go from a via b to c}. */
final class JoinRecogniser implements Recogniser {

  private static final List<Phrase> JOIN =
      Phrase.all(
          "inner|left|right|full? outer? join|joins|joining|joined with?",
          "match|matching|link|connect the?",
          "using? only? inner|left joins|join",
          "go|starting? from",
          "you will? need",
          "take the? path from");

  private static final List<Phrase> ON =
      Phrase.all(
          "matched|joined|linked? on|by|using|over|via the? key|column?", "through", "on their?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int end = text.isFree(i) ? Phrase.longest(JOIN, text.tokens(), i) : -1;
      if (end > 0) {
        join(draft, i, end);
        i = end - 1;
      }
    }
    matched(draft);
  }

  private static void join(Draft draft, int at, int from) {
    Text text = draft.text();
    List<CatalogueTable> tables = new ArrayList<>();
    int i = from;
    int end = from;
    boolean open = true;
    boolean verb = text.at(at).matches("inner|left|right|full|outer|join|joins|joining|using|only");
    while (open && i < text.size()) {
      i = draft.links().skipArticles(text, i);
      Optional<Mention> mention = draft.mentionAt(i);
      if (mention.isPresent()) {
        tables.add(mention.get().table());
        i = mention.get().to();
      } else if (verb && isOperand(draft, i, tables)) {
        MentionRecogniser.unknown(draft, i);
        i++;
      } else {
        break;
      }
      if (text.is(i, "table") || text.is(i, "tables")) {
        i++;
      }
      end = i;
      int next = separatorEnd(text, i);
      open = next > i && (next < text.size());
      i = next;
    }
    boolean none = text.is(at, "left") || text.is(at, "inner") || text.is(at, "using");
    if (tables.isEmpty() && !none || tables.size() < 2 && !verb) {
      return;
    }
    text.use(at, Math.max(end, from));
    beforeJoin(draft, at, tables);
    Optional<String> key = key(draft, end, !tables.isEmpty());
    if (tables.size() > 1 || text.is(at, "left")) {
      draft.joins.add(new JoinWish(tables, key));
      draft.note(at, end, "a join of " + names(tables));
    }
    if ((text.is(at, "left") || text.is(at + 1, "left")) && !tables.isEmpty()) {
      draft.keptWhole.add(leftSide(draft, at, tables));
    }
  }

  private static String names(List<CatalogueTable> tables) {
    return String.join(", ", tables.stream().map(table -> table.name().table()).toList());
  }

  /** {@code customers left join orders}: the side before the verb keeps all its rows. */
  private static CatalogueTable leftSide(Draft draft, int at, List<CatalogueTable> tables) {
    return draft.mentions.stream()
        .filter(m -> m.to() == at)
        .map(Mention::table)
        .findFirst()
        .orElse(tables.getFirst());
  }

  private static void beforeJoin(Draft draft, int at, List<CatalogueTable> tables) {
    draft.mentions.stream()
        .filter(m -> m.to() == at && !tables.contains(m.table()))
        .findFirst()
        .ifPresent(m -> tables.addFirst(m.table()));
  }

  private static boolean isOperand(Draft draft, int at, List<CatalogueTable> tables) {
    Text text = draft.text();
    if (at >= text.size() || !MentionRecogniser.isUnknownName(draft, at)) {
      return false;
    }
    String word = text.at(at).norm();
    return !Lexicon.isStrict(word)
        && (tables.isEmpty()
            || text.is(at - 1, "with")
            || text.is(at - 1, "and")
            || text.is(at - 1, ","));
  }

  private static int separatorEnd(Text text, int at) {
    int i = at;
    if (text.is(i, ",")) {
      i++;
    }
    if (text.is(i, "and")
        || text.is(i, "with")
        || text.is(i, "to")
        || text.is(i, "&")
        || text.is(i, "via")
        || text.is(i, "over")
        || text.is(i, "through")
        || text.is(i, "on") && text.is(i + 1, "to")) {
      i++;
    }
    return i;
  }

  private static Optional<String> key(Draft draft, int at, boolean joined) {
    Text text = draft.text();
    int on = Phrase.longest(ON, text.tokens(), at);
    if (on < 0 || on >= text.size() || !joined || !text.at(on).isWord()) {
      return Optional.empty();
    }
    String name = text.at(on).norm();
    boolean exists = !draft.links().schema().columnsNamed(name).isEmpty();
    if (exists || text.at(on).isIdentifier()) {
      text.use(at, on + 1);
      return Optional.of(name);
    }
    return Optional.empty();
  }

  /** {@code matched by contract}: two tables of the request by a column that both have. */
  private static void matched(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int on =
          text.isFree(i)
              ? Phrase.longest(
                  Phrase.all(
                      "matched|match|matching|linked|joined by|on|via the? same?", "with the same"),
                  text.tokens(),
                  i)
              : -1;
      if (on < 0 || on >= text.size() || !text.at(on).isWord()) {
        continue;
      }
      String name = text.at(on).norm();
      List<CatalogueTable> both =
          draft.scope().stream()
              .filter(table -> draft.links().schema().column(table, name).isPresent())
              .toList();
      if (both.size() == 2) {
        draft.joins.add(new JoinWish(both, Optional.of(name)));
        text.use(i, on + 1);
        draft.note(i, on + 1, "joined by " + name);
      }
    }
  }
}
