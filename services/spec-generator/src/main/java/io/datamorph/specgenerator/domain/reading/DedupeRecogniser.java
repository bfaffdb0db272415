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
          draft.text().isFree(i)
                  && !explainsColumn(draft, i)
                  && !ownsValue(draft, i)
                  && !isStart(draft.text(), i)
              ? Choice.at(draft, i, to)
              : Optional.empty();
      if (choice.isEmpty()) {
        continue;
      }
      Optional<DedupeKeys> keys = DedupeKeys.of(draft, from, choice.get(), to);
      if (keys.isPresent() && isPlain(draft.text(), choice.get(), keys.get())) {
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

  /** {@code from the first month on}: where a total begins to run. */
  private static boolean isStart(Text text, int at) {
    int before = text.is(at - 1, "very") ? at - 2 : at - 1;
    int lead = text.is(before, "the") ? before - 1 : before;
    return text.is(lead, "from") || text.is(lead, "since");
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

  /** {@code if two cost more than 500, the first}: a value between the two is a condition. */
  private static boolean isPlain(Text text, Choice choice, DedupeKeys keys) {
    int from = Math.min(choice.to(), keys.to());
    int to = Math.max(choice.from(), keys.from());
    return from >= to || text.tokens().subList(from, to).stream().noneMatch(Token::isValue);
  }

  private static void accept(Draft draft, Choice choice, DedupeKeys keys, int limit) {
    Text text = draft.text();
    List<Ordering> order = new ArrayList<>(choice.order());
    Repeats.use(text);
    keys = new DedupeKeys(keys.from(), keys.to(), ignoringCase(draft, keys.keys()));
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

  /** {@code keep only}, {@code take just}. */
  private static int verb(Text text, int from) {
    int i = from;
    while (i > 0
        && text.isFree(i - 1)
        && text.at(i - 1).isWord()
        && text.at(i - 1)
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
