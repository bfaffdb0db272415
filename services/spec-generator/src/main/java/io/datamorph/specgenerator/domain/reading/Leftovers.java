package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What nobody made sense of: asked about or refused, never passed over. */
final class Leftovers {

  private static final String RESULT = "(result|target|output|table|column|field|file)(s|'s)?";

  /** Behind "how", these ask for a figure. */
  private static final Set<String> MEASURES =
      Set.of(
          "many", "much", "often", "long", "far", "old", "large", "big", "high", "heavy", "tall",
          "late", "fast");

  private final Draft draft;
  private final Text text;
  private final UsedColumns used;
  private final LittleWords little;

  Leftovers(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.used = new UsedColumns(draft);
    this.little = new LittleWords(draft, used);
  }

  void judge() {
    List<String> words = new ArrayList<>();
    openList().ifPresent(words::add);
    new Restatements(draft, used).use();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      if (!text.isBreak(start)) {
        sentence(start, text.sentenceEnd(start), words);
      }
    }
    if (!words.isEmpty() && !asksForMeaning()) {
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

  /** Who is asked what a word means can say the rest anew; it is judged with the answer. */
  private boolean asksForMeaning() {
    return draft.findings().problems().isEmpty()
        && draft.findings().questions().stream().anyMatch(q -> isOfWord(q.id()));
  }

  /** Of a word of the request, and not of a column of the result. */
  private boolean isOfWord(String question) {
    return question.startsWith("meaning-of-")
        && draft.outputs.stream().noneMatch(o -> question.equals("meaning-of-" + o.name()));
  }

  /** {@code name, city and price tags}: a column that goes on with the list and is not shown. */
  private Optional<String> openList() {
    if (draft.listOpenAt < 0) {
      return Optional.empty();
    }
    int at = draft.links().skipArticles(text, draft.listOpenAt);
    return text.isFree(at) || text.is(draft.listOpenAt - 1, "and")
        ? draft
            .links()
            .columnAt(draft, at, text.sentenceEnd(at))
            .filter(named -> named.refs().stream().noneMatch(this::isShown))
            .map(named -> text.written(named.from(), named.to()))
        : Optional.empty();
  }

  private boolean isShown(ColumnRef column) {
    return draft.outputs.stream()
        .flatMap(output -> output.expr().stream())
        .anyMatch(expr -> Exprs.columns(expr).contains(column));
  }

  /** Where a question is put, the rest of the sentence hangs on its answer. */
  private void sentence(int from, int to, List<String> words) {
    List<String> unclear = new ArrayList<>();
    int asked = draft.findings().questions().size();
    boolean explained =
        text.tokens().subList(from, to).stream()
            .anyMatch(token -> draft.findings().answer("meaning-of-" + token.norm()).isPresent());
    for (int i = from; i < to; i++) {
      if (text.isFree(i)
          && (matters(text.at(i)) && !little.isOne(i) || isNameOfSomething(i) || opensClause(i))) {
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

  /** {@code that have a birth date}, if nobody read it: a condition on rows. */
  private boolean opensClause(int at) {
    return (text.is(at, "that") || text.is(at, "which") || text.is(at, "who"))
        && text.isFree(at + 1)
        && (text.is(at + 1, "have") || text.is(at + 1, "has") || text.is(at + 1, "had"));
  }

  /** {@code the name of the agent} asks for a column, {@code name it agents} does not. */
  private boolean isNameOfSomething(int at) {
    if (!text.is(at, "name") && !text.is(at, "names")) {
      return false;
    }
    boolean verb =
        at + 1 < text.size() && text.at(at + 1).matches("it|this|that|them|these|those|the");
    int owner = text.is(at + 1, "of") ? draft.links().skipArticles(text, at + 2) : text.size();
    boolean ofResult = isResult(at - 1) || isResult(owner);
    return !verb && !ofResult;
  }

  private boolean isResult(int at) {
    return !text.isBreak(at) && text.at(at).matches(RESULT);
  }

  private static boolean matters(Token token) {
    return switch (token.kind()) {
      case BREAK -> false;
      case SYMBOL -> token.matches("->|>=|<=|<>|=|<|>|%|\\+|\\*|/");
      case WORD -> !Lexicon.isFiller(token.norm());
      case NUMBER, DATE, STRING, ADDRESS -> true;
    };
  }

  private void judge(int at, List<String> words) {
    Token token = text.at(at);
    if (ExplainedTasks.isTask(draft, token.norm())
        || ExplainedTasks.isComparison(draft, token.norm())) {
      return;
    }
    if (token.isIdentifier() && !exists(token.norm())) {
      Unknown.column(draft, at);
    } else if (token.isWord()
        && (Lexicon.isVague(token.norm())
            || describesRows(draft, at)
            || Superlatives.rows(draft, at).isPresent()
            || isJudgement(at))) {
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
  static boolean describesRows(Draft draft, int at) {
    Text text = draft.text();
    return draft.mentionAt(at + 1).isPresent()
        && !Lexicon.isStrict(text.at(at).norm())
        && !Lexicon.isCommon(text.at(at).norm());
  }

  /** {@code vendors that are reliable}, {@code how well they sell}: what counts as that? */
  private boolean isJudgement(int at) {
    String word = text.at(at).norm();
    boolean plain = !Lexicon.isStrict(word) && !Lexicon.isFiller(word);
    boolean said =
        at > 1
            && Lexicon.isCopula(text.at(at - 1).norm())
            && (Lexicon.isRelative(text.at(at - 2).norm())
                || text.at(text.sentenceStart(at)).matches("which|what|who"))
            && (text.isBreak(at + 1) || !text.at(at + 1).isWord());
    return plain && (said || text.is(at - 1, "how") && !MEASURES.contains(word));
  }

  private void vague(int at) {
    String word = text.at(at).norm();
    String id = "meaning-of-" + word.replaceAll("[^\\p{L}\\p{N}]", "");
    if (draft.findings().answer(id).isPresent()) {
      text.use(at);
      return;
    }
    int to = draft.mentionAt(at + 1).isPresent() ? at + 2 : at + 1;
    draft
        .findings()
        .ask(
            id,
            "What does \"%s\" mean here? Say it by columns, values and limits."
                .formatted(text.written(at, to)),
            List.of());
  }
}
