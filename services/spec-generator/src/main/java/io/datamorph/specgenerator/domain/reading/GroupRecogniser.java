package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code per customer}, {@code by job title}, {@code daily}: what one row stands for. */
final class GroupRecogniser implements Recogniser {

  private static final List<Phrase> PER =
      Phrase.all(
          "per",
          "for each|every",
          "grouped|group|broken|split|aggregated by|down|per by?",
          "by each|every?",
          "one row per|for each|every?",
          "in each|every",
          "how often each",
          "each");

  private static final List<Phrase> NOT_BY =
      Phrase.all(
          "sort|sorted|order|ordered|ordering|rank|ranked|ranks|match|matched|join|joined|followed|"
              + "divided|multiplied|separated|identified|replaced|done|made|sent|increase|decrease|go|going|written",
          "top");

  private static final Map<String, Grouping.Period> ADVERBS =
      Map.ofEntries(
          Map.entry("daily", Grouping.Period.DAY),
          Map.entry("weekly", Grouping.Period.WEEK),
          Map.entry("monthly", Grouping.Period.MONTH),
          Map.entry("quarterly", Grouping.Period.QUARTER),
          Map.entry("yearly", Grouping.Period.YEAR),
          Map.entry("annual", Grouping.Period.YEAR),
          Map.entry("hourly", Grouping.Period.HOUR));

