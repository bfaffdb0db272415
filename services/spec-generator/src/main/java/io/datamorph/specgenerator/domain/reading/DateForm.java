package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Calendar;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code placed in March 2024}, {@code hired on or after 2022-01-01}, {@code since 2020}. */
final class DateForm implements ConditionForm {

  private static final List<Lead> LEADS =
      List.of(
          new Lead(
              Relation.FROM,
              Phrase.all(
                  "on or after",
                  "since",
                  "from",
                  "starting|beginning from|on|with|in?",
                  "not before",
                  ">=",
                  "no|not earlier than",
                  "at or after",
                  "since the? start|beginning of",
                  "from the? start|beginning of",
                  "no|not older than")),
          new Lead(
              Relation.UNTIL,
              Phrase.all(
                  "on or before",
                  "until",
                  "till",
                  "up to and? including?",
                  "no|not later than",
                  "through",
                  "until|till the? end of",
                  "up to the? end of",
                  "up to",
                  "<=",
                  "not after")),
          new Lead(
              Relation.AFTER,
              Phrase.all("after", "later than", "newer|younger than", "after the? end of", ">")),
          new Lead(
              Relation.BEFORE, Phrase.all("before", "earlier than", "older than", "prior to", "<")),
          new Lead(
              Relation.WITHIN,
              Phrase.all(
                  "in|during|within|of|for|on|from|over the? months? year? of?",
                  "=",
                  "is",
                  "dated",
                  "are from|in|of",
                  "in|during|over the? months of")));

  private static final List<Phrase> TOOK_PLACE =
      Phrase.all(
          "that|which? took|take|takes|taking place",
          "that|which|who? was|were|is|are|has|have? been? "
              + "placed|made|recorded|dated|done|created|issued|given|taken|held|booked|received",
          "that|which happened|occurred|fall|falls|fell|started");

  private static final List<Phrase> OR_LATER =
      Phrase.all("or later|after|newer|onwards|onward", "and later|after", "onwards|onward", "on");
  private static final List<Phrase> OR_EARLIER = Phrase.all("or earlier|before|older");
  private static final List<Phrase> INCLUSIVE =
      Phrase.all("inclusive", "included", "both included");

  /** The table spoken of, or where its rows have no time the only one that has. */
  private static Optional<CatalogueTable> dated(Draft draft, int at) {
    Optional<CatalogueTable> spoken =
        draft.links().preferred(draft, at).or(() -> draft.scope().stream().findFirst());
    List<CatalogueTable> others =
        draft.scope().stream().filter(table -> hasTimes(draft, table)).toList();
    return spoken.filter(table -> hasTimes(draft, table)).isEmpty() && others.size() == 1
        ? Optional.of(others.getFirst())
        : spoken;
  }

  private static boolean hasTimes(Draft draft, CatalogueTable table) {
    return draft.links().schema().columns(table).stream().anyMatch(column -> column.isTime());
  }

  private static final String COMMON_VERBS =
      "placed|made|recorded|dated|happened|done|occurred|created|issued|given|taken|held|booked|received|that|which|who";

  enum Relation {
    WITHIN,
    FROM,
    AFTER,
    BEFORE,
    UNTIL
  }

