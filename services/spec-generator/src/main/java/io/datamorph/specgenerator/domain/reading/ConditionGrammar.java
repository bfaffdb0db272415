package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is said of rows: {@code status is paid}, {@code older than 5 and not cancelled}. */
final class ConditionGrammar {

  private static final List<ConditionForm> FORMS =
      List.of(
          new DateForm(),
          new IntervalForm(),
          new WhenForm(),
          new UnitForm(),
          new MissingForm(),
          new LikeForm(),
          new FlagForm(),
          new DoneForm(),
          new ExistsForm(),
          new MemberForm(),
          new OpenForm(),
          new ComparisonForm(),
          new CountedForm(),
          new MeasuredForm(),
          new QuantityForm(),
          new AmountForm(),
          new ConsentForm());

  private record Key(int from, int limit) {}

  private final Draft draft;
  private final Map<Key, Optional<Found>> known = new HashMap<>();

  ConditionGrammar(Draft draft) {
    this.draft = draft;
  }

  void forget() {
    known.clear();
  }

  /** The condition that begins here, with all that is joined to it. */
  Optional<Found> at(int from, int limit) {
    return alternatives(from, limit).map(first -> chained(first, "and", limit));
  }

  /** The condition that begins here, with what is joined to it by {@code or}. */
  Optional<Found> alternatives(int from, int limit) {
    return single(from, limit).map(first -> chained(first, "or", limit));
  }

  private Found chained(Found first, String joint, int limit) {
    Found all = first;
    boolean more = true;
    while (more) {
      Found before = all;
      int next = next(before.to(), joint, limit);
      Optional<Found> other = next < 0 ? Optional.empty() : single(next, limit);
      if (other.isPresent() && joint.equals("and")) {
        other = other.map(found -> chained(found, "or", limit)).filter(f -> !isMixed(first, f));
      }
      more = other.isPresent();
      if (more) {
        Expr both = new Expr.Op(joint, before.condition(), other.get().condition());
        all = new Found(first.from(), other.get().to(), both);
      }
    }
    return all;
  }

  /** {@code a or b and c} can be taken two ways, unless the {@code or} is among values. */
  private static boolean isMixed(Found first, Found second) {
    return isOr(second.condition()) && !isOr(first.condition());
  }

  private static boolean isOr(Expr condition) {
    return condition instanceof Expr.Op op && op.operator().equals("or");
  }

  /** The index after {@code and that}, {@code or whose}. */
  private int next(int at, String joint, int limit) {
    Text text = draft.text();
    int i = text.is(at, ",") && isJoint(at + 1, joint) ? at + 1 : at;
    if (i >= limit || !isJoint(i, joint)) {
      return -1;
    }
    i++;
    while (i < limit && text.at(i).isWord() && isLead(text.at(i).norm())) {
      i++;
    }
    return i;
  }

  private boolean isJoint(int at, String joint) {
    return draft.text().is(at, joint) || joint.equals("and") && draft.text().is(at, "but");
  }

  private static boolean isLead(String word) {
    return Lexicon.isRelative(word) && !word.equals("with") || word.equals("also");
  }

  private Optional<Found> single(int from, int limit) {
    if (from >= limit || !draft.text().isFree(from)) {
      return Optional.empty();
    }
    Key key = new Key(from, limit);
    Optional<Found> before = known.get(key);
    if (before == null) {
      known.put(key, Optional.empty());
      before = read(from, limit);
      known.put(key, before);
    }
    return before.filter(found -> draft.text().isFree(found.from(), found.to()));
  }

  /** The longest of what the forms make of it; the first of equals. */
  private Optional<Found> read(int from, int limit) {
    Found best = null;
    for (ConditionForm form : FORMS) {
      Optional<Found> found = form.at(draft, from, limit);
      if (found.isPresent() && (best == null || found.get().to() > best.to())) {
        best = found.get();
      }
    }
    return Optional.ofNullable(best);
  }
}
