package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code placed in March 2024}, {@code hired on or after 2022-01-01}, {@code since 2020}. */
final class DateForm implements ConditionForm {

  private enum Relation {
    WITHIN,
    FROM,
    AFTER,
    BEFORE,
    UNTIL
  }

  private record Lead(Relation relation, List<Phrase> phrases) {}

  private static final List<Lead> LEADS =
      List.of(
          new Lead(
              Relation.FROM,
              Phrase.all(
                  "on or after",
                  "since",
                  "from",
                  "starting|beginning from|on|with?",
                  "not before",
                  ">=",
                  "no earlier than")),
          new Lead(
              Relation.UNTIL,
              Phrase.all(
                  "on or before",
                  "until",
                  "till",
                  "up to",
                  "no later than",
                  "through",
                  "<=",
                  "not after")),
          new Lead(Relation.AFTER, Phrase.all("after", "later than", ">")),
          new Lead(Relation.BEFORE, Phrase.all("before", "earlier than", "prior to", "<")),
          new Lead(
              Relation.WITHIN,
              Phrase.all("in|during|within|of|for|on|from the? year?", "=", "is", ",", "dated")));

  private static final List<Phrase> INCLUSIVE =
      Phrase.all(
          "( the? whole of? the? included )", "( inclusive )", "( included )", "( both included )");

  @Override
  public Optional<Found> at(Draft draft, int index) {
    Text text = draft.text();
    if (!text.isFree(index)) {
      return Optional.empty();
    }
    Optional<Found> between = between(draft, index);
    if (between.isPresent()) {
      return between;
    }
    for (Lead lead : LEADS) {
      int end = Phrase.longest(lead.phrases(), text.tokens(), index);
      Optional<Calendar.Stretch> date = end < 0 ? Optional.empty() : Calendar.at(text, end);
      if (date.isPresent()) {
        return subject(draft, index, date.get().to())
            .map(
                s ->
                    new Found(
                        s.from(),
                        noise(text, date.get().to()),
                        condition(s.column(), lead.relation(), date.get())));
      }
    }
    return Optional.empty();
  }

  /** {@code between A and B}, {@code from A to B}: both days included. */
  private static Optional<Found> between(Draft draft, int index) {
    Text text = draft.text();
    if (!text.is(index, "between") && !text.is(index, "from")) {
      return Optional.empty();
    }
    Optional<Calendar.Stretch> first = Calendar.at(text, index + 1);
    int joint = first.map(Calendar.Stretch::to).orElse(text.size());
    boolean joined = text.is(joint, "and") || text.is(joint, "to") || text.is(joint, "until");
    Optional<Calendar.Stretch> last = joined ? Calendar.at(text, joint + 1) : Optional.empty();
    return last.flatMap(
        l ->
            subject(draft, index, l.to())
                .map(
                    s ->
                        new Found(
                            s.from(),
                            noise(text, l.to()),
                            Expr.and(
                                compare(s.column(), ">=", first.get().first()),
                                compare(s.column(), "<", l.after())))));
  }

  private static int noise(Text text, int at) {
    if (!text.is(at, "(")) {
      return at;
    }
    int close = text.afterBracket(at);
    boolean inclusive = text.is(close - 2, "included") || text.is(close - 2, "inclusive");
    return inclusive ? close : Math.max(at, Phrase.longest(INCLUSIVE, text.tokens(), at));
  }

  private record Subject(int from, ColumnRef column) {}

  private static Optional<Subject> subject(Draft draft, int index, int end) {
    int before = index;
    Text text = draft.text();
    while (before > 0
        && text.at(before - 1).isWord()
        && text.at(before - 1).norm().matches("is|was|were|are|been|be")) {
      before--;
    }
    Optional<Links.Named> named =
        draft
            .links()
            .columnBefore(draft, before)
            .filter(n -> n.columns().stream().allMatch(ColumnRef::isTime));
    if (named.isPresent()) {
      return draft.links().only(draft, named.get()).map(c -> new Subject(named.get().from(), c));
    }
    Optional<CatalogueTable> table =
        draft.links().preferred(draft, index).or(() -> draft.scope().stream().findFirst());
    return table
        .flatMap(t -> Times.only(draft, t, index))
        .map(c -> new Subject(verb(text, index), c));
  }

  /** {@code placed in}, {@code made on}: the participle says no more than the date does. */
  private static int verb(Text text, int index) {
    return index > 0
            && text.at(index - 1).isWord()
            && text.at(index - 1)
                .norm()
                .matches("placed|made|recorded|dated|happened|done|occurred")
        ? index - 1
        : index;
  }

  private static Expr condition(ColumnRef column, Relation relation, Calendar.Stretch date) {
    return switch (relation) {
      case WITHIN ->
          Expr.and(compare(column, ">=", date.first()), compare(column, "<", date.after()));
      case FROM -> compare(column, ">=", date.first());
      case AFTER -> compare(column, ">=", date.after());
      case BEFORE -> compare(column, "<", date.first());
      case UNTIL -> compare(column, "<", date.after());
    };
  }

  private static Expr compare(ColumnRef column, String operator, LocalDate day) {
    Expr value =
        column.type() instanceof DataType.TimestampTz
            ? new Expr.Cast(new Expr.Col(column), "date")
            : new Expr.Col(column);
    return new Expr.Op(operator, value, new Expr.Lit("date '" + day + "'"));
  }
}
