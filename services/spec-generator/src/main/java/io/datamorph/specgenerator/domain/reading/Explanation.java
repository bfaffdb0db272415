package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** Reads what is said to explain a column of the result: what it holds, and in which form. */
final class Explanation {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "which|that is|holds|shows",
          "being|meaning|holding",
          "as",
          "from",
          "i.e",
          "calculated|computed as|by|from");

  private Explanation() {}

  /** The last look also takes what is left as it is. */
  static void read(Draft draft, Output output, int from, int to, boolean last) {
    Text text = draft.text();
    ExplanationRemarks.ranks(draft, output, from, to);
    ExplanationRemarks.ifMissing(draft, output, from, to);
    int formatted = formats(draft, output, firstFree(text, from, to), to);
    int i = firstFree(text, formatted, to);
    if (i >= to || output.expr().isPresent() && i == from && !text.isFree(i)) {
      ExplanationRemarks.read(draft, output, i, to);
      return;
    }
    if (output.expr().isEmpty()) {
      i = define(draft, output, i, to, last);
    }
    if (output.expr().isPresent() || last) {
      ExplanationRemarks.read(draft, output, i, to);
      formats(draft, output, firstFree(text, i, to), to);
    }
  }

  /** The form in which a value is wanted, said right after it. */
  static int forms(Draft draft, Output output, int from, int to) {
    return formats(draft, output, from, to);
  }

  private static int define(Draft draft, Output output, int from, int to, boolean last) {
    boolean said =
        draft
            .values()
            .at(lead(draft.text(), from, to), to)
            .filter(value -> Exprs.hasWindow(value.expr()))
            .isPresent();
    Optional<Parsed> running =
        said ? Optional.empty() : NameExplained.running(draft, output, from, to);
    if (running.isPresent()) {
      return accept(draft, output, running.get().from(), running.get());
    }
    Optional<Parsed> part = NameExplained.ofBase(draft, output, from, to);
    if (part.isPresent()) {
      return accept(draft, output, from, part.get());
    }
    int at = lead(draft.text(), from, to);
    Optional<Parsed> parsed =
        longer(draft.values().at(at, to), whole(draft, at, to))
            .filter(p -> !isItself(output, p.expr()))
            .filter(p -> last || !goesOn(draft.text(), p.to(), to));
    return longer(parsed, told(draft, output, at, to))
        .or(() -> NameExplained.bare(draft, output, from, to))
        .map(found -> accept(draft, output, from, found))
        .orElse(from);
  }

  /** {@code excused_days (excused is true)}: in how many rows of the group, or whether it is so. */
  private static Optional<Parsed> told(Draft draft, Output output, int at, int to) {
    return draft
        .conditions()
        .at(at, to)
        .filter(
            found ->
                found.to() == to
                    && found.from() == at
                    && !Exprs.hasAggregate(found.condition())
                    && !Exprs.mentionsOutput(found.condition()))
        .map(
            found ->
                new Parsed(
                    at,
                    to,
                    draft.isGrouped() && !output.name().matches("(is|has|was|can|in)_.*")
                        ? Conditional.restrict(Expr.rows(Optional.empty()), found.condition())
                        : found.condition()));
  }

  private static int accept(Draft draft, Output output, int from, Parsed parsed) {
    Expr held = OutputColumn.ofNamedRole(draft, output.name(), parsed.expr());
    output.define(held);
    draft.text().use(from, parsed.to());
    draft.findings().note(DefinitionRecogniser.shown(output, held));
    return parsed.to();
  }

  /** {@code the month before}: not yet understood, if only the month is. */
  private static boolean goesOn(Text text, int at, int to) {
    return at < to
        && text.isFree(at)
        && text.at(at).isWord()
        && text.at(at).matches("before|after|earlier|later");
  }

  /** {@code which is}, {@code being}: lead to what the column holds. */
  private static int lead(Text text, int from, int to) {
    int lead = Phrase.longest(LEADS, text.tokens(), from);
    return lead > 0 && lead < to ? lead : from;
  }

  private static Optional<Parsed> longer(Optional<Parsed> one, Optional<Parsed> other) {
    boolean second = other.isPresent() && (one.isEmpty() || other.get().to() > one.get().to());
    return second ? other : one;
  }

  /** {@code visits with status no-show}, {@code all visits}: how many of them there are. */
  private static Optional<Parsed> whole(Draft draft, int at, int to) {
    boolean owner = to > at && draft.text().at(to - 1).text().matches("(?i).*(['’]s|s['’])");
    return Things.at(draft, at, to)
        .filter(things -> !owner)
        .filter(things -> things.count() instanceof Expr.Rows)
        .map(things -> new Parsed(at, things.to(), things.count()));
  }

  static boolean isItself(Output output, Expr expr) {
    return Exprs.all(expr)
        .anyMatch(part -> part instanceof Expr.Out out && out.name().equals(output.name()));
  }

  private static int firstFree(Text text, int from, int to) {
    int i = from;
    while (i < to && !text.isFree(i)) {
      i++;
    }
    return i;
  }

  static boolean isPlace(Output output) {
    return output.name().matches("(.*_)?(rank|place|position|ranking|pos|rnk|rn|row_number)(_.*)?");
  }

  /** Passes over formats and what separates them. */
  private static int formats(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    int i = from;
    int reached = from;
    while (i < to) {
      int next = Formats.read(draft, output, i, to);
      if (next > i) {
        i = next;
        reached = next;
      } else if (isJoint(text, i)) {
        i++;
      } else {
        return reached == from ? skipped(text, from, to) : i;
      }
    }
    return reached == from ? from : to;
  }

  private static boolean isJoint(Text text, int at) {
    return text.at(at).matches(",|and|the|plain|;|with|\\(|\\)");
  }

  private static int skipped(Text text, int from, int to) {
    return from < to && text.is(from, ",") ? from + 1 : from;
  }
}
