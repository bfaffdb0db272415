package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code per customer}, {@code by job title}, {@code daily}: what one row stands for. */
final class GroupRecogniser implements Recogniser {

  private static final List<Phrase> PER =
      Phrase.all(
          "per calendar?",
          "for each|every",
          "grouped|group|broken|split|aggregated by|down|per by?",
          "by each|every|calendar?",
          "distributed|split|spread|divided|shared|broken down|up? over|across|among|amongst|between our?",
          "distributed|spread|broken down|up? by our?",
          "one row per|for each|every?",
          "in each|every",
          "within each|every|the|their|its|his|one|a? same?",
          "of each|every",
          "how often each|was|were? each?",
          "over the",
          "each",
          "with each",
          "did|does|do|has|have each|every");

  private static final List<Phrase> DIFFERS =
      Phrase.all("differ|differs|vary|varies|changes|change");
  private static final String GATHERS = "group|aggregate|split|break|summarise|summarize|collect";

  private static final List<Phrase> THERE =
      Phrase.all(
          "that|which actually|really? occurs|occur|exists|exist|appears|appear in? the? data?",
          "that|which there is|are",
          "that|which is|are present|there|found in? the? data?",
          "there is|are");

  @Override
  public void recognise(Draft draft) {
    for (int i = 0; i < draft.text().size(); i++) {
      if (draft.text().isFree(i) && !period(draft, i)) {
        per(draft, i);
      }
    }
    draft.groups.removeIf(group -> isSaidBetter(draft, group));
    GroupPeriods.dated(draft);
    GroupPeriods.shown(draft);
  }

  /** {@code month over month}, {@code daily}: a period that no {@code per} leads to. */
  private static boolean period(Draft draft, int at) {
    Text text = draft.text();
    int dated = GroupPeriods.whenDone(text, at);
    int over = GroupPeriods.overPeriod(text, at);
    Optional<TimeUnit> adverb =
        text.at(at).isWord() ? TimeUnit.ofAdverb(text.at(at)) : Optional.empty();
    if (dated > 0) {
      text.use(at, dated);
    } else if (over > 0) {
      TimeUnit unit = TimeUnit.of(text.at(at)).orElseThrow();
      add(draft, new Grouping.ByPeriod(unit, Optional.empty()), at, over);
      text.use(text.is(at - 1, "from") ? at - 1 : at);
    } else if (adverb.isPresent()) {
      adverb(draft, at, adverb.get());
    }
    return dated > 0 || over > 0 || adverb.isPresent();
  }

  private static void per(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(PER, text.tokens(), at);
    if (end > 0 && !NoGroup.follows(draft, at) && GroupItems.read(draft, at, end)) {
      text.use(at, end);
      verb(draft, at);
    }
  }

  /** {@code group the visits by}, {@code does the average fee differ by}. */
  private static void verb(Draft draft, int by) {
    Text text = draft.text();
    if (Phrase.before(DIFFERS, text.tokens(), by) == by - 1) {
      text.use(by - 1);
    }
    for (int i = text.sentenceStart(by); i < by; i++) {
      int noun = draft.links().skipArticles(text, i + 1);
      boolean rows =
          draft.mentionAt(noun).filter(m -> m.from() == noun && m.to() == by).isPresent();
      boolean them = i + 2 == by && text.at(i + 1).matches("them|these|those|it|everything|all");
      if (text.isFree(i) && (rows || them) && text.at(i).matches(GATHERS)) {
        text.use(i);
      }
    }
  }

  /** {@code hourly averages, per hour of read_at}: the same hours. */
  private static boolean isSaidBetter(Draft draft, Grouping group) {
    return group instanceof Grouping.ByPeriod open
        && open.of().isEmpty()
        && draft.groups.stream()
            .anyMatch(
                g ->
                    g instanceof Grouping.ByPeriod by
                        && by.period() == open.period()
                        && by.of().isPresent());
  }

  private static void adverb(Draft draft, int at, TimeUnit unit) {
    if (isInName(draft, at)) {
      return;
    }
    if (GroupPeriods.namesPayment(draft, at)) {
      draft.text().use(at);
    } else {
      add(draft, new Grouping.ByPeriod(unit, Optional.empty()), at, at + 1);
    }
  }

  /** {@code the monthly price}, {@code twelve times the monthly one}: part of a column's name. */
  private static boolean isInName(Draft draft, int at) {
    boolean longer =
        draft.links().plainAt(draft, at, at + 2).filter(n -> n.to() == at + 2).isPresent();
    return longer || draft.text().is(at + 1, "one");
  }

  static void add(Draft draft, Grouping grouping, int from, int to) {
    draft.text().use(from, withRows(draft, to));
    if (!draft.groups.contains(grouping)) {
      draft.groups.add(grouping);
      draft.changed();
      draft.note(from, to, "one row per " + describe(grouping));
    }
  }

  /** {@code one row per day with orders}: days without any are no groups anyway. */
  private static int withRows(Draft draft, int at) {
    Text text = draft.text();
    int there = Phrase.longest(THERE, text.tokens(), at);
    if (there > 0 && isEnd(text, there)) {
      return there;
    }
    boolean with =
        text.is(at, "with")
            || text.is(at, "that") && (text.is(at + 1, "has") || text.is(at + 1, "had"));
    int noun = text.is(at, "with") ? at + 1 : at + 2;
    int things = text.is(noun, "such") || text.is(noun, "any") ? noun + 1 : noun;
    boolean rows = with && draft.mentionAt(things).filter(m -> isEnd(text, m.to())).isPresent();
    return rows ? draft.mentionAt(things).get().to() : at;
  }

  private static boolean isEnd(Text text, int at) {
    return text.isBreak(at) || text.is(at, ":") || text.is(at, ",") || text.is(at, ")");
  }

  static String describe(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByTable table -> "row of " + table.table().name().display();
      case Grouping.ByValue value -> Rendering.shown(value.value());
      case Grouping.ByPeriod period ->
          period.period().word() + period.of().map(c -> " of " + c.ref().display()).orElse("");
      case Grouping.ByOutput output -> output.name();
    };
  }
}
