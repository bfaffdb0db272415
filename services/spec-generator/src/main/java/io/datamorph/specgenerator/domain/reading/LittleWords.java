package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;

/**
 * Words that say nothing where they stand: {@code in the table}, {@code with} before what is shown.
 */
final class LittleWords {

  private static final int LONGEST_NOUN = 6;

  private final Draft draft;
  private final Text text;
  private final UsedColumns used;

  LittleWords(Draft draft, UsedColumns used) {
    this.draft = draft;
    this.text = draft.text();
    this.used = used;
  }

  /** Little words that say nothing where they stand. */
  boolean isOne(int at) {
    return isHeadOfCondition(at)
        || isShare(at)
        || isDistribution(at)
        || isRelation(at)
        || isMoney(at)
        || isApart(at)
        || isAddress(at)
        || isHowMuch(at)
        || isTogether(at)
        || isColumnCount(at)
        || text.is(at, "in") && isPlace(at)
        || text.at(at).matches("in|during|within") && isOfGroup(at)
        || text.is(at, "with") && (comparesBefore(at) || isBeforeShown(at) || isBeforeFigure(at))
        || isJoint(at)
        || text.at(at).isWord() && isShown(text.at(at).norm());
  }

  /** {@code in it}, {@code in the customers}: where things are is clear. */
  private boolean isPlace(int at) {
    return draft.mentionAt(draft.links().skipArticles(text, at + 1)).isPresent()
        || text.is(at + 1, "it")
        || text.is(at + 1, "there")
        || text.isBreak(at + 1)
        || text.is(at + 1, ",");
  }

  /** {@code bookings made in that month}: the rows of the group, what else. */
  private boolean isOfGroup(int at) {
    int noun = text.is(at + 2, "same") ? at + 3 : at + 2;
    return noun < text.size()
        && text.at(at + 1).matches("that|this|the|each")
        && TimeUnit.of(text.at(noun))
            .filter(
                unit ->
                    draft.groups.stream()
                        .anyMatch(
                            group -> group instanceof Grouping.ByPeriod by && by.period() == unit))
            .isPresent()
        && !text.at(Math.min(noun + 1, text.size() - 1)).matches("before|after|of|earlier|later");
  }

  /** {@code plus} and {@code but} between what is understood. */
  private boolean isJoint(int at) {
    boolean joint = text.at(at).matches("plus|=|\\+|&") || text.is(at, "but") && !excludes(at);
    return joint && !text.isFree(at - 1) && !text.isFree(draft.links().skipArticles(text, at + 1));
  }

  /** {@code all members but the cancelled ones}: the opposite of what follows. */
  private boolean excludes(int but) {
    boolean all = false;
    for (int i = Math.max(text.sentenceStart(but), but - LONGEST_NOUN); i < but; i++) {
      all |= text.at(i).matches("all|any|every|each|everybody|everyone|everything|anything");
    }
    boolean more =
        but + 1 < text.size()
            && text.at(but + 1).matches("only|not|no|with|without|also|in|just|keep|show|sort");

    return all && !more;
  }

  private boolean isShown(String word) {
    return Shows.figure(draft, word)
        || AggregateWords.function(word).filter(f -> Shows.aggregate(draft, f)).isPresent();
  }

  /** {@code with their loans}, {@code with title}: the columns show it. */
  private boolean isBeforeShown(int at) {
    if (text.is(at + 1, "their") && draft.mentionAt(at + 2).isPresent()) {
      return true;
    }
    boolean task = at + 1 < text.size() && ExplainedTasks.isTask(draft, text.at(at + 1).norm());
    int noun = task ? at + 2 : at + 1;
    boolean theirs = noun > at + 1 || text.at(noun).matches("their|its|his|her|the");
    return draft
        .links()
        .columnAt(draft, noun, text.sentenceEnd(at))
        .filter(named -> theirs || named.refs().stream().noneMatch(c -> c.column().nullable()))
        .filter(used::contains)
        .isPresent();
  }

  /** {@code categories with total and average amount}: the figures are read. */
  private boolean isBeforeFigure(int at) {
    int figure = draft.links().skipArticles(text, at + 1);
    return draft.asked.stream().anyMatch(a -> a.from() == figure || a.from() == at + 1);
  }

  /** {@code two columns}, if that is how many there are. */
  private boolean isColumnCount(int at) {
    return at + 1 < text.size()
        && text.at(at + 1).matches("columns?|fields?")
        && (Words.number(text.at(at).norm()).orElse(-1) == draft.outputs.size()
            || text.at(at).norm().equals(String.valueOf(draft.outputs.size())));
  }

