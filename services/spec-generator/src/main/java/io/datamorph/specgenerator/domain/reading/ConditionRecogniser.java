package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conditions in every wording and whether they keep rows or leave them out. */
final class ConditionRecogniser implements Recogniser {

  static final List<ConditionForm> FORMS =
      List.of(
          new DateForm(), new MissingForm(), new ComparisonForm(), new ValueForm(), new FlagForm());

  private record Signed(Found found, boolean keeps, boolean byVerb) {}

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    List<Found> all = new ArrayList<>();
    for (ConditionForm form : FORMS) {
      for (int i = 0; i < text.size(); i++) {
        Optional<Found> found = text.isFree(i) ? form.at(draft, i) : Optional.empty();
        if (found.isPresent() && isFree(draft, found.get())) {
          text.use(found.get().from(), found.get().to());
          all.add(found.get());
          i = found.get().to() - 1;
        }
      }
    }
    all.sort((a, b) -> Integer.compare(a.from(), b.from()));
    List<Signed> signed = new ArrayList<>();
    for (Found found : all) {
      Signed last = signed.isEmpty() ? null : signed.getLast();
      signed.add(sign(draft, found, last));
    }
    combine(draft, signed);
    all.forEach(found -> Explained.before(draft, found));
  }

  /** Names of tables may be part of a condition; words that others understood may not. */
  private static boolean isFree(Draft draft, Found found) {
    for (int i = found.from(); i < found.to(); i++) {
      if (!draft.text().isFree(i)) {
        return false;
      }
    }
    return true;
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
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      if (draft.mentionAt(i).isEmpty()) {
        text.use(i);
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
                  && text.at(i)
                      .norm()
                      .matches(
                          "and|or|everything|all|done|made|by|of|the|those|any|rows|with|whose|where|that|which|who"));
      if (!little) {
        return false;
      }
    }
    if (joined) {
      text.use(first.to(), second.from());
    }
    return joined;
  }

  private static void combine(Draft draft, List<Signed> signed) {
    for (int i = 0; i < signed.size(); i++) {
      Signed one = signed.get(i);
      Expr condition = one.found().condition();
      int to = one.found().to();
      while (i + 1 < signed.size()
          && isOr(draft, signed.get(i).found(), signed.get(i + 1).found())) {
        i++;
        condition = Expr.or(condition, signed.get(i).found().condition());
        to = signed.get(i).found().to();
      }
      Expr kept = one.keeps() ? condition : Exprs.excluding(condition);
      draft.filters.add(kept);
      draft.note(
          one.found().from(), to, "keep where " + Exprs.render(kept, column -> column.display()));
    }
  }

  private static boolean isOr(Draft draft, Found first, Found second) {
    Text text = draft.text();
    boolean or = false;
    for (int i = first.to(); i < second.from(); i++) {
      or |= text.is(i, "or");
      if (text.isBreak(i)) {
        return false;
      }
    }
    if (or) {
      text.use(first.to(), second.from());
    }
    return or;
  }
}
