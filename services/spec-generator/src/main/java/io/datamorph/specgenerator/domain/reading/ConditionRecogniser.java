package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Conditions;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conditions in every wording and whether they keep rows or leave them out. */
final class ConditionRecogniser implements Recogniser {

  private record Signed(Found found, boolean keeps, boolean byVerb) {}

  @Override
  public void recognise(Draft draft) {
    List<Signed> signed = new ArrayList<>();
    List<Found> included = new ArrayList<>();
    for (Found found : find(draft, included)) {
      Signed last = signed.isEmpty() ? null : signed.getLast();
      signed.add(sign(draft, found, last));
    }
    List<Expr> all = new ArrayList<>();
    for (Signed one : signed) {
      Expr kept =
          one.keeps() ? one.found().condition() : Conditions.excluding(one.found().condition());
      all.add(kept);
      draft.keep(one.found().from(), one.found().to(), kept);
      draft.note(one.found().from(), one.found().to(), "keep where " + Rendering.shown(kept));
    }
    Contradictions.judge(draft, all);
    included.forEach(one -> check(draft, one));
    signed.forEach(one -> Explained.before(draft, one.found()));
    signed.forEach(one -> forget(draft, one.found()));
  }

  /** What is let in must not be what another condition leaves out. */
  private static void check(Draft draft, Found included) {
    String words = draft.text().written(included.from(), included.to());
    if (Inclusion.changesRows(draft, included)) {
      draft
          .findings()
          .problem(
              "NOT_UNDERSTOOD",
              "\"" + words + "\" lets in rows that another condition leaves out",
              Optional.of("say in one condition which rows there are"));
    } else {
      draft.note(included.from(), included.to(), "such rows are in like all others");
    }
  }

  /** {@code enrolled in a course}: courses are not spoken of, only that there is such a row. */
  private static void forget(Draft draft, Found found) {
    if (found.condition() instanceof Expr.Exists exists) {
      draft.mentions.removeIf(
          m ->
              m.from() >= found.from()
                  && m.to() <= found.to()
                  && !m.table().equals(exists.of())
                  && !m.table().equals(exists.other()));
    }
  }

  /** From left to right; where several begin in a row, the one that reaches farthest. */
  private static List<Found> find(Draft draft, List<Found> included) {
    Text text = draft.text();
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i) || text.isBreak(i) || isCaseOfColumn(draft, i)) {
        continue;
      }
      Optional<Found> found = at(draft, i);
      if (found.filter(present -> isReplaced(draft, present)).isPresent()) {
        text.use(i, found.get().to());
        continue;
      }
      Optional<Found> remark = found.flatMap(f -> Inclusion.of(draft, f));
      if (remark.isPresent()) {
        text.use(remark.get().from(), remark.get().to());
        included.add(remark.get());
        i = remark.get().to() - 1;
      } else if (found.isPresent()) {
        text.use(found.get().from(), found.get().to());
        all.add(found.get());
        i = found.get().to() - 1;
      }
    }
    return all;
  }

  /** {@code courses with teacher: name, teacher ('none' if it has none)}: none is left out. */
  private static boolean isReplaced(Draft draft, Found found) {
    return draft.text().is(found.from(), "with")
        && !draft.text().is(found.from() - 2, "only")
        && found.condition() instanceof Expr.IsNull present
        && present.negated()
        && draft
            .output(
                draft.text().tokens().subList(found.from() + 1, found.to()).stream()
                    .map(Token::norm)
                    .toList())
            .filter(Output::replacesMissing)
            .isPresent();
  }

  /** {@code contact (the phone if the email is missing)}: no row is left out for that. */
  private static boolean isCaseOfColumn(Draft draft, int at) {
    for (int i = at - 1; i >= 0 && !draft.text().isBreak(i); i--) {
      int lead = i;
      if (draft.text().is(i, "if") && draft.text().isFree(i)) {
        return draft.outputs.stream()
            .flatMap(output -> output.glosses().stream())
            .anyMatch(gloss -> gloss.from() <= lead && at < gloss.to());
      }
    }
    return false;
  }

  /** After {@code where} and the like, what is joined by {@code and} belongs together. */
  private static Optional<Found> at(Draft draft, int at) {
    Text text = draft.text();
    int end = text.sentenceEnd(at);
    boolean clause =
        at > 0 && text.at(at - 1).isWord() && text.at(at - 1).matches("where|whose|if|when|that");
    return clause ? draft.conditions().at(at, end) : draft.conditions().alternatives(at, end);
  }

  private static Signed sign(Draft draft, Found found, Signed last) {
    Text text = draft.text();
    Polarity.Sign after = Polarity.after(draft, found.to());
    Polarity.Sign before = Polarity.before(draft, found.from());
    boolean decidedAfter = after.to() > found.to();
    boolean decidedBefore =
        before.from() < before.to() && before.to() <= found.from() && isVerb(draft, before);
    boolean leavesOut = decidedBefore && !before.keeps();
    if (decidedBefore) {
      text.use(before.from(), found.from());
      passOver(draft, Polarity.pronouns(draft, before.from()), before.from());
    } else {
      passOver(draft, before.from(), found.from());
    }
    if (decidedAfter && !(leavesOut && text.is(after.to() - 1, "only"))) {
      text.use(found.to(), after.to());
      if (!after.keeps()) {
        return new Signed(found, false, true);
      }
    }
    if (!decidedBefore && last != null && follows(draft, last.found(), found)) {
      return new Signed(found, last.keeps(), last.byVerb());
    }
    return new Signed(found, !leavesOut, decidedBefore);
  }

  private static boolean isVerb(Draft draft, Polarity.Sign sign) {
    return sign.from() < sign.to() && draft.text().isFree(sign.from());
  }

  /** Little words between a verb or a noun and the condition are part of it. */
  private static void passOver(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      if (draft.mentionAt(i).isEmpty()) {
        draft.text().use(i);
      }
    }
  }

  /** {@code leave out rows without a user and those of test users}: one verb for both. */
  private static boolean follows(Draft draft, Found first, Found second) {
    Text text = draft.text();
    if (text.sentenceStart(first.from()) != text.sentenceStart(second.from())) {
      return false;
    }
    boolean joined = false;
    for (int i = first.to(); i < second.from(); i++) {
      joined |= text.is(i, "and") || text.is(i, "or");
      boolean little =
          draft.mentionAt(i).isPresent()
              || text.is(i, ",")
              || (text.at(i).isWord()
                  && (isLittle(text.at(i).norm()) || Lexicon.isRelative(text.at(i).norm())));
      if (!little) {
        return false;
      }
    }
    if (joined) {
      text.use(first.to(), second.from());
    }
    return joined;
  }

  private static boolean isLittle(String word) {
    return Matching.all(word, "and|or|everything|all|done|made|by|of|the|those|any|rows");
  }
}
