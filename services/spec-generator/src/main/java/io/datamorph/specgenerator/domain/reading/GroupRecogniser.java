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

  private static final List<Phrase> TIES = Phrase.all("tie|ties is|are|get|to? be?");
  private static final List<Phrase> DIFFERS =
      Phrase.all("differ|differs|vary|varies|changes|change");
  private static final String GATHERS = "group|aggregate|split|break|summarise|summarize|collect";

  private static final List<Phrase> THERE =
      Phrase.all(
          "that|which actually|really? occurs|occur|exists|exist|appears|appear in? the? data?",
          "that|which there is|are",
          "that|which is|are present|there|found in? the? data?",
          "there is|are");

  private static final List<Phrase> NOT_BY =
      Phrase.all(
          "sort|sorted|order|ordered|ordering|rank|ranked|ranks|match|matched|join|joined|followed|"
              + "divided|multiplied|separated|identified|replaced|done|made|sent|increase|decrease|go|going|written"
              + "|upsert|merge|existing|paid|linked|received|keyed|deduplicate|dedupe|borrowed|compute|computed",
          "top",
          "in order",
          "tie|ties are|is? broken|decided|settled|resolved?",
          "matched|match up");

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
    boolean column = text.is(at - 1, "column") || text.is(at - 1, "columns");
    boolean ordered =
        text.is(at, "by") && (notBy(text, at) || leadsToOrder(draft, at) || isOrderOrWay(draft, at))
            || isOfTies(text, at);
    boolean apart = text.is(at, "within") && !isRanking(text, at);
    if (end > 0 && !column && !ordered && !apart && items(draft, at, end)) {
      text.use(at, end);
      verb(draft, at);
    }
  }

  /** {@code ties are broken by}. */
  private static boolean isOfTies(Text text, int at) {
    return text.is(at, "broken") && Phrase.before(TIES, text.tokens(), at) >= 0;
  }

  /** {@code rank the crew within their role}: only there it leads to a group. */
  private static boolean isRanking(Text text, int at) {
    boolean ranking = text.is(at + 1, "each") || text.is(at + 1, "every");
    for (int i = text.sentenceStart(at); i < text.sentenceEnd(at); i++) {
      ranking |= text.at(i).matches("rank|ranks|ranked|ranking|place|places|position|top|best");
    }
    return ranking;
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

  /** {@code by the lower id}: nothing is grouped by an extreme. */
  private static boolean leadsToOrder(Draft draft, int by) {
    int at = draft.links().skipArticles(draft.text(), by + 1);
    return at < draft.text().size()
        && draft
            .text()
            .at(at)
            .matches("lower|higher|lowest|highest|smaller|larger|smallest|largest");
  }

  private static boolean notBy(Text text, int at) {
    return Phrase.before(NOT_BY, text.tokens(), at) >= 0
        || (at >= 3 && text.is(at - 3, "top"))
        || (at >= 2 && text.is(at - 2, "top"));
  }

  /** {@code (by rental_date, then rental_id)}, {@code by card}: an order, or a value. */
  private static boolean isOrderOrWay(Draft draft, int at) {
    Text text = draft.text();
    boolean bracket = text.is(at - 1, "(");
    boolean value = !SeenValue.all(draft, at + 1, text.sentenceEnd(at)).isEmpty();
    boolean spoken =
        at > 0 && (TopRecogniser.isRanked(draft, at) || RankRecogniser.isRanked(draft, at));
    return bracket || value || spoken;
  }

  private static boolean items(Draft draft, int lead, int from) {
    Text text = draft.text();
    Optional<Found> described =
        Adjectives.at(draft, draft.links().skipArticles(text, from), text.sentenceEnd(from))
            .filter(f -> draft.mentionAt(f.to()).filter(m -> m.from() == f.to()).isPresent());
    if (described.isPresent() && text.isFree(from, described.get().to())) {
      Found found = described.get();
      return items(draft, lead, found.to()) && keep(draft, from, found);
    }
    Optional<GroupItem> item = GroupItem.at(draft, from).filter(i -> isItemOf(draft, lead, i));
    if (item.isEmpty()) {
      return UnlinkedGroup.read(draft, lead, from);
    }
    int at = from;
    while (item.isPresent()) {
      int end = kind(draft, item.get().to());
      add(draft, item.get().grouping(), at, end);
      boolean comma = text.is(end, ",");
      boolean all =
          comma
              && (text.is(end + 1, "all")
                  || text.is(end + 1, "any")
                  || text.is(end + 1, "whatever"));
      if (all) {
        everyValue(draft, end + 1);
        break;
      }
      boolean more = comma || text.is(end, "and") || text.is(end, "/");
      at = end + 1;
      item =
          more && text.isFree(at) && text.isFree(draft.links().skipArticles(text, at))
              ? GroupItem.at(draft, at).filter(next -> !comma || endsItem(text, next.to()))
              : Optional.empty();
      if (item.isPresent()) {
        text.use(end);
      }
    }
    return true;
  }

  /** {@code one row per active customer}: of these only. */
  private static boolean keep(Draft draft, int from, Found described) {
    draft.keep(from, described.to(), described.condition());
    draft.text().use(from, described.to());
    draft.note(from, described.to(), "keep where " + Rendering.shown(described.condition()));
    return true;
  }

  /** {@code per doctor, all statuses}: nothing is left out. */
  private static void everyValue(Draft draft, int at) {
    Text text = draft.text();
    draft
        .links()
        .columnAt(draft, at + 1, text.sentenceEnd(at))
        .filter(n -> text.isBreak(n.to()) || text.is(n.to(), ",") || text.is(n.to(), ":"))
        .ifPresent(n -> text.use(at, n.to()));
  }

  /** {@code each membership type}: the types are the values of the column. */
  private static int kind(Draft draft, int at) {
    Text text = draft.text();
    boolean kind =
        at < text.size()
            && text.at(at).isWord()
            && text.at(at).matches("type|types|kind|kinds|class|value|values")
            && text.isFree(at);
    return kind ? at + 1 : at;
  }

  /** A bare {@code each} leads to a period or the rows themselves: {@code each product once}. */
  private static boolean isItemOf(Draft draft, int lead, GroupItem item) {
    Text text = draft.text();
    boolean bare = text.is(lead, "each") || text.is(lead, "over");
    return !bare || item.grouping() instanceof Grouping.ByPeriod;
  }

  /** After a comma, what does not end there begins something else. */
  private static boolean endsItem(Text text, int at) {
    return text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, "and")
        || text.is(at, ")")
        || text.is(at, "(")
        || text.is(at, ":");
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