  private record Lead(Relation relation, List<Phrase> phrases) {}

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return named(draft, from, limit)
        .or(() -> implied(draft, from, limit))
        .or(() -> YearForm.at(draft, from, limit));
  }

  /** {@code hire_date on or after ...}: the column stands first. */
  private static Optional<Found> named(Draft draft, int from, int limit) {
    return draft
        .links()
        .columnAt(draft, from, limit)
        .filter(named -> named.refs().stream().allMatch(ref -> ref.isTime()))
        .flatMap(
            named ->
                draft
                    .links()
                    .only(draft, named)
                    .flatMap(
                        column -> said(draft, from, copula(draft, named.to()), column, limit)));
  }

  private static int copula(Draft draft, int at) {
    Text text = draft.text();
    boolean copula =
        text.is(at, "is") || text.is(at, "was") || text.is(at, "are") || text.is(at, "lies");
    boolean only =
        copula && (text.is(at + 1, "=") || !text.isBreak(at + 1) && text.at(at + 1).isWord());
    return only ? at + 1 : at;
  }

  /**
   * {@code placed in March}: the date of the rows spoken of, told by the verb if there are more.
   */
  private static Optional<Found> implied(Draft draft, int from, int limit) {
    Text text = draft.text();
    int told = Phrase.longest(TOOK_PLACE, text.tokens(), from);
    boolean verb = from < limit && text.at(from).isWord() && isVerb(draft, from);
    int at = told > 0 ? told : verb ? from + 1 : from;
    if (stretchAt(draft, at, limit).isEmpty()) {
      return Optional.empty();
    }
    Optional<CatalogueTable> table = dated(draft, from);
    return table
        .flatMap(t -> Times.only(draft, t, from))
        .flatMap(column -> said(draft, from, at, column, limit));
  }

  private static boolean isVerb(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    if (Matching.all(word, COMMON_VERBS)) {
      return true;
    }
    String root = Roots.of(word);
    return !root.isEmpty()
        && draft.scope().stream()
            .anyMatch(
                table ->
                    draft.links().schema().words(table).stream()
                            .anyMatch(w -> Roots.of(w).equals(root))
                        || draft.links().schema().columns(table).stream()
                            .anyMatch(c -> c.isTime() && Times.isTrunk(draft, c, word)));
  }

  /** A lead and a date. */
  record Said(int to, Relation relation, Calendar.Stretch date) {}

  static Optional<Said> stretchAt(Draft draft, int at, int limit) {
    Text text = draft.text();
    Said best = null;
    for (Lead lead : LEADS) {
      int end = Phrase.longest(lead.phrases(), text.tokens(), at);
      Optional<Calendar.Stretch> date = end < 0 ? Optional.empty() : Calendar.at(text, end);
      if (date.filter(d -> d.to() <= limit).isPresent()
          && (best == null || date.get().to() > best.to())) {
        best = new Said(date.get().to(), lead.relation(), date.get());
      }
    }
    return Optional.ofNullable(best)
        .map(said -> orLater(text, ofPeriod(draft, said, at), limit))
        .or(() -> between(draft, at, limit));
  }

  /** {@code donations from February 2025}: said of rows, they are those of that month. */
  private static Said ofPeriod(Draft draft, Said said, int at) {
    boolean period = said.date().first().plusDays(1).isBefore(said.date().after());
    return period && draft.text().is(at, "from") && draft.mentionAt(at - 1).isPresent()
        ? new Said(said.to(), Relation.WITHIN, said.date())
        : said;
  }

  /** {@code is 2022-01-01 or later}. */
  private static Said orLater(Text text, Said said, int limit) {
    int later = Phrase.longest(OR_LATER, text.tokens(), said.to());
    int earlier = Phrase.longest(OR_EARLIER, text.tokens(), said.to());
    int end = Math.max(later, earlier);
    boolean open =
        said.relation() == Relation.WITHIN || said.relation() == Relation.FROM && later > 0;
    return open && end > 0 && end <= limit
        ? new Said(end, later > 0 ? Relation.FROM : Relation.UNTIL, said.date())
        : said;
  }

  private static Optional<Said> between(Draft draft, int at, int limit) {
    Text text = draft.text();
    int lead = text.is(at, "between") || text.is(at, "from") ? at + 1 : -1;
    Optional<Calendar.Stretch> first = lead < 0 ? Optional.empty() : Calendar.first(text, lead);
    int joint = first.map(Calendar.Stretch::to).orElse(limit);
    boolean joined =
        text.is(joint, "and")
            || text.is(joint, "to")
            || text.is(joint, "until")
            || text.is(joint, "till")
            || text.is(joint, "through");
    Optional<Calendar.Stretch> last = joined ? Calendar.at(text, joint + 1) : Optional.empty();
    return last.filter(l -> l.to() <= limit)
        .map(
            l ->
                new Said(
                    l.to(),
                    Relation.WITHIN,
                    new Calendar.Stretch(at, l.to(), first.get().first(), l.after())));
  }

  /** What is said of a date that is known: {@code after 10 July 2007}. */
  static Optional<Found> of(Draft draft, Expr.Col column, int from, int limit) {
    return said(draft, from, from, column, limit);
  }

  private static Optional<Found> said(Draft draft, int from, int at, Expr.Col column, int limit) {
    Optional<Said> said = between(draft, at, limit).or(() -> stretchAt(draft, at, limit));
    return said.map(
        s -> {
          Expr condition = condition(column, s.relation(), s.date());
          Found found = new Found(from, remark(draft.text(), s.to()), condition);
          return s.relation() == Relation.WITHIN ? others(draft, column, found, limit) : found;
        });
  }

  /** {@code in 2023 and 2024}, {@code in May or June 2025}: each of them. */
  private static Found others(Draft draft, Expr.Col column, Found found, int limit) {
    Text text = draft.text();
    Found all = found;
    while (text.is(all.to(), "and") || text.is(all.to(), "or")) {
      Optional<Calendar.Stretch> next = Calendar.at(text, all.to() + 1);
      if (next.filter(n -> n.to() <= limit).isEmpty()) {
        break;
      }
      Expr other = condition(column, Relation.WITHIN, next.get());
      all = new Found(found.from(), next.get().to(), Expr.or(all.condition(), other));
    }
    return all;
  }

  /** {@code (the whole of the 31st included)} only says what is so anyway. */
  private static int remark(Text text, int at) {
    if (text.is(at, "(")) {
      int close = text.afterBracket(at);
      boolean inclusive = text.is(close - 2, "included") || text.is(close - 2, "inclusive");
      return inclusive ? close : at;
    }
    return Math.max(at, Phrase.longest(INCLUSIVE, text.tokens(), at));
  }

  private static Expr condition(Expr.Col column, Relation relation, Calendar.Stretch date) {
    return switch (relation) {
      case WITHIN ->
          Expr.and(compare(column, ">=", date.first()), compare(column, "<", date.after()));
      case FROM -> compare(column, ">=", date.first());
      case AFTER -> compare(column, ">=", date.after());
      case BEFORE -> compare(column, "<", date.first());
      case UNTIL -> compare(column, "<", date.after());
    };
  }

  private static Expr compare(Expr.Col column, String operator, LocalDate day) {
    Expr value =
        column.ref().type() instanceof DataType.TimestampTz
            ? new Expr.Cast(column, "date")
            : column;
    return new Expr.Op(operator, value, new Expr.Lit("date '" + day + "'"));
  }
}
