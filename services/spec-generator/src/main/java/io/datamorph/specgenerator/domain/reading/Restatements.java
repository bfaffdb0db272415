package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Spelling;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of tables, columns and outputs, which may be said again anywhere. */
final class Restatements {

  private static final Set<String> REQUEST_WORDS =
      Set.of(
          "give", "show", "list", "make", "create", "build", "need", "want", "please", "table",
          "column", "columns", "store", "save", "write", "into", "from", "with", "where");

  private static final String JOINS =
      "on|by|via|using|through|over|match\\w*|link\\w*|join\\w*|key|keys|=|connect\\w*|refer\\w*|called";

  private static final int REACH = 6;
  private static final int SURE = 82;

  private static final List<Phrase> SAME_GROUP = Phrase.all("with|of|in|for that|this|the? same?");

  private final Draft draft;
  private final Text text;
  private final UsedColumns used;
  private final TargetWords target;
  private final RestatedVerbs verbs;
  private final Set<String> outputWords = new HashSet<>();

  Restatements(Draft draft, UsedColumns used) {
    this.draft = draft;
    this.text = draft.text();
    this.used = used;
    this.target = new TargetWords(draft);
    this.verbs = new RestatedVerbs(draft);
    if (!draft.showsWholeRows) {
      draft.outputs.forEach(output -> outputWords.addAll(output.words()));
    }
  }

  void use() {
    draft.mentions.forEach(mention -> text.use(mention.from(), RelativeClause.end(draft, mention)));
    target.use();
    RestatedWindows.use(draft);
    RestatedPercentiles.use(draft);
    sameGroup();
    for (int i = 0; i < text.size(); i++) {
      boolean listed = !draft.showsWholeRows && text.at(i).isIdentifier();
      if (listed && draft.outputNamed(text.at(i).norm()).isPresent()) {
        text.use(i);
      }
      int forgotten = forgotten(i);
      if (forgotten > i) {
        i = forgotten - 1;
      } else if (text.at(i).isWord() && !isStrict(text.at(i).norm())) {
        word(i);
      }
    }
  }

  /** {@code the manager id}, shown nowhere though managers and their names are: where it ends. */
  private int forgotten(int at) {
    Optional<Links.Named> named =
        text.at(at).isWord() && text.isFree(at + 1)
            ? draft.links().columnAt(draft, at, text.sentenceEnd(at))
            : Optional.empty();
    boolean unused =
        named
            .filter(n -> n.to() == at + 2 && n.score() >= SURE && n.isClear())
            .filter(n -> n.refs().stream().noneMatch(used::isUsed) && !isJoinKey(at, n))
            .isPresent();
    return unused ? at + 2 : at;
  }

  private boolean isStrict(String word) {
    return Lexicon.isStrict(word) && !isSuperlativeOfOutput(word);
  }

  private void word(int at) {
    Optional<Links.Named> named = draft.links().columnAt(draft, at, text.sentenceEnd(at));
    if (named
        .filter(n -> used.contains(n) && !isForgotten(at, n) || isJoinKey(at, n))
        .isPresent()) {
      text.use(named.get().from(), named.get().to());
    } else if (text.isFree(at)
        && (People.isPerson(text.at(at).norm())
            || verbs.isOne(at)
            || isSlip(text.at(at).norm())
            || isOutputWord(at)
            || target.isOne(at))) {
      text.use(at);
    }
  }

  /** A word of a column's name, unless it says something of rows: {@code that arrived}. */
  private boolean isOutputWord(int at) {
    boolean said =
        at > 0
            && text.at(at - 1).isWord()
            && (Lexicon.isRelative(text.at(at - 1).norm())
                || Lexicon.isCopula(text.at(at - 1).norm()));
    return outputWords.contains(Words.canonical(text.at(at).norm()))
        && !said
        && !isOfUnshown(at)
        && !isUnshownColumn(text.at(at).norm());
  }

  /** {@code id}, a column of its own that is shown nowhere, beside {@code company_id}. */
  private boolean isUnshownColumn(String name) {
    List<ColumnRef> named =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().column(table, name).stream())
            .toList();
    return !named.isEmpty() && named.stream().noneMatch(used::isUsed);
  }

  /** {@code the name of the branch}, where no column of branches is shown. */
  private boolean isOfUnshown(int at) {
    return text.is(at + 1, "of")
        && draft
            .mentionAt(draft.links().skipArticles(text, at + 2))
            .filter(
                m ->
                    draft.outputs.stream()
                        .flatMap(output -> output.expr().stream())
                        .noneMatch(e -> Exprs.tables(e).contains(m.table())))
            .isPresent();
  }

  /** {@code films with that rating}, where a row of the result stands for a rating. */
  private void sameGroup() {
    for (int i = 0; i < text.size(); i++) {
      int noun = Phrase.longest(SAME_GROUP, text.tokens(), i);
      boolean group =
          noun > 0
              && noun < text.size()
              && draft
                  .links()
                  .columnAt(draft, noun, text.sentenceEnd(i))
                  .filter(this::isGroup)
                  .isPresent();
      if (group) {
        text.use(i, noun + 1);
      }
    }
  }

  private boolean isGroup(Links.Named named) {
    return draft.groups.stream()
        .anyMatch(g -> g instanceof Grouping.ByValue by && named.columns().contains(by.value()));
  }

  /** {@code best prices} beside a best_price, of which it is said what it is. */
  private boolean isSuperlativeOfOutput(String word) {
    return Superlatives.direction(word).isPresent()
        && draft.outputs.stream()
            .anyMatch(o -> Words.parts(o.name()).contains(word) && !o.glosses().isEmpty());
  }

  /** {@code giv}: a request's verb with a letter missing. */
  private boolean isSlip(String word) {
    return !draft.links().schema().vocabulary().contains(word)
        && Spelling.isSlipOf(word, REQUEST_WORDS);
  }

  /** {@code doctor_name}, said by its name and shown nowhere. */
  private boolean isForgotten(int at, Links.Named named) {
    return text.at(at).isIdentifier()
        && text.at(at).norm().indexOf('_') > 0
        && named.refs().stream().noneMatch(used::isUsed);
  }

  /**
   * {@code matched on member_id}, {@code loans.member_no is the member_id}: how tables belong
   * together is known.
   */
  private boolean isJoinKey(int at, Links.Named named) {
    boolean joins = text.at(at).norm().indexOf('.') > 0 && text.is(named.to(), "is");
    for (int i = Math.max(text.sentenceStart(at), at - REACH); i < at; i++) {
      joins |= text.at(i).matches(JOINS) && draft.mentionAt(i).isEmpty();
    }
    return joins && named.refs().stream().anyMatch(draft.links().joins()::isReference);
  }
}
