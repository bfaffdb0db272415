package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/**
 * Which of several rows is taken: {@code the one received last}, {@code their most recent loan},
 * {@code the row with the highest result_id}, {@code each customer's first rental}.
 *
 * @param owner what the rows are of, if that was said with them
 */
record Choice(int from, int to, List<Ordering> order, List<Expr> owner) {

  private static final String ROW = "one|row|record|entry|version|line|it|account|item|value";

  Choice {
    order = List.copyOf(order);
    owner = List.copyOf(owner);
  }

  static Optional<Choice> at(Draft draft, int from, int limit) {
    return owned(draft, from, limit)
        .or(() -> adjective(draft, from, limit))
        .or(() -> sized(draft, from, limit))
        .or(() -> withBest(draft, from, limit))
        .or(() -> doneLast(draft, from, limit));
  }

  /** {@code each customer's first rental}: whose it is stands before. */
  private static Optional<Choice> owned(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean each = text.is(from, "each") || text.is(from, "every");
    Optional<Mention> owner = each ? draft.mentionAt(from + 1) : Optional.empty();
    boolean possessive =
        owner.isPresent() && text.at(owner.get().to() - 1).text().matches(".*['’]s?");
    if (!possessive) {
      return Optional.empty();
    }
    return adjective(draft, owner.get().to(), limit)
        .flatMap(
            choice ->
                GroupNoun.at(draft, from + 1, owner.get().to())
                    .map(
                        noun ->
                            new Choice(from, choice.to(), choice.order(), List.of(noun.expr()))));
  }

  /** {@code most recent loan}, {@code latest reading by read_at}. */
  private static Optional<Choice> adjective(Draft draft, int from, int limit) {
    Text text = draft.text();
    int recent = Phrase.longest(Phrase.all("most recent", "very first|last"), text.tokens(), from);
    Optional<Direction> direction =
        recent > 0
            ? Optional.of(text.is(from + 1, "first") ? Direction.ASC : Direction.DESC)
            : from < limit && text.at(from).isWord() && Superlatives.isOfTime(text.at(from).norm())
                ? Superlatives.direction(text.at(from).norm())
                : Optional.empty();
    int noun = recent > 0 ? recent : from + 1;
    if (direction.isEmpty() || noun >= limit) {
      return Optional.empty();
    }
    Optional<CatalogueTable> rows = rows(draft, noun, limit);
    int end = rowsEnd(draft, noun);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    boolean by = text.is(end, "by") || text.is(end, "in") && text.is(end + 1, "order");
    Optional<OrderPhrase> order =
        by
            ? OrderPhrase.at(draft, text.is(end, "by") ? end + 1 : end + 3, limit, direction.get())
            : Optional.empty();
    if (order.isPresent()) {
      return order.map(o -> new Choice(from, o.to(), o.keys(), List.of()));
    }
    return Times.only(draft, rows.get(), from)
        .map(
            time -> new Choice(from, end, List.of(new Ordering(time, direction.get())), List.of()));
  }

  /**
   * {@code the most expensive event}, {@code the largest order}: rows that are shown by their key.
   */
  private static Optional<Choice> sized(Draft draft, int from, int limit) {
    Text text = draft.text();
    int at = from < limit && text.at(from).matches("most|least") ? from + 1 : from;
    Optional<Direction> direction =
        from < limit && text.at(from).isWord()
            ? Superlatives.direction(text.at(from).norm())
            : Optional.empty();
    Optional<Mention> rows =
        direction.flatMap(d -> draft.mentionAt(at + 1)).filter(m -> m.from() == at + 1);
    boolean one = Numbers.at(text, from - 1, from).isEmpty() && !text.is(from - 1, "top");
    boolean shown =
        one
            && rows.flatMap(m -> draft.links().schema().key(m.table()))
                .filter(key -> draft.outputNamed(key.name()).isPresent())
                .isPresent();
    return shown
        ? RankedBy.ofRows(draft, at, rows.get())
            .map(
                value ->
                    new Choice(
                        from,
                        rows.get().to(),
                        List.of(new Ordering(value, direction.get())),
                        List.of()))
        : Optional.empty();
  }

  /** Rows of a table, by its name or by a general word. */
  private static Optional<CatalogueTable> rows(Draft draft, int at, int limit) {
    Text text = draft.text();
    Optional<CatalogueTable> named =
        draft.mentionAt(at).filter(m -> m.from() == at && m.to() <= limit).map(Mention::table);
    boolean general = text.at(at).isWord() && text.at(at).matches(ROW);
    return named.or(
        () ->
            general
                ? draft.links().preferred(draft, at).or(() -> draft.scope().stream().findFirst())
                : Optional.empty());
  }

  private static int rowsEnd(Draft draft, int at) {
    return draft.mentionAt(at).filter(m -> m.from() == at).map(Mention::to).orElse(at + 1);
  }

  /** {@code the row with the highest result_id}. */
  private static Optional<Choice> withBest(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<CatalogueTable> rows = rows(draft, from, limit);
    int with = rowsEnd(draft, from);
    if (rows.isEmpty()
        || !(text.is(with, "with")
            || text.is(with, "having")
            || text.is(with, "that") && text.is(with + 1, "has"))) {
      return Optional.empty();
    }
    int at = draft.links().skipArticles(text, text.is(with, "that") ? with + 2 : with + 1);
    boolean chooses =
        at < limit
            && text.at(at).isWord()
            && Superlatives.direction(text.at(at).norm()).isPresent();
    return chooses
        ? OrderPhrase.at(draft, at, limit).map(o -> new Choice(from, o.to(), o.keys(), List.of()))
        : Optional.empty();
  }

  /** {@code the reading received last}, {@code the one created first}. */
  private static Optional<Choice> doneLast(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<CatalogueTable> rows = rows(draft, from, limit);
    int verb = rowsEnd(draft, from);
    while (verb < limit
        && text.at(verb).isWord()
        && text.at(verb).matches("that|which|was|were|is|arrived")) {
      verb++;
    }
    if (rows.isEmpty()
        || verb + 1 >= limit
        || !text.at(verb + 1).matches("last|first|latest|earliest|most")) {
      return Optional.empty();
    }
    String word = text.at(verb).norm();
    List<ColumnRef> times =
        draft.links().schema().columns(rows.get()).stream()
            .filter(ColumnRef::isTime)
            .filter(c -> Times.isTrunk(draft, c, word))
            .toList();
    Direction direction =
        text.at(verb + 1).matches("first|earliest") ? Direction.ASC : Direction.DESC;
    int end = verb + 2;
    return times.size() == 1
        ? Optional.of(
            new Choice(
                from,
                end,
                List.of(new Ordering(new Expr.Col(times.getFirst()), direction)),
                List.of()))
        : Optional.empty();
  }
}
