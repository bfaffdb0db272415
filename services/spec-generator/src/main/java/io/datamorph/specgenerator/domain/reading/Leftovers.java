package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What nobody made sense of: asked about or refused, never passed over. */
final class Leftovers {

  private final Draft draft;
  private final Text text;
  private final Set<String> outputWords = new HashSet<>();

  Leftovers(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
    draft.outputs.forEach(output -> outputWords.addAll(Words.canonicalParts(output.name())));
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
      draft.problem(
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
    int asked = draft.questions.size();
    boolean explained =
        text.tokens().subList(from, to).stream()
            .anyMatch(token -> draft.answers.containsKey("meaning-of-" + token.norm()));
    for (int i = from; i < to; i++) {
      if (text.isFree(i) && matters(text.at(i)) && !isLittle(i)) {
        judge(i, unclear);
      }
    }
    if (!unclear.isEmpty() && draft.questions.size() == asked) {
      draft.wondered.entrySet().stream()
          .filter(question -> question.getKey() >= from && question.getKey() < to)
          .map(Map.Entry::getValue)
          .forEach(q -> draft.questions.put(q.id(), q));
    }
    if (draft.questions.size() == asked) {
      unclear.stream().filter(word -> !explained || !Lexicon.isStrict(word)).forEach(words::add);
    }
  }

  /** Little words that say nothing where they stand. */
  private boolean isLittle(int at) {
    if (text.is(at, "in")) {
      boolean table = draft.mentionAt(draft.links().skipArticles(text, at + 1)).isPresent();
      return table || text.isBreak(at + 1) || text.is(at + 1, ",");
    }
    if (text.is(at, "with")) {
      return draft
          .links()
          .columnAt(draft, at + 1)
          .filter(named -> named.columns().stream().noneMatch(c -> c.column().nullable()))
          .filter(named -> isShown(named))
          .isPresent();
    }
    return false;
  }

  private boolean isShown(Links.Named named) {
    return draft.outputs.stream()
        .flatMap(output -> output.expr().stream())
        .anyMatch(expr -> Exprs.columns(expr).stream().anyMatch(named.columns()::contains));
  }

  /** Names of tables, columns and outputs may be said again anywhere. */
  private void mentions() {
    draft.mentions.forEach(mention -> text.use(mention.from(), mention.to()));
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i) || !text.at(i).isWord() || Lexicon.isStrict(text.at(i).norm())) {
        continue;
      }
      Optional<Links.Named> named = draft.links().columnAt(draft, i);
      if (named.filter(n -> isUsed(n) || isJoinKey(n)).isPresent()) {
        text.use(named.get().from(), named.get().to());
      } else if (People.isPerson(text.at(i).norm())
          || outputWords.contains(Words.canonical(text.at(i).norm()))
          || saysTheTarget(i)) {
        text.use(i);
      }
    }
  }

  /** A column that is named but plays no part was meant to play one. */
  private boolean isUsed(Links.Named named) {
    return draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .anyMatch(expr -> shares(expr, named))
        || draft.filters.stream().anyMatch(expr -> shares(expr, named))
        || draft.existences.stream()
            .flatMap(e -> e.where().stream())
            .anyMatch(e -> shares(e, named))
        || draft.groups.stream()
            .anyMatch(
                g ->
                    (g instanceof Grouping.ByColumn by && named.columns().contains(by.column()))
                        || (g instanceof Grouping.ByTable table
                            && named.columns().stream()
                                .anyMatch(c -> c.table().equals(table.table()))));
  }

  private static boolean shares(Expr expr, Links.Named named) {
    return Exprs.columns(expr).stream().anyMatch(named.columns()::contains);
  }

  private boolean isJoinKey(Links.Named named) {
    return named.columns().stream()
        .anyMatch(
            column ->
                column.isKey()
                    || draft.links().joins().from(column.table()).stream()
                        .anyMatch(edge -> edge.columns().contains(column.name())));
  }

  /** The words of the target's name, unless they describe rows: then they ask for something. */
  private boolean saysTheTarget(int at) {
    return draft.target.isPresent()
        && Words.canonicalParts(draft.target.get()).contains(Words.canonical(text.at(at).norm()))
        && (isSpecific() || !(Lexicon.isVague(text.at(at).norm()) || describesRows(at)));
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
    if (isExplainedTask(token.norm())) {
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
        && !Lexicon.isKnown(text.at(at).norm());
  }

  private void vague(int at) {
    String word = text.at(at).norm();
    String id = "meaning-of-" + word.replaceAll("[^\\p{L}\\p{N}]", "");
    if (draft.answers.containsKey(id)) {
      text.use(at);
      return;
    }
    draft.ask(
        id,
        "What does \"%s\" mean here? Say it by columns, values and limits."
            .formatted(text.written(at, Math.min(at + 2, text.sentenceEnd(at)))),
        List.of());
  }
}
