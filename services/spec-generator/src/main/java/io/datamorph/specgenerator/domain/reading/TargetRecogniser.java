package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
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
          "table|tabel|target name should|shall|must|will|is|to be?",
          "target table|tabel? name?",
          "output|result table|tabel? name? :|is|=?",
          "table|tabel name :|is|=?",
          "name :|=",
          "new? table :",
          "as|into a|the? new? table",
          "to|in|into|as|under one|another|a|the single|new|separate|own? table|tabel",
          "new table",
          "create|make|build|generate|produce|want|need me|us? a|the? new? table called|named?");

  /** A name that is no common word is the target's. */
  private static final List<Phrase> WRITES =
      Phrase.all(
          "save|store|write|put|load|output|export|place it|this|that|them|all|everything|those|these? the|all? "
              + "result|results|output|data|rows|totals|figures? back? as|to|in|into|under a|the? new? "
              + "table? called|named?");

  /** A name that can be nothing else is the target's. */
  private static final List<Phrase> HINTS =
      Phrase.all(
          "to|in|into|as|under",
          "create|make|build|generate|produce|prepare|compile|assemble|have|get|need|want me|us? a|the?"
              + " new?",
          "table|tabel",
          "a|the");

  private static final List<Phrase> HOLDS =
      Phrase.all(
          ":",
          "(|-",
          "with|per|by|for|=|lists|gives",
          "should|shall|must|will hold|have|contain|list|show|include",
          "holds|contains|has|lists|shows");

  private static final int FRAMED = 99;
  private static final int PASSING = 45;

  private record Candidate(int from, int at, int score) {}

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    if (draft.target.name.isPresent()) {
      return;
    }
    Candidate best = null;
    for (int i = 0; i < text.size(); i++) {
      Optional<Candidate> candidate = text.isFree(i) ? candidate(draft, i) : Optional.empty();
      if (candidate.isPresent() && (best == null || candidate.get().score() > best.score())) {
        best = candidate.get();
      }
    }
    if (best != null) {
      accept(draft, best);
    }
  }

  private static void accept(Draft draft, Candidate best) {
    Text text = draft.text();
    String name = text.at(best.at()).norm();
    draft.target.name = Optional.of(name);
    text.use(text.is(best.from() - 1, "->") ? best.from() - 1 : best.from(), best.at() + 1);
    draft.note(best.from(), best.at() + 1, "target table " + name);
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
    int written = Lexicon.isCommon(name) ? -1 : Phrase.before(WRITES, text.tokens(), at);
    int lead = sure >= 0 ? sure : written;
    int score = 0;
    if (lead >= 0 && !isSource(draft, lead, at, table)) {
      score = 100 + (at - lead) + (text.is(at - 1, "->") ? 20 : 0) - (known ? 60 : 0);
    }
    TargetFrame frame = table ? null : TargetFrame.before(text, at);
    if (frame != null && score < FRAMED && (frame.sure() || text.at(at).isIdentifier())) {
      score = known ? score : FRAMED;
      lead = known ? lead : frame.from();
    }
    if (frame != null && score > FRAMED && !known) {
      lead = Math.min(lead, frame.from());
    }
    if (score > 0 && (TargetPlaces.isInPassing(text, lead, at))) {
      score = Math.min(score, PASSING);
    }
    if (score < 90 && !known && TargetPlaces.isAnnounced(text, at)) {
      score = 90;
      lead = at - 1;
    }
    if (score < 90 && !known && text.at(at).isIdentifier()) {
      int hint = Phrase.before(HINTS, text.tokens(), at);
      int bare = unannounced(text, at, hint);
      lead = bare > score ? Math.max(hint, -1) : lead;
      score = Math.max(score, bare);
    }
    return score <= 0
        ? Optional.empty()
        : Optional.of(new Candidate(lead >= 0 ? lead : at, at, score));
  }

  /** An identifier that nothing in the database is called, by where it stands. */
  private static int unannounced(Text text, int at, int hint) {
    boolean begins = text.isBreak(at - 1) || text.is(at - 1, ":");
    if (text.is(at - 1, "into") && text.isBreak(at + 1)) {
      return 88;
    }
    if (text.is(at - 1, ":") && TargetPlaces.isListed(text, at)) {
      return 0;
    }
    if (begins && Phrase.longest(HOLDS, text.tokens(), at + 1) > 0) {
      return 85;
    }
    if (begins && (text.isBreak(at + 1) || text.is(at + 1, "please") || text.is(at + 1, ","))) {
      return 75;
    }
    int tableAfter = text.is(at + 1, "table") ? 30 : 0;
    return hint >= 0 ? 50 + tableAfter : 0;
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
            || text.at(lead).matches("save|store|write|put|load|output|export|target|place")
            || text.at(lead).matches("call|name");
    return !writes || at - lead < 1;
  }

  static boolean isName(Token token) {
    String norm = token.norm();
    return token.isWord()
        && Matching.all(norm, "[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?")
        && !Lexicon.isFiller(norm)
        && !Lexicon.isStrict(norm)
        && Words.number(norm).isEmpty();
  }
}
