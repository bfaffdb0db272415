package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Spelling;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What nobody made sense of: asked about or refused, never passed over. */
final class Leftovers {

  private static final Set<String> REQUEST_WORDS =
      Set.of(
          "give", "show", "list", "make", "create", "build", "need", "want", "please", "table",
          "column", "columns", "store", "save", "write", "into", "from", "with", "where");

  private static final List<Phrase> NEVER =
      Phrase.all("which|who|that? nobody|never ever?", "which|who|that? no one ever?");

  private static final List<Phrase> NEVER_OBJECTS =
      Phrase.all("anything|it|them|any|one|at|all|for|us? for|all|us?");

  private final Draft draft;
  private final Text text;
  private final Set<String> outputWords = new HashSet<>();
  private final Set<ColumnRef> used = new HashSet<>();

  Leftovers(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
    draft.outputs.forEach(output -> outputWords.addAll(Words.canonicalParts(output.name())));
    everything().forEach(expr -> used.addAll(Exprs.columns(expr)));
  }

  private Stream<Expr> everything() {
    Stream<Expr> groups =
        draft.groups.stream()
            .flatMap(g -> g instanceof Grouping.ByValue by ? Stream.of(by.value()) : Stream.of());
    Stream<Expr> keys =
        draft.rules.stream()
            .map(Draft.PlacedRule::rule)
            .flatMap(r -> r instanceof RowRule.OnePer one ? one.keys().stream() : Stream.of());
    return Stream.of(
            draft.outputs.stream().flatMap(output -> output.expr().stream()),
            draft.filters.stream().map(Draft.Placed::condition),
            draft.orders.stream().map(o -> o.by()),
            groups,
            keys)
        .flatMap(exprs -> exprs);
  }