  private static final Map<String, Grouping.Period> NOUNS =
      Map.ofEntries(
          Map.entry("day", Grouping.Period.DAY),
          Map.entry("date", Grouping.Period.DAY),
          Map.entry("week", Grouping.Period.WEEK),
          Map.entry("month", Grouping.Period.MONTH),
          Map.entry("quarter", Grouping.Period.QUARTER),
          Map.entry("year", Grouping.Period.YEAR),
          Map.entry("hour", Grouping.Period.HOUR));

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i)) {
        continue;
      }
      Grouping.Period adverb = text.at(i).isWord() ? ADVERBS.get(text.at(i).norm()) : null;
      if (adverb != null) {
        if (namesPayment(draft, i)) {
          text.use(i);
          continue;
        }
        add(draft, new Grouping.ByPeriod(adverb, Optional.empty()), i, i + 1);
        continue;
      }
      int end = Phrase.longest(PER, text.tokens(), i);
      if (end > 0 && !(text.is(i, "by") && notBy(text, i)) && items(draft, i, end)) {
        text.use(i, end);
      }
    }
  }

  /** {@code yearly salary}: says what kind of amount it is, not what a row stands for. */
  private static boolean namesPayment(Draft draft, int at) {
    return draft.text().at(at).norm().matches("yearly|annual|monthly")
        && draft
            .text()
            .at(Math.min(at + 1, draft.text().size() - 1))
            .norm()
            .matches("payroll|salary|salaries|pay|fee|budget|income");
  }

  private static boolean notBy(Text text, int at) {
    return Phrase.before(NOT_BY, text.tokens(), at) >= 0
        || (at >= 3 && text.is(at - 3, "top"))
        || (at >= 2 && text.is(at - 2, "top"));
  }

  private static boolean items(Draft draft, int lead, int from) {
    Text text = draft.text();
    Optional<Item> item = item(draft, from).filter(i -> isItemOf(draft, lead, i));
    if (item.isEmpty()) {
      return unlinked(draft, lead, from);
    }
    int at = from;
    while (item.isPresent()) {
      int end = item.get().to();
      add(draft, item.get().grouping(), at, end);
      boolean comma = text.is(end, ",");
      boolean more = comma || text.is(end, "and") || text.is(end, "/");
      at = end + 1;
      item =
          more && text.isFree(at)
              ? item(draft, at).filter(next -> !comma || endsItem(text, next.to()))
              : Optional.empty();
      if (item.isPresent()) {
        text.use(end);
      }
    }
    return true;
  }

  /** A bare {@code each} leads to a period only: {@code each product once} groups nothing. */
  private static boolean isItemOf(Draft draft, int lead, Item item) {
    return !draft.text().is(lead, "each") || item.grouping() instanceof Grouping.ByPeriod;
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

  private record Item(Grouping grouping, int to) {}

  private static Optional<Item> item(Draft draft, int at) {
    Text text = draft.text();
    int i = draft.links().skipArticles(text, at);
    if (i >= text.size() || !text.at(i).isWord()) {
      return Optional.empty();
    }
    Grouping.Period period = NOUNS.get(text.at(i).norm());
    if (period != null && !isColumnHere(draft, i)) {
      return Optional.of(period(draft, i, period));
    }
    Optional<Links.Named> column = draft.links().columnAt(draft, i);
    Optional<Mention> mention = draft.mentionAt(i).filter(m -> m.from() == i);
    if (mention.isPresent() && mention.get().to() >= column.map(Links.Named::to).orElse(0)) {
      return Optional.of(new Item(new Grouping.ByTable(mention.get().table()), mention.get().to()));
    }
    if (column.isPresent() && column.get().link().score() >= 56) {
      Optional<ColumnRef> only = draft.links().only(draft, column.get());
      return only.map(c -> new Item(byColumn(draft, c, column.get()), column.get().to()));
    }
    return tableElsewhere(draft, i);
  }

  private static boolean isColumnHere(Draft draft, int at) {
    return draft.links().schema().columnsNamed(draft.text().at(at).norm()).stream()
        .anyMatch(c -> draft.scope().contains(c.table()) && !c.isTime());
  }

  private static Grouping byColumn(Draft draft, ColumnRef column, Links.Named named) {
    boolean key = column.isKey() && named.link().score() < 90;
    return key ? new Grouping.ByTable(column.table()) : new Grouping.ByColumn(column);
  }

  private static Item period(Draft draft, int at, Grouping.Period period) {
    Text text = draft.text();
    int end = at + 1;
    if (text.is(end, "of")) {
      Optional<Links.Named> of = draft.links().columnAt(draft, end + 1);
      Optional<ColumnRef> column =
          of.flatMap(named -> named.link().only()).filter(ColumnRef::isTime);
      if (column.isPresent()) {
        return new Item(new Grouping.ByPeriod(period, column), of.get().to());
      }
    }
    return new Item(new Grouping.ByPeriod(period, Optional.empty()), end);
  }

  /** {@code category}: a table that the request names nowhere else. */
  private static Optional<Item> tableElsewhere(Draft draft, int at) {
    Text text = draft.text();
    Optional<Mention> mention = draft.links().tables().at(text, at).filter(Mention::isClear);
    if (mention.isPresent() && mention.get().score() >= 80 && text.isFree(at, mention.get().to())) {
      return Optional.of(new Item(new Grouping.ByTable(mention.get().table()), mention.get().to()));
    }
    return Optional.empty();
  }

  private static void add(Draft draft, Grouping grouping, int from, int to) {
    draft.text().use(from, to);
    if (!draft.groups.contains(grouping)) {
      draft.groups.add(grouping);
      draft.note(from, to, "one row per " + describe(grouping));
    }
  }

  private static String describe(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByTable table -> "row of " + table.table().name().display();
      case Grouping.ByColumn column -> column.column().display();
      case Grouping.ByPeriod period ->
          period.period().name().toLowerCase(java.util.Locale.ROOT)
              + period.of().map(c -> " of " + c.display()).orElse("");
      case Grouping.ByOutput output -> output.name();
    };
  }

  /** A noun nobody knows: an output of this name, a missing column, or a question. */
  private static boolean unlinked(Draft draft, int lead, int from) {
    Text text = draft.text();
    int i = draft.links().skipArticles(text, from);
    boolean noun =
        !text.is(lead, "each")
            && i < text.size()
            && text.isFree(i)
            && text.at(i).kind() == Token.Kind.WORD
            && !Lexicon.isFiller(text.at(i).norm())
            && !Lexicon.isStrict(text.at(i).norm());
    if (!noun || !text.at(lead).norm().matches("per|for|by|group|grouped|broken|split")) {
      return false;
    }
    Optional<Output> output = draft.output(List.of(text.at(i).norm()));
    if (output.isPresent()) {
      add(draft, new Grouping.ByOutput(output.get().name()), i, i + 1);
      return true;
    }
    if (text.at(i).isIdentifier()) {
      Unknown.column(draft, i);
    } else if (!draft.mentions.isEmpty() || draft.links().schema().tables().size() > 0) {
      Unknown.dimension(draft, i);
    }
    return true;
  }
}
