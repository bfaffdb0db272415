package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tells the things apart of which one row stays, and where it is said: {@code per sensor}. */
record DedupeKeys(int from, int to, List<Expr> keys) {

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

  private static final List<Phrase> IF =
      Phrase.all(
          "if|when|where|because|since a|one|some|an|the|any? same?", "in case a|one|some|an|the?");
  private static final List<Phrase> HAS =
      Phrase.all(
          "has|have|had|sent|got several|multiple|many|more|two|duplicate|repeated than? one?");

  static Optional<DedupeKeys> of(Draft draft, int from, Choice choice, int limit) {
    if (!choice.owner().isEmpty()) {
      return Optional.of(new DedupeKeys(choice.from(), choice.from(), choice.owner()));
    }
    Optional<DedupeKeys> several = several(draft, from, choice.from());
    if (several.isPresent()) {
      return several;
    }
    Optional<DedupeKeys> behind = near(draft, choice.to(), Math.min(limit, choice.to() + 2), limit);
    return behind
        .or(() -> near(draft, from, choice.from(), choice.from()))
        .or(() -> earlier(draft, from));
  }

  /**
   * {@code if a meter has several readings for the same read_at, keep ...}: of which things, and
   * what else.
   */
  private static Optional<DedupeKeys> several(Draft draft, int from, int until) {
    Text text = draft.text();
    for (int i = from; i < until; i++) {
      int noun = Phrase.longest(IF, text.tokens(), i);
      Optional<Parsed> owner = noun < 0 ? Optional.empty() : GroupNoun.at(draft, noun, until);
      int has = owner.isEmpty() ? -1 : Phrase.longest(HAS, text.tokens(), owner.get().to());
      Optional<DedupeKeys> rest = has < 0 ? Optional.empty() : near(draft, has, until, until);
      if (rest.isPresent()) {
        List<Expr> keys = new ArrayList<>(List.of(owner.get().expr()));
        keys.addAll(rest.get().keys());
        return Optional.of(new DedupeKeys(i, rest.get().to(), keys));
      }
    }
    return Optional.empty();
  }

  private static Optional<DedupeKeys> near(Draft draft, int from, int until, int limit) {
    for (int i = from; i < until; i++) {
      int lead = draft.text().isFree(i) ? Phrase.longest(KEYS, draft.text().tokens(), i) : -1;
      Optional<KeyList> list = lead < 0 ? Optional.empty() : KeyList.at(draft, lead, limit);
      if (list.isPresent()) {
        return Optional.of(new DedupeKeys(i, list.get().to(), list.get().keys()));
      }
    }
    return Optional.empty();
  }

  /** {@code the same a and b may have arrived twice. Keep ...}: said in the sentence before. */
  private static Optional<DedupeKeys> earlier(Draft draft, int start) {
    Text text = draft.text();
    int end = start - 1;
    if (end <= 0) {
      return Optional.empty();
    }
    int from = text.sentenceStart(end);
    for (int i = from; i < end; i++) {
      boolean same = text.is(i, "same");
      Optional<KeyList> list = same ? KeyList.at(draft, i + 1, end) : Optional.empty();
      if (list.isPresent() && Repeats.isAbout(text, from, end)) {
        text.use(from, end);
        return Optional.of(new DedupeKeys(i, i, list.get().keys()));
      }
    }
    return Optional.empty();
  }
}