  void judge() {
    mentions();
    List<String> words = new ArrayList<>();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      if (!text.isBreak(start)) {
        sentence(start, text.sentenceEnd(start), words);
      }
    }
    if (!words.isEmpty()) {
      draft
          .findings()
          .problem(
              "NOT_UNDERSTOOD",
              "the request is not understood well enough to do it; these words have no meaning here: "
                  + String.join(", ", words),
              Optional.of(
                  "name the tables and columns as the database does, one condition a sentence"));
    }
  }

  /** Where a question is put, the rest of the sentence hangs on its answer. */
  private void sentence(int from, int to, List<String> words) {
    List<String> unclear = new ArrayList<>();
    int asked = draft.findings().questions().size();
    boolean explained =
        text.tokens().subList(from, to).stream()
            .anyMatch(token -> draft.findings().answer("meaning-of-" + token.norm()).isPresent());
    for (int i = from; i < to; i++) {
      if (text.isFree(i) && matters(text.at(i)) && !isLittle(i)) {
        judge(i, unclear);
      }
    }
    if (!unclear.isEmpty() && draft.findings().questions().size() == asked) {
      draft.wondered().entrySet().stream()
          .filter(question -> question.getKey() >= from && question.getKey() < to)
          .map(Map.Entry::getValue)
          .forEach(q -> draft.findings().ask(q.id(), q.text(), q.options()));
    }
    if (draft.findings().questions().size() == asked) {
      unclear.stream().filter(word -> !explained || !Lexicon.isStrict(word)).forEach(words::add);
    }
  }

  /** Little words that say nothing where they stand. */
  private boolean isLittle(int at) {
    if (isHeadOfCondition(at) || isShare(at) || isAddress(at)) {
      return true;
    }
    if (text.is(at, "in")) {
      boolean pronoun = text.is(at + 1, "it") || text.is(at + 1, "there");
      boolean table = draft.mentionAt(draft.links().skipArticles(text, at + 1)).isPresent();
      return table || pronoun || text.isBreak(at + 1) || text.is(at + 1, ",");
    }
    if (text.is(at, "with") && comparesBefore(at)) {
      return true;
    }
    if (text.is(at, "plus") || text.is(at, "=") || text.is(at, "but")) {
      return !text.isFree(at - 1) && !text.isFree(draft.links().skipArticles(text, at + 1));
    }
    if (text.at(at).isWord() && Shows.figure(draft, text.at(at).norm())) {
      return true;
    }
    if (AggregateWords.isOne(text.at(at).norm()) && text.at(at).isWord()) {
      return showsAggregate(AggregateWords.function(text.at(at).norm()).orElseThrow());
    }
    if (text.is(at, "with") && text.is(at + 1, "their") && draft.mentionAt(at + 2).isPresent()) {
      return true;
    }
    if (text.is(at, "with")) {
      int noun = at + 1 < text.size() && isExplainedTask(text.at(at + 1).norm()) ? at + 2 : at + 1;
      return draft
          .links()
          .columnAt(draft, noun, text.sentenceEnd(at))
          .filter(
              named -> noun > at + 1 || named.refs().stream().noneMatch(c -> c.column().nullable()))
          .filter(this::isUsed)
          .isPresent();
    }
    return false;
  }

  /** {@code e-mail addresses}. */
  private boolean isAddress(int at) {
    return (text.is(at, "addresses") || text.is(at, "address")) && at > 0 && !text.isFree(at - 1);
  }

  /** {@code share of each doctor in the fees}, which a column shows. */
  private boolean isShare(int at) {
    boolean said = false;
    for (int i = text.sentenceStart(at); i < at; i++) {
      said |= text.is(i, "share") || text.is(i, "percentage") || text.is(i, "proportion");
    }
    return said
        && (text.is(at, "in") || text.is(at, "of"))
        && draft.outputs.stream()
            .flatMap(o -> o.expr().stream())
            .anyMatch(e -> e instanceof Expr.Op op && op.operator().equals("/"));
  }

  /** {@code tests without a score don't matter}: which rows are meant is said by the column. */
  private boolean isHeadOfCondition(int at) {
    boolean begins = text.isBreak(at - 1) || text.is(at - 1, ",") || text.is(at - 1, ";");
    boolean noun =
        text.at(at).isWord()
            && text.at(at).norm().endsWith("s")
            && !Lexicon.isStrict(text.at(at).norm())
            && !Lexicon.isVague(text.at(at).norm());
    return begins
        && noun
        && draft.filters.stream()
            .anyMatch(
                f ->
                    f.at() == at + 1
                        && Exprs.tables(f.condition()).size() == 1
                        && text.is(at + 1, "without"));
  }

  /** {@code then average per hour}: the column that shows it was told before. */
  private boolean showsAggregate(String function) {
    return draft.outputs.stream()
        .flatMap(output -> output.expr().stream())
        .flatMap(expr -> Exprs.all(expr, Expr.Agg.class).stream())
        .anyMatch(agg -> agg.function().equals(function));
  }

  /** Names of tables, columns and outputs may be said again anywhere. */
  private void mentions() {
    draft.mentions.forEach(mention -> text.use(mention.from(), mention.to()));
    draft.target.name.ifPresent(this::targetInWords);
    neighboursInWords();
    sameGroup();
    for (int i = 0; i < text.size(); i++) {
      if (text.at(i).isIdentifier() && draft.outputNamed(text.at(i).norm()).isPresent()) {
        text.use(i);
      }
      if (!text.at(i).isWord()
          || Lexicon.isStrict(text.at(i).norm()) && !isSuperlativeOfOutput(text.at(i).norm())) {
        continue;
      }
      Optional<Links.Named> named = draft.links().columnAt(draft, i, text.sentenceEnd(i));
      if (named.filter(n -> isUsed(n) || isJoinKey(n)).isPresent()) {
        text.use(named.get().from(), named.get().to());
      } else if (!text.isFree(i)) {
        continue;
      } else if (People.isPerson(text.at(i).norm())
          || isVerbOfMeasured(i)
          || isTheirVerb(i)
          || isRestated(i)
          || isSlip(text.at(i).norm())
          || isOutputWord(i)
          || saysTheTarget(i)) {
        text.use(i);
      }
    }
  }

  /** A word of a column's name, unless it says something of rows: {@code that arrived}. */
  private boolean isOutputWord(int at) {
    boolean said =
        at > 0
            && text.at(at - 1).isWord()
            && (Lexicon.isRelative(text.at(at - 1).norm())
                || Lexicon.isCopula(text.at(at - 1).norm()));
    return outputWords.contains(Words.canonical(text.at(at).norm())) && !said;
  }

  private static final List<Phrase> CHANGES =
      Phrase.all(
          "with? and? the? its|their? change|growth|difference|development|trend against|to|over|from|versus|vs the? previous|prior|preceding|last day|week|month|quarter|year|one|row",
          "with? and? the? its|their? change|growth|difference|development|trend against|to|over|from|versus|vs the? day|week|month|quarter|year|one|row before",
          "compared|compare with|to the? previous|prior|preceding|last day|week|month|quarter|year|one|row",
          "compared|compare with|to the? day|week|month|quarter|year|one|row before");

  private static final List<Phrase> RUNNING =
      Phrase.all(
          "with? and? a|the|its|their? running|cumulative|cumulated total|sum|amount|count|balance?");

  /** {@code with the change to the month before}: which the columns show. */
  private void neighboursInWords() {
    boolean shown =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(expr -> Exprs.all(expr, Expr.Win.class).stream())
            .anyMatch(win -> win.function().matches("lag|lead"));
    boolean running =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(expr -> Exprs.all(expr, Expr.Win.class).stream())
            .anyMatch(win -> win.function().equals("sum") && !win.order().isEmpty());
    for (int i = 0; i < text.size(); i++) {
      text.use(i, shown ? Math.max(i, Phrase.longest(CHANGES, text.tokens(), i)) : i);
      text.use(i, running ? Math.max(i, Phrase.longest(RUNNING, text.tokens(), i)) : i);
    }
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

  private static final List<Phrase> SAME_GROUP = Phrase.all("with|of|in|for that|this|the? same?");

  private boolean isGroup(Links.Named named) {
    return draft.groups.stream()
        .anyMatch(g -> g instanceof Grouping.ByValue by && named.columns().contains(by.value()));
  }

  /** {@code no-show rate} over a table no_show_rate. */
  private void targetInWords(String name) {
    List<String> wanted = Words.canonicalParts(name);
    for (int i = 0; i < text.size(); i++) {
      List<String> said = new ArrayList<>();
      int at = i;
      while (at < text.size()
          && said.size() < wanted.size()
          && (text.at(at).isWord() || text.is(at, "-"))) {
        said.addAll(Words.canonicalParts(text.at(at).norm()));
        at++;
      }
      if (said.equals(wanted) && (isSpecific() || isNamed(i, at))) {
        text.use(i, at);
      }
    }
  }

  /** {@code how often was it prescribed}, where prescriptions are counted. */
  private boolean isVerbOfMeasured(int at) {
    boolean negated =
        text.is(at - 1, "never")
            || text.is(at - 1, "not")
            || text.is(at - 2, "never")
            || text.is(at - 2, "not");
    return !negated
        && draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(Exprs::aggregates)
            .flatMap(figure -> measured(figure).stream())
            .anyMatch(table -> Verbs.isVerbOf(draft, text.at(at).norm(), table));
  }

  /** {@code that nobody ever bought}: the same as that there are no such rows, which was said. */
  private boolean isRestated(int at) {
    Optional<Expr.Exists> none =
        draft.filters.stream()
            .map(Draft.Placed::condition)
            .flatMap(Exprs::conjuncts)
            .flatMap(
                c ->
                    c instanceof Expr.Not not && not.operand() instanceof Expr.Exists e
                        ? Stream.of(e)
                        : Stream.of())
            .findFirst();
    int never = none.isPresent() ? neverBefore(at) : -1;
    boolean verb = none.isPresent() && never >= 0 && isVerbOfAny(text.at(at).norm(), none.get());
    if (verb) {
      int end = Phrase.longest(NEVER_OBJECTS, text.tokens(), at + 1);
      text.use(never, Math.max(at + 1, end));
    }
    return verb;
  }

  /** {@code best prices} beside a best_price, of which it is said what it is. */
  private boolean isSuperlativeOfOutput(String word) {
    return Superlatives.direction(word).isPresent()
        && draft.outputs.stream()
            .anyMatch(o -> Words.parts(o.name()).contains(word) && !o.glosses().isEmpty());
  }

  private int neverBefore(int at) {
    int never = Phrase.before(NEVER, text.tokens(), at);
    return never >= 0 && text.isFree(never) ? never : -1;
  }

  private boolean isVerbOfAny(String verb, Expr.Exists none) {
    String root = Roots.of(verb);
    return !root.isEmpty()
        && Stream.of(none.of(), none.other())
            .flatMap(table -> Words.parts(table.name().table()).stream())
            .anyMatch(part -> Roots.of(part).equals(root));
  }

  /** {@code how many courses they teach}: what teachers do. */
  private boolean isTheirVerb(int at) {
    boolean pronoun =
        text.is(at - 1, "they")
            || text.is(at - 1, "he")
            || text.is(at - 1, "she")
            || text.is(at - 1, "it");
    return pronoun
        && draft.scope().stream()
            .anyMatch(table -> Verbs.isVerbOf(draft, text.at(at).norm(), table));
  }

  private Set<CatalogueTable> measured(Expr figure) {
    Set<CatalogueTable> tables = Exprs.tables(figure);
    return tables.isEmpty() && draft.scope().size() == 1
        ? Set.of(draft.scope().getFirst())
        : tables;
  }

  /** {@code giv}: a request's verb with a letter missing. */
  private boolean isSlip(String word) {
    return !draft.links().schema().vocabulary().contains(word)
        && Spelling.isSlipOf(word, REQUEST_WORDS);
  }

  private boolean isNamed(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = text.at(i).norm();
      boolean missed = AggregateWords.function(word).filter(f -> !showsAggregate(f)).isPresent();
      if (Lexicon.isVague(word) || describesRows(i) || missed) {
        return false;
      }
    }
    return true;
  }

  /** A column that is named but plays no part was meant to play one. */
  private boolean isUsed(Links.Named named) {
    return named.refs().stream().anyMatch(used::contains)
        || draft.groups.stream()
            .anyMatch(
                g ->
                    g instanceof Grouping.ByTable table
                        && named.refs().stream().anyMatch(c -> c.table().equals(table.table())));
  }

  private boolean isJoinKey(Links.Named named) {
    return named.refs().stream()
        .anyMatch(
            column ->
                column.isKey()
                    || draft.links().joins().from(column.table()).stream()
                        .anyMatch(edge -> edge.columns().contains(column.name())));
  }

  /** The words of the target's name, unless they describe rows: then they ask for something. */
  private boolean saysTheTarget(int at) {
    String word = text.at(at).norm();
    return draft.target.name.isPresent()
        && Words.canonicalParts(draft.target.name.get()).contains(Words.canonical(word))
        && (isSpecific() || !(Lexicon.isVague(word) || describesRows(at)));
  }

  /** Whether the request says by columns and conditions what it is after. */
  private boolean isSpecific() {
    return !draft.filters.isEmpty() && !draft.outputs.isEmpty();
  }

  /** {@code clean the customers}, followed by what is to be cleaned and how. */
  private boolean isExplainedTask(String word) {
    return word.matches("clean|tidy|cleanse|cleaned")
        && !(draft.fills.isEmpty() && draft.cleanings.isEmpty());
  }

  private boolean comparesBefore(int at) {
    for (int i = text.sentenceStart(at); i < at; i++) {
      if (isComparison(text.at(i).norm())) {
        return true;
      }
    }
    return false;
  }

  /** {@code compare a with b}, where their difference is among the columns. */
  private boolean isComparison(String word) {
    return word.equals("compare")
        && draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .anyMatch(expr -> expr instanceof Expr.Op op && op.operator().matches("-|/"));
  }

  private static boolean matters(Token token) {
    return switch (token.kind()) {
      case BREAK -> false;
      case SYMBOL -> token.norm().matches("->|>=|<=|<>|=|<|>|%|\\+|\\*|/");
      case WORD -> !Lexicon.isFiller(token.norm());
      case NUMBER, DATE, STRING, ADDRESS -> true;
    };
  }

  private void judge(int at, List<String> words) {
    Token token = text.at(at);
    if (isExplainedTask(token.norm()) || isComparison(token.norm())) {
      return;
    }
    if (token.isIdentifier() && !exists(token.norm())) {
      Unknown.column(draft, at);
    } else if (token.isWord() && (Lexicon.isVague(token.norm()) || describesRows(at))) {
      vague(at);
    } else {
      words.add(token.kind() == Token.Kind.STRING ? token.text() : token.norm());
    }
  }

  private boolean exists(String name) {
    return draft.links().schema().columnsNamed(name).stream()
        .anyMatch(column -> draft.scope().contains(column.table()));
  }

  /** {@code suspicious users}: a description that no column knows. */
  private boolean describesRows(int at) {
    return draft.mentionAt(at + 1).isPresent()
        && !Lexicon.isStrict(text.at(at).norm())
        && !Lexicon.isCommon(text.at(at).norm());
  }

  private void vague(int at) {
    String word = text.at(at).norm();
    String id = "meaning-of-" + word.replaceAll("[^\\p{L}\\p{N}]", "");
    if (draft.findings().answer(id).isPresent()) {
      text.use(at);
      return;
    }
    draft
        .findings()
        .ask(
            id,
            "What does \"%s\" mean here? Say it by columns, values and limits."
                .formatted(text.written(at, Math.min(at + 2, text.sentenceEnd(at)))),
            List.of());
  }
}
