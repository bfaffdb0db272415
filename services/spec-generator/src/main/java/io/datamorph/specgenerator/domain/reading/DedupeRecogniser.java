package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code keep only the latest reading per sensor}: one row a key, the first of an order. */
final class DedupeRecogniser implements Recogniser {

  private static final int LONGEST_NAME = 4;

  private static final List<Phrase> KEYS =
      Phrase.all(
          "per unique|distinct?",
          "for each|every|all?",
          "for each|every combination of",
          "for each|every|per",
          "of each|every",
          "with|by|for the same",
          "the same",
          "by",
          "for a|one",
          "each",
          "for");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      if (!text.isBreak(start)) {
        sentence(draft, start, text.sentenceEnd(start));
      }
    }
  }

  private static void sentence(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Choice> choice =
          draft.text().isFree(i) && !explainsColumn(draft, i) && !ownsValue(draft, i)
              ? Choice.at(draft, i, to)
              : Optional.empty();
      if (choice.isEmpty()) {
        continue;
      }
      Optional<Keys> keys = keys(draft, from, choice.get(), to);
      if (keys.isPresent()) {
        accept(draft, choice.get(), keys.get(), to);
        return;
      }
    }
  }

  /** {@code last_fee (fee of the last visit)}: says what a column holds, not which rows stay. */
  private static boolean explainsColumn(Draft draft, int at) {
    return draft.outputs.stream()
        .flatMap(output -> output.glosses().stream())
        .anyMatch(
            gloss ->
                gloss.from() <= at && at < gloss.to() && draft.text().is(gloss.from() - 1, "("));
  }

  /** {@code the fee of the first visit}: a value of that row; the others stay. */
  private static boolean ownsValue(Draft draft, int at) {
    Text text = draft.text();
    int of = text.is(at - 1, "the") ? at - 2 : at - 1;
    return text.is(of, "of")
        && IntStream.range(Math.max(text.sentenceStart(at), of - LONGEST_NAME), of)
            .anyMatch(
                i -> draft.links().columnAt(draft, i, of).filter(n -> n.to() == of).isPresent());
  }

  /** What tells the things apart of which one stays, and the words that say so. */
  private record Keys(int from, int to, List<Expr> keys) {}

  private static Optional<Keys> keys(Draft draft, int from, Choice choice, int limit) {
    if (!choice.owner().isEmpty()) {
      return Optional.of(new Keys(choice.from(), choice.from(), choice.owner()));
    }
    Optional<Keys> several = several(draft, from, choice.from());
    if (several.isPresent()) {
      return several;
    }
    Optional<Keys> behind = near(draft, choice.to(), Math.min(limit, choice.to() + 2), limit);
    return behind
        .or(() -> near(draft, from, choice.from(), choice.from()))
        .or(() -> earlier(draft, from));
  }

  private static final List<Phrase> IF =
      Phrase.all(
          "if|when|where|because|since a|one|some|an|the|any? same?", "in case a|one|some|an|the?");
  private static final List<Phrase> HAS =
      Phrase.all(
          "has|have|had|sent|got several|multiple|many|more|two|duplicate|repeated than? one?");

  /**
   * {@code if a meter has several readings for the same read_at, keep ...}: of which things, and
   * what else.
   */
  private static Optional<Keys> several(Draft draft, int from, int until) {
    Text text = draft.text();
    for (int i = from; i < until; i++) {
      int noun = Phrase.longest(IF, text.tokens(), i);
      Optional<Parsed> owner = noun < 0 ? Optional.empty() : GroupNoun.at(draft, noun, until);
      int has = owner.isEmpty() ? -1 : Phrase.longest(HAS, text.tokens(), owner.get().to());
      Optional<Keys> rest = has < 0 ? Optional.empty() : near(draft, has, until, until);
      if (rest.isPresent()) {
        List<Expr> keys = new ArrayList<>(List.of(owner.get().expr()));
        keys.addAll(rest.get().keys());
        return Optional.of(new Keys(i, rest.get().to(), keys));
      }
    }
    return Optional.empty();
  }

  private static Optional<Keys> near(Draft draft, int from, int until, int limit) {
    for (int i = from; i < until; i++) {
      int lead = draft.text().isFree(i) ? Phrase.longest(KEYS, draft.text().tokens(), i) : -1;
      Optional<KeyList> list = lead < 0 ? Optional.empty() : KeyList.at(draft, lead, limit);
      if (list.isPresent()) {
        return Optional.of(new Keys(i, list.get().to(), list.get().keys()));
      }
    }
    return Optional.empty();
  }

  /** {@code the same a and b may have arrived twice. Keep ...}: said in the sentence before. */
  private static Optional<Keys> earlier(Draft draft, int start) {
    Text text = draft.text();
    int end = start - 1;
    if (end <= 0) {
      return Optional.empty();
    }
    int from = text.sentenceStart(end);
    for (int i = from; i < end; i++) {
      boolean same = text.is(i, "same");
      Optional<KeyList> list = same ? KeyList.at(draft, i + 1, end) : Optional.empty();
      if (list.isPresent() && isAboutRepeats(text, from, end)) {
        text.use(from, end);
        return Optional.of(new Keys(i, i, list.get().keys()));
      }
    }
    return Optional.empty();
  }

  private static boolean isAboutRepeats(Text text, int from, int end) {
    return text.written(from, end)
        .matches(
            "(?is).*\\b(duplicates?|twice|several|more than one|more than once|again|repeated|repeatedly|multiple)\\b.*");
  }

  private static void accept(Draft draft, Choice choice, Keys keys, int limit) {
    Text text = draft.text();
    List<Ordering> order = new ArrayList<>(choice.order());
    repeats(text);
    keys = new Keys(keys.from(), keys.to(), ignoringCase(draft, keys.keys()));
    int from = Math.min(choice.from(), keys.from());
    int to = Math.max(choice.to(), keys.to());
    int verb = verb(text, from);
    text.use(verb, to);
    Optional<OrderPhrase> bracket =
        text.is(to, "(")
            ? OrderPhrase.at(draft, to + 1, text.afterBracket(to) - 1)
            : Optional.empty();
    if (bracket
        .filter(o -> o.to() == text.afterBracket(to) - 1 && !choice.order().isEmpty())
        .isPresent()) {
      order.clear();
      order.addAll(bracket.get().keys());
      text.use(to, text.afterBracket(to));
    }
    order.addAll(Ties.after(draft, to, limit));
    boolean stay = incompleteStay(draft, keys.keys());
    draft.rules.add(new Draft.PlacedRule(from, new RowRule.OnePer(keys.keys(), order, stay)));
    draft.note(
        verb,
        to,
        "one row per "
            + String.join(", ", keys.keys().stream().map(Rendering::shown).toList())
            + ", the first by "
            + new Rendering(col -> col.ref().display(), Map.of()).keys(order));
  }

  private static final List<Phrase> ANY_CASE =
      Phrase.all(
          "( upper|capital|small or|and lower|upper|small case|letters does|do not matter )",
          "( ignoring|ignore|regardless|irrespective of? upper|letter? case )",
          "( case insensitive|insensitively|ignored )",
          "( case does not matter )",
          "upper|capital|small or|and lower|upper|small case|letters does|do not matter",
          "ignoring|ignore|regardless|irrespective of? upper|letter? case",
          "case does not matter",
          "in any case",
          "case insensitive|insensitively");

  /** Texts that differ in capitals only are the same where the request says so. */
  private static List<Expr> ignoringCase(Draft draft, List<Expr> keys) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int end = Phrase.longest(ANY_CASE, text.tokens(), i);
      if (end > 0) {
        text.use(i, end);
        return keys.stream().map(DedupeRecogniser::lowered).toList();
      }
    }
    return keys;
  }

  private static Expr lowered(Expr key) {
    return key instanceof Expr.Col col && col.ref().isText() ? Expr.call("lower", key) : key;
  }

  /**
   * {@code some people have several accounts with the same email}, {@code were sent twice}: why it
   * is asked.
   */
  private static void repeats(Text text) {
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      int end = text.sentenceEnd(start);
      if (end > start
          && text.isFree(start, end)
          && isAboutRepeats(text, start, end)
          && !isAsked(text, start, end)) {
        text.use(start, end);
      }
    }
  }

  /** A sentence that asks for something says more than that there are repeats. */
  private static boolean isAsked(Text text, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean verb =
          text.at(i).isWord()
              && text.at(i)
                  .norm()
                  .matches(
                      "keep|take|drop|remove|only|show|list|give|want|need|count|exclude|skip|ignore|filter|without|which|who|whose|where|find|table|columns?");
      if (verb || text.at(i).kind() == Token.Kind.SYMBOL && text.is(i, ":")) {
        return true;
      }
    }
    return false;
  }

  /** {@code keep only}, {@code take just}. */
  private static int verb(Text text, int from) {
    int i = from;
    while (i > 0
        && text.isFree(i - 1)
        && text.at(i - 1).isWord()
        && text.at(i - 1)
            .norm()
            .matches(
                "keep|keeps|take|takes|only|just|first|then|retain|the|a|use|want|show|with|and|get|their|its|per|one|row|record|entry|version|line|account|item|single|exactly")) {
      i--;
    }
    return i;
  }

  /** {@code accounts that have no email all stay}. */
  private static boolean incompleteStay(Draft draft, List<Expr> keys) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i)) {
        continue;
      }
      int end = text.sentenceEnd(i);
      Optional<Found> missing = draft.conditions().at(i, end);
      boolean ofKey =
          missing.isPresent()
              && missing.get().condition() instanceof Expr.IsNull isNull
              && !isNull.negated()
              && keys.stream()
                  .anyMatch(key -> key.equals(isNull.operand()) || holds(key, isNull.operand()));
      int stay =
          ofKey
              ? Phrase.longest(
                  Phrase.all("all? stay|stays|remain|remains", "are|is all? kept"),
                  text.tokens(),
                  missing.get().to())
              : -1;
      if (stay > 0) {
        text.use(text.sentenceStart(i), stay);
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Expr key, Expr column) {
    return Exprs.all(key).anyMatch(column::equals);
  }
}
