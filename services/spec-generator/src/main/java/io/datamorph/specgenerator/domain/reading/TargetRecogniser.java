package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** {@code save it as daily_sales} -> the target is daily_sales. */
final class TargetRecogniser implements Recogniser {

  /** Whatever name follows is the target's. */
  private static final List<Phrase> LEADS =
      Phrase.all(
          "->",
          "call|name it|this|that",
          "call|name the|this|that|my? new? table|result|output",
          "shall|should|must|to|will be called|named",
          "table|tables|one called|named",
          "target table? name? :|is|= table?",
          "target table name?",
          "output|result table name? :|is|=?",
          "table name :|is|=?",
          "new? table :",
          "as|into a|the? new? table",
          "to|in a|the new? table",
          "new table",
          "create|make|build|generate|produce|want|need me|us? a|the? new? table called|named?");

  /** A name that is no common word is the target's. */
  private static final List<Phrase> WRITES =
      Phrase.all(
          "save|store|write|put|load|output|export it|this|that|them|all|everything? the|all? "
              + "result|results|output|data|rows|totals|figures? as|to|in|into|under a|the? new? "
              + "table? called|named?");

  /** A name that can be nothing else is the target's. */
  private static final List<Phrase> HINTS =
      Phrase.all(
          "to|in|into|as|under",
          "create|make|build|generate|produce me|us? a|the? new?",
          "table",
          "a|the");

  private static final List<Phrase> HOLDS =
      Phrase.all(":", "should|shall|must|will hold|have|contain|list|show", "holds|contains|has");

  private record Candidate(int from, int at, int score) {}

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    Candidate best = null;
    for (int i = 0; i < text.size(); i++) {
      Optional<Candidate> candidate = candidate(draft, i);
      if (candidate.isPresent() && (best == null || candidate.get().score() > best.score())) {
        best = candidate.get();
      }
    }
    if (best != null) {
      String name = text.at(best.at()).norm();
      draft.target = Optional.of(name);
      text.use(best.from(), best.at() + 1);
      for (int i = 0; i < text.size(); i++) {
        if (text.is(i, name) && draft.links().schema().tablesNamed(name).isEmpty()) {
          text.use(i);
        }
      }
      draft.note(best.from(), best.at() + 1, "target table " + name);
    }
  }

  private static Optional<Candidate> candidate(Draft draft, int at) {
    Text text = draft.text();
    if (!isName(text.at(at))) {
      return Optional.empty();
    }
    String name = text.at(at).norm();
    boolean table = !draft.links().schema().tablesNamed(name).isEmpty();
    boolean known = table || !draft.links().schema().columnsNamed(name).isEmpty();
    int sure = Phrase.before(LEADS, text.tokens(), at);
    int written = Lexicon.isKnown(name) ? -1 : Phrase.before(WRITES, text.tokens(), at);
    int lead = sure >= 0 ? sure : written;
    int score = 0;
    if (lead >= 0 && !isSource(draft, lead, at, table)) {
      score = 100 + (at - lead) + (text.is(at - 1, "->") ? 20 : 0) - (known ? 60 : 0);
    }
    if (score < 90 && !known && isAnnounced(text, at)) {
      score = 90;
      lead = at - 1;
    }
    int hint = Phrase.before(HINTS, text.tokens(), at);
    if (score < 80 && !known && text.at(at).isIdentifier()) {
      boolean holds = Phrase.longest(HOLDS, text.tokens(), at + 1) > 0 && text.isBreak(at - 1);
      boolean tableAfter = text.is(at + 1, "table");
      int plain = hint >= 0 ? 50 + (tableAfter ? 30 : 0) : 0;
      score = Math.max(score, holds ? 85 : plain);
      lead = lead >= 0 ? lead : Math.max(hint, -1);
    }
    return score <= 0
        ? Optional.empty()
        : Optional.of(new Candidate(lead >= 0 ? lead : at, at, score));
  }

  /** {@code Table growth (month, ...)}: at the beginning of what the table is like. */
  private static boolean isAnnounced(Text text, int at) {
    boolean begins =
        text.is(at - 1, "table")
            && (text.isBreak(at - 2) || text.is(at - 2, ",") || text.is(at - 2, "-"));
    boolean ends =
        text.isBreak(at + 1)
            || text.is(at + 1, ",")
            || text.is(at + 1, "(")
            || text.is(at + 1, ":")
            || text.is(at + 1, "with");
    return begins && ends && !Lexicon.isKnown(text.at(at).norm());
  }

  /** A table that exists is the target only when something is to be written to it. */
  private static boolean isSource(Draft draft, int lead, int at, boolean exists) {
    Text text = draft.text();
    boolean ofSource =
        lead > 0
            && text.at(lead).is("table")
            && text.is(lead + 1, ":")
            && draft.links().tables().at(text, lead - 1).isPresent();
    if (!exists) {
      return ofSource;
    }
    boolean writes =
        text.is(lead, "->")
            || text.at(lead).norm().matches("save|store|write|put|load|output|export|target")
            || text.at(lead).norm().matches("call|name");
    return !writes || at - lead < 1;
  }

  static boolean isName(Token token) {
    String norm = token.norm();
    return token.isWord()
        && norm.matches("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?")
        && !Lexicon.isFiller(norm)
        && !Lexicon.isStrict(norm)
        && Words.number(norm).isEmpty();
  }
}