  /** {@code how much revenue}. */
  private boolean isHowMuch(int at) {
    return text.is(at, "much") && text.is(at - 1, "how");
  }

  /**
   * {@code visits together with the doctor}, {@code with one row per visit}: as the columns show.
   */
  private boolean isTogether(int at) {
    boolean together =
        (text.is(at - 1, "together") || text.is(at - 1, "along"))
            && draft.mentionAt(draft.links().skipArticles(text, at + 1)).isPresent();
    return text.is(at, "with") && (together || text.is(at + 1, "one") && text.is(at + 2, "row"));
  }

  /** {@code e-mail addresses}. */
  private boolean isAddress(int at) {
    return (text.is(at, "addresses") || text.is(at, "address")) && at > 0 && !text.isFree(at - 1);
  }

  /** {@code share of each doctor in the fees}, which a column shows. */
  private boolean isShare(int at) {
    boolean said = false;
    for (int i = text.sentenceStart(at); i < at; i++) {
      said |= text.is(i, "share") || text.is(i, "percentage") || text.is(i, "proportion");
    }
    return said
        && (text.is(at, "in") || text.is(at, "of"))
        && draft.outputs.stream()
            .flatMap(o -> o.expr().stream())
            .anyMatch(e -> e instanceof Expr.Op op && op.operator().equals("/"));
  }

  /** {@code tickets assigned to that agent}: as the tables belong together. */
  private boolean isRelation(int at) {
    String word = text.at(at).norm();
    boolean participle =
        text.at(at).isWord()
            && word.endsWith("ed")
            && !draft.links().schema().vocabulary().contains(word)
            && draft.links().values().named(List.of(word)).isEmpty();
    return participle
        && !text.isFree(at - 1)
        && at + 2 < text.size()
        && text.at(at + 1).matches("to|by|for|of|with|from|in|at")
        && text.at(at + 2).matches("that|this|each|them")
        && (text.is(at + 2, "them") || draft.mentionAt(at + 3).isPresent());
  }

  /** {@code fare revenue}, where the fares are summed up. */
  private boolean isMoney(int at) {
    return text.at(at).matches("revenue|income|turnover|takings|earnings|proceeds")
        && !text.isFree(at - 1)
        && Shows.aggregate(draft, "sum");
  }

  /** {@code in separate columns}, {@code each in its own column}. */
  private boolean isApart(int at) {
    int own = text.at(at).matches("in|as|into") ? at + 1 : at;
    int noun = text.at(Math.min(own, text.size() - 1)).matches("a|its|their") ? own + 1 : own;
    return text.is(at, "/")
            && at - text.sentenceStart(at) <= 2
            && !text.isFree(at - 1)
            && !text.isFree(at + 1)
        || noun + 1 < text.size()
            && text.at(noun).matches("separate|own|different|individual|distinct")
            && text.at(noun + 1).matches("columns?|fields?");
  }

  /** {@code how much each region contributes}: which a share among the columns tells. */
  private boolean isDistribution(int at) {
    return text.at(at)
            .matches(
                "contribut(e|es|ion|ions)|distribut(ed|ion)|split|spread|over|across|among|breakdown|percentages?|shares|accounts?")
        && Shows.figure(draft, "share")
        && (!text.at(at).matches("over|across|among")
            || text.at(at - 1).matches("distribut(ed|ion)|split|spread|breakdown|divided"));
  }

  /** {@code tests without a score don't matter}: which rows are meant is said by the column. */
  private boolean isHeadOfCondition(int at) {
    boolean begins = text.isBreak(at - 1) || text.is(at - 1, ",") || text.is(at - 1, ";");
    boolean noun =
        text.at(at).isWord()
            && text.at(at).norm().endsWith("s")
            && !Lexicon.isStrict(text.at(at).norm())
            && !Lexicon.isVague(text.at(at).norm());
    return begins
        && noun
        && draft.filters.stream()
            .anyMatch(
                f ->
                    f.at() == at + 1
                        && Exprs.tables(f.condition()).size() == 1
                        && text.is(at + 1, "without"));
  }

  private boolean comparesBefore(int at) {
    for (int i = text.sentenceStart(at); i < at; i++) {
      if (ExplainedTasks.isComparison(draft, text.at(i).norm())) {
        return true;
      }
    }
    return false;
  }
}
