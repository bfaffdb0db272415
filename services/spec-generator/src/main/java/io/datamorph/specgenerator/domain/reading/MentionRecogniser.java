package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code clients} -> table customers. Tables that are named but do not exist are told. */
final class MentionRecogniser implements Recogniser {

  private static final int PARTIAL = 50;

  private static final List<Phrase> AFTER_VERB =
      Phrase.all("null|empty|blank|unchanged|put", "as it|they|is|are|stored|before", "the same");

  @Override
  public void recognise(Draft draft) {
    List<Mention> unclear = new ArrayList<>();
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i) || !text.at(i).isWord() || isVerb(text, i)) {
        continue;
      }
      Optional<Mention> mention = draft.links().tables().at(text, i);
      if (mention.isEmpty()
          || !text.isFree(i, mention.get().to())
          || isColumnOfList(draft, mention.get())) {
        continue;
      }
      if (mention.get().isClear() && mention.get().score() >= PARTIAL) {
        draft.mentions.add(mention.get());
      } else {
        unclear.add(mention.get());
      }
      i = mention.get().to() - 1;
    }
    draft.changed();
    unclear.forEach(mention -> settle(draft, mention));
    draft.mentions.sort((a, b) -> Integer.compare(a.from(), b.from()));
    draft.changed();
    unknownTables(draft);
    if (draft.mentions.isEmpty()) {
      ScopeVotes.count(draft).ifPresent(draft::bringIn);
    }
    draft.outputs.stream()
        .filter(output -> !isDefined(draft.text(), output))
        .forEach(output -> pullIn(draft, output.name()));
    draft.mentions.stream()
        .filter(m -> m.to() > m.from())
        .forEach(m -> draft.note(m.from(), m.to(), "table " + m.table().name().display()));
  }

  /** {@code stays NULL}, {@code remains as it is}: what becomes of a value. */
  private static boolean isVerb(Text text, int at) {
    return text.at(at).matches("stays?|remains?|shows?|reads?|counts?")
        && Phrase.longest(AFTER_VERB, text.tokens(), at + 1) > 0;
  }

  /** A plain word for a table that is also a column's name, said as such. */
  private static boolean isColumnOfList(Draft draft, Mention mention) {
    return mention.to() == mention.from() + 1
        && mention.score() < 80
        && draft.outputNamed(draft.text().at(mention.from()).norm()).isPresent();
  }

  /** A word for several tables means the one spoken of anyway. */
  private static void settle(Draft draft, Mention mention) {
    List<CatalogueTable> spokenOf =
        mention.tables().stream().filter(draft.scope()::contains).toList();
    if (spokenOf.size() == 1) {
      draft.mentions.add(new Mention(mention.from(), mention.to(), spokenOf, mention.score()));
    }
  }

  /** {@code name is the last name}: the request says itself what the column holds. */
  private static boolean isDefined(Text text, Output output) {
    boolean said = !output.glosses().isEmpty();
    for (int i = 0; i < text.size(); i++) {
      said |=
          text.is(i, output.name())
              && (text.is(i + 1, "is") || text.is(i + 1, "=") || text.is(i + 1, ":"));
    }
    return said;
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
      draft.bringIn(near.getFirst());
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
      boolean adjective =
          text.is(i - 1, "existing")
              || text.at(i - 1)
                  .matches(
                      "same|final|last|first|other|above|resulting|big|flat|wide|single|small");
      if (before && !adjective && text.isFree(i - 1) && (i < 2 || !text.is(i - 2, "a"))) {
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
        && !draft.target.is(text.at(at).norm())
        && !Lexicon.isCommon(text.at(at).norm())
        && !Links.isGrammar(text.at(at).norm())
        && draft.links().schema().columnsNamed(text.at(at).norm()).isEmpty();
  }

  static void unknown(Draft draft, int at) {
    Unknown.table(draft, draft.text().at(at).norm());
    draft.text().use(at);
  }
}
