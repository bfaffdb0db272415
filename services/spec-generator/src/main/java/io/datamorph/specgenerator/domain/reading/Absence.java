package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** Words for what is not there, in one place: {@code missing}, {@code no ... on file}. */
final class Absence {

  private static final String IS = "is|are|was|were|be|being|stays|has|have|had? been? ";
  private static final String KNOWN =
      "set|known|filled|given|present|available|there|recorded|entered|registered|specified|provided"
          + "|stored|stated|noted|declared|measured|assigned|logged|defined|indicated";

  static final List<Phrase> MISSING =
      Phrase.all(
          IS + "missing|empty|null|blank|unset|unknown|absent|lacking|undefined",
          "is|are|was|were|has|have? been? not|never " + KNOWN + "|yet in? yet?",
          "is|are|was|were not on file|record",
          "= null|empty",
          "we|i|they do not know|have");

  static final List<Phrase> PRESENT =
      Phrase.all(
          "is|are|was|were|has|have been? " + KNOWN + " in?",
          "is|are|was|were on file|record",
          "is|are|was|were|has|have been? not null|missing|empty|blank|unknown",
          "<> null",
          "exists");

  /** Before the column that is not there. */
  static final List<Phrase> LACKING =
      Phrase.all(
          "without a|an|any|the|their? known|given|recorded|registered|entered|stored|stated|specified|valid?",
          "lacking|missing a|an|any|the|their?",
          "that|which|who? with|has|have|had no",
          "that|which|who? do|does|did not have|carry a|an|any|the?",
          "that|which|who? has|have|had not|never given|told|left|provided|supplied|entered|stated us|me? a|an|any|the|their?",
          "that|which|who? do|does|did not|never give|tell|leave|provide|supply|enter|state us|me? a|an|any|the|their?",
          "that|which|who? gave|give|gives|got|received|show|shows|carry|carries|mention|mentions no",
          "that|which|who? never gave|told|left|provided|supplied|entered|stated us|me? a|an|any|the|their?",
          "for|of whom|which no",
          "for|of? whom|which we|i have|know no",
          "for|of? whom|which we|i do not have|know a|an|any|the|their?",
          "that|which|who? is|are|was|were? not assigned|linked|tied|attached|allocated|connected|related to|with a|an|any|the?",
          "that|which|who? is|are|was|were? not for any",
          "outside of? any",
          "there is no",
          "no",
          "with an? unknown|empty|missing|null number|value? of?");

  /** Before the column that is there. */
  static final List<Phrase> HAVING =
      Phrase.all(
          "that|which|who? with|has|have|having|had a|an|any|known?",
          "that|which|who has|have|had the",
          "that|which|who has|have|had? given|gave|told|left|provided us|me? a|an|their",
          "for|of whom|which we|i have|know a|an|the|their",
          "that|which|who? with a known");

  /** After the column of which it is said: {@code no phone on file}. */
  private static final List<Phrase> TAIL =
      Phrase.all(
          KNOWN + " yet|for? it|them?",
          IS + "on file|record",
          "on file|record",
          IS + KNOWN + " in? for? them?",
          "at all",
          "yet");

  private Absence() {}

  /** Where the words end that say once more that it is, or is not, there. */
  static int tail(Text text, Expr.Col column, int at, int limit) {
    int from = noun(text, column, at);
    int end = Phrase.longest(TAIL, text.tokens(), from);
    int to = end > 0 && end <= limit ? end : from;
    while (to > at && !text.isFree(to - 1)) {
      to--;
    }
    return to;
  }

  /** {@code e-mail address}, {@code phone number}: a noun that the column does without. */
  private static int noun(Text text, Expr.Col column, int at) {
    if (at >= text.size() || !text.at(at).isWord()) {
      return at;
    }
    String name = column.ref().name();
    boolean said =
        switch (text.at(at).norm()) {
          case "address", "addresses" -> name.contains("mail");
          case "number", "numbers" -> name.contains("phone") || name.contains("mobile");
          case "figure", "value" -> column.ref().isNumber();
          default -> false;
        };
    return said ? at + 1 : at;
  }

  /**
   * {@code is missing or blank}, {@code is neither null nor an empty text}: one of two ways of not
   * being there, or neither of them.
   */
  static Optional<Found> either(Text text, int from, int at, Expr.Col column, int limit) {
    int i = at;
    boolean not = false;
    while (i < limit && text.at(i).matches("is|are|was|were|either|not|neither")) {
      not |= text.is(i, "not") || text.is(i, "neither");
      i++;
    }
    Optional<State> first = i == at ? Optional.empty() : state(text, i, limit);
    int joint = first.map(State::to).orElse(limit);
    boolean joined = text.is(joint, "or") || text.is(joint, "nor") || text.is(joint, "and") && not;
    Optional<State> second = joined ? state(text, joint + 1, limit) : Optional.empty();
    if (second.isEmpty() || text.is(joint, "nor") && !not) {
      return Optional.empty();
    }
    boolean spaces = first.get().spaces() || second.get().spaces();
    boolean written = first.get().written() || second.get().written();
    Expr absent = absent(column, written && column.ref().isText(), spaces, not);
    return Optional.of(new Found(from, second.get().to(), absent));
  }

  private static Expr absent(Expr.Col column, boolean written, boolean spaces, boolean not) {
    Expr isNull = new Expr.IsNull(column, not);
    if (!written) {
      return isNull;
    }
    Expr value = spaces ? Expr.call("trim", column) : column;
    Expr isEmpty = new Expr.Op(not ? "<>" : "=", value, Expr.text(""));
    return new Expr.Op(not ? "and" : "or", isNull, isEmpty);
  }

  /** A way of not being there: no value, or one that nobody sees. */
  private record State(int to, boolean written, boolean spaces) {}

  private static Optional<State> state(Text text, int from, int limit) {
    int at = text.is(from, "a") || text.is(from, "an") || text.is(from, "just") ? from + 1 : from;
    if (at >= limit || !text.at(at).isWord()) {
      return Optional.empty();
    }
    int noun = at + 1;
    int end = noun < limit && text.at(noun).matches("text|string|value") ? noun + 1 : noun;
    return switch (text.at(at).norm()) {
      case "missing", "null", "unknown", "absent", "unset", "undefined" ->
          Optional.of(new State(end, false, false));
      case "empty" -> Optional.of(new State(end, true, false));
      case "blank", "blanks", "spaces" -> Optional.of(new State(end, true, true));
      default -> Optional.empty();
    };
  }
}
