package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;

/**
 * {@code classes without a trainer stay in, with the trainer left empty}: a clause that says of
 * rows that lack something that they are in the result, and nothing else.
 */
final class StayRemark {

  private final Draft draft;
  private final Text text;
  private final CatalogueTable rows;

  private boolean lacks;
  private boolean stays;
  private boolean empty;

  private StayRemark(Draft draft, CatalogueTable rows) {
    this.draft = draft;
    this.text = draft.text();
    this.rows = rows;
    this.lacks = draft.stayingRows.contains(rows);
  }

  /** Uses the clause that begins here, if it is such a remark. */
  static void use(Draft draft, int at) {
    Optional<CatalogueTable> rows = MainTable.rowsOf(draft);
    if (draft.outputs.isEmpty() || rows.isEmpty() || !begins(draft, at)) {
      return;
    }
    int from = StayVocabulary.isLed(draft.text(), at) ? draft.text().sentenceStart(at) : at;
    int end = new StayRemark(draft, rows.get()).end(from);
    if (end > at) {
      draft.text().use(at, end);
      draft.stayingRows.add(rows.get());
      draft.note(at, end, "rows of " + rows.get().name().table() + " stay without a partner");
    }
  }

  /** Figures, and conditions on what may be missing, leave out rows without a partner. */
  static void judge(Draft draft) {
    boolean figures =
        draft.outputs.stream().flatMap(o -> o.expr().stream()).anyMatch(Exprs::hasAggregate);
    boolean tested =
        draft.filters.stream()
            .flatMap(f -> Exprs.tables(f.condition()).stream())
            .anyMatch(table -> !draft.stayingRows.contains(table));
    if (!draft.stayingRows.isEmpty() && (figures || tested)) {
      draft
          .findings()
          .problem(
              "ROWS_WOULD_BE_LOST",
              "rows are to stay without a partner, but a figure or a condition leaves them out",
              Optional.of("say what a row of the result stands for"));
    }
  }

  /** Behind what the rows are: a remark is never the first that is said of them. */
  private static boolean begins(Draft draft, int at) {
    Text text = draft.text();
    boolean clause =
        text.isBreak(at - 1)
            || StayVocabulary.isLed(text, at)
            || text.at(at - 1).matches(",|;|\\(|-|:")
            || text.is(at, "even")
            || text.is(at, "including");
    return clause
        && text.isFree(at)
        && draft.mentions.stream().anyMatch(m -> m.from() >= 0 && m.to() <= at)
        && draft.mentions.stream().noneMatch(m -> m.from() < at && at < m.to());
  }

  /** The place behind the clause, or -1. */
  private int end(int from) {
    int end = -1;
    int i = from;
    int depth = 0;
    while (i < text.size() && !text.isBreak(i) && (depth > 0 || !text.is(i, ")"))) {
      int next = next(i);
      if (next <= i) {
        break;
      }
      depth += text.is(i, "(") && next == i + 1 ? 1 : 0;
      depth -= text.is(i, ")") && depth > 0 ? 1 : 0;
      i = next;
      boolean over =
          text.isBreak(i) || text.at(i).matches(",|;|\\)|\\(") || draft.target.is(word(i));
      end = lacks && (stays || empty) && over && depth == 0 ? i : end;
    }
    return end;
  }

  private String word(int at) {
    return at < text.size() ? text.at(at).norm() : "";
  }

  /** The place behind what is understood here, or the same. */
  private int next(int at) {
    int lack = Phrase.longest(StayVocabulary.LACK, text.tokens(), at);
    int noun = lack < 0 ? -1 : noun(lack);
    if (noun > 0) {
      lacks = true;
      return noun;
    }
    int may = Phrase.longest(StayVocabulary.MAY_LACK, text.tokens(), at);
    if (may > 0) {
      lacks = true;
      empty = true;
      return may;
    }
    int missing = Phrase.longest(StayVocabulary.EMPTY, text.tokens(), at);
    if (missing > 0) {
      empty = true;
      return missing;
    }
    int stay = Phrase.longest(StayVocabulary.STAY, text.tokens(), at);
    if (stay > 0) {
      stays = true;
      return stay;
    }
    if (text.is(at, "(")
        || text.is(at, ")")
        || StayVocabulary.BESIDE.contains(word(at)) && isPlain(at)) {
      return at + 1;
    }
    int thing = noun(at);
    return thing > 0 ? thing : rowsEnd(at);
  }

  private boolean isPlain(int at) {
    return draft.mentionAt(at).isEmpty();
  }

  /** The rows themselves: {@code classes}. */
  private int rowsEnd(int at) {
    return draft.mentionAt(at).filter(m -> m.table().equals(rows)).map(m -> m.to()).orElse(-1);
  }

  /** Where the name ends of what rows may be without: what they refer to, or a column. */
  private int noun(int at) {
    int from = draft.links().skipArticles(text, at);
    if (from >= text.size() || !text.at(from).isWord()) {
      return -1;
    }
    Optional<OutputPhrase> output = OutputPhrase.at(draft, from, text.sentenceEnd(from));
    if (output.isPresent()) {
      return output.get().to();
    }
    Optional<Integer> table =
        draft
            .links()
            .tables()
            .at(text, from)
            .filter(m -> m.tables().stream().anyMatch(this::isPartner))
            .map(m -> m.to());
    return table.or(() -> role(from)).or(() -> column(from)).orElse(-1);
  }

  private boolean isPartner(CatalogueTable table) {
    return !draft.links().joins().between(rows, table).isEmpty() && isOfRows();
  }

  /** A row of the result stands for one of them. */
  private boolean isOfRows() {
    return draft.groups.stream()
        .allMatch(g -> g instanceof Grouping.ByTable by && by.table().equals(rows));
  }

  private Optional<Integer> role(int at) {
    boolean parts =
        draft.links().roles().of(rows).stream().anyMatch(role -> role.words().contains(word(at)));
    return parts && isOfRows() ? Optional.of(at + 1) : Optional.empty();
  }

  private Optional<Integer> column(int at) {
    return draft
        .links()
        .columnAt(draft, at, text.sentenceEnd(at))
        .filter(n -> n.refs().stream().anyMatch(c -> c.table().equals(rows)))
        .filter(n -> n.columns().stream().map(Expr.Col::ref).allMatch(c -> c.column().nullable()))
        .map(Links.Named::to);
  }
}
