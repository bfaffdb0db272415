package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code join customers and orders on customer_id}. */
final class JoinRecogniser implements Recogniser {

  private static final List<Phrase> JOIN =
      Phrase.all(
          "inner|left|right|full? outer? join|joins|joining",
          "match|matching|combine|combining|merge|link|connect the?",
          "using? only? inner|left joins|join");

  private static final List<Phrase> ON =
      Phrase.all("on|by|using|over|via the? key|column?", "through");

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
  }

  private static void join(Draft draft, int at, int from) {
    Text text = draft.text();
    List<CatalogueTable> tables = new ArrayList<>();
    int i = from;
    boolean open = true;
    while (open && i < text.size()) {
      i = draft.links().skipArticles(text, i);
      Optional<Mention> mention = draft.mentionAt(i);
      if (mention.isPresent()) {
        tables.add(mention.get().table());
        i = mention.get().to();
      } else if (isOperand(draft, i, tables)) {
        MentionRecogniser.unknown(draft, i);
        i++;
      } else {
        break;
      }
      if (text.is(i, "table") || text.is(i, "tables")) {
        i++;
      }
      int next = separatorEnd(text, i);
      open = next > i && (next < text.size());
      i = next;
    }
    text.use(at, i);
    beforeJoin(draft, at, tables);
    Optional<String> key = key(draft, i, !tables.isEmpty());
    if (tables.size() > 1 || text.is(at, "left")) {
      draft.joins.add(new Draft.JoinWish(tables, key));
    }
    if ((text.is(at, "left") || text.is(at + 1, "left")) && !tables.isEmpty()) {
      draft.keptWhole.add(leftSide(draft, at, tables));
    }
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
    if (text.is(i, "and") || text.is(i, "with") || text.is(i, "to") || text.is(i, "&")) {
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
}
