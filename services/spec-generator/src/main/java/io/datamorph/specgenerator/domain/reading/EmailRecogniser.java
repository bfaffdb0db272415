package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * {@code drop customers whose email is malformed} -> keep addresses of the form name@domain.tld.
 */
final class EmailRecogniser implements Recogniser {

  /** Something before the @, something behind it with a dot inside, no blanks. */
  private static final String FORM = "'^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'";

  private static final List<Phrase> BAD =
      Phrase.all(
          "is|are|be? malformed|invalid", "is|are not valid|wellformed",
          "is|are|do|does not? well formed", "malformed|invalid");

  private static final List<Phrase> GOOD =
      Phrase.all("is|are valid|wellformed", "valid|wellformed");

  private static final List<Phrase> STAYS =
      Phrase.all(
          "missing|null|empty|no email|emails|address|ones is|are|stays|stay not|ok|fine|valid?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int bad = Phrase.longest(BAD, text.tokens(), i);
      int good = Phrase.longest(GOOD, text.tokens(), i);
      int end = Math.max(bad, good);
      if (end < 0 || !text.isFree(i, end) || isRemark(draft, i)) {
        continue;
      }
      Optional<Links.Named> before = emailBefore(draft, i);
      Optional<Links.Named> after =
          draft.links().columnAt(draft, end, text.sentenceEnd(i)).filter(EmailRecogniser::isEmail);
      Optional<Links.Named> named = before.or(() -> after);
      if (named.isPresent()) {
        Optional<Expr.Col> column = draft.links().only(draft, named.get());
        int from = Math.min(named.get().from(), i);
        int to = Math.max(named.get().to(), end);
        column.ifPresent(c -> keepWellFormed(draft, c, from, to, bad < good));
        return;
      }
    }
  }

  private static boolean isEmail(Links.Named named) {
    return named.refs().stream().allMatch(c -> c.isText() && c.name().contains("mail"));
  }

  private static Optional<Links.Named> emailBefore(Draft draft, int index) {
    for (int from = Math.max(0, index - 3); from < index; from++) {
      Optional<Links.Named> named =
          draft.links().column(draft, from, index).filter(EmailRecogniser::isEmail);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** {@code malformed emails are treated like any other}: nothing is asked. */
  private static boolean isRemark(Draft draft, int at) {
    Text text = draft.text();
    int start = text.sentenceStart(at);
    int end = text.sentenceEnd(at);
    for (int i = start; i < end; i++) {
      if (text.is(i, "treated") || text.is(i, "like")) {
        text.use(start, end);
        return true;
      }
    }
    return false;
  }

  private static void keepWellFormed(
      Draft draft, Expr.Col email, int from, int to, boolean positive) {
    ColumnRef column = email.ref();
    Text text = draft.text();
    Polarity.Sign before = Polarity.before(draft, from);
    Polarity.Sign after = Polarity.after(draft, to);
    boolean leavesOut =
        (!before.keeps() && before.from() < before.to()) || (!after.keeps() && after.to() > to);
    if (leavesOut == positive) {
      return;
    }
    text.use(before.from(), from);
    text.use(from, Math.max(to, after.to()));
    Expr wellFormed = Expr.call("regexp_like", email, new Expr.Lit(FORM));
    boolean keepMissing = !positive && column.column().nullable();
    draft.keep(
        from, to, keepMissing ? Expr.or(new Expr.IsNull(email, false), wellFormed) : wellFormed);
    draft.note(
        from,
        to,
        "keep where "
            + column.display()
            + " is of the form name@domain.tld"
            + (keepMissing ? " or missing" : ""));
    explanation(draft, to);
    remarks(draft);
  }

  /** {@code that is not of the form name@domain.tld (...)} only says again what malformed is. */
  private static void explanation(Draft draft, int to) {
    Text text = draft.text();
    int end = text.sentenceEnd(to);
    boolean form = false;
    for (int i = to; i < end; i++) {
      form |= text.at(i).kind() == Token.Kind.ADDRESS;
    }
    if (form) {
      text.use(to, end);
    }
  }

  private static void remarks(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && Phrase.longest(STAYS, text.tokens(), i) > 0 && hasWord(text, i)) {
        text.use(text.sentenceStart(i), text.sentenceEnd(i));
      }
    }
  }

  private static boolean hasWord(Text text, int at) {
    for (int i = at; i < text.sentenceEnd(at); i++) {
      if (text.is(i, "malformed")
          || text.is(i, "fine")
          || text.is(i, "ok")
          || text.is(i, "valid")) {
        return true;
      }
    }
    return false;
  }
}
