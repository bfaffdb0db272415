package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** {@code top 10 customers by revenue}, {@code sorted by name descending}. */
final class OrderRecogniser implements Recogniser {

  private static final List<Phrase> SORT =
      Phrase.all("sort|sorted|order|ordered|ordering|ranked it|them|the|rows? by|on");

  private static final List<Phrase> DESCENDING =
      Phrase.all(
          "descending|desc",
          "in descending order",
          "highest|largest|biggest|most|newest|latest first",
          "from high to low");

  private static final List<Phrase> ASCENDING =
      Phrase.all(
          "ascending|asc", "in ascending order", "lowest|smallest|least|oldest|earliest first");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i)) {
        sorted(draft, i);
        top(draft, i);
      }
    }
    if (draft.limit.isPresent()) {
      tie(draft);
    }
  }

  private static void sorted(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(SORT, text.tokens(), at);
    if (end < 0) {
      return;
    }
    int i = end;
    boolean any = false;
    while (i < text.size()) {
      Optional<PhraseParser.Parsed> key = key(draft, i);
      if (key.isEmpty()) {
        break;
      }
      int down = Phrase.longest(DESCENDING, text.tokens(), key.get().to());
      int up = Phrase.longest(ASCENDING, text.tokens(), key.get().to());
      Direction direction = down > 0 ? Direction.DESC : Direction.ASC;
      draft.orders.add(new Draft.Ordering(key.get().expr(), direction));
      i = Math.max(key.get().to(), Math.max(down, up));
      any = true;
      if (!text.is(i, ",") && !text.is(i, "and") && !text.is(i, "then")) {
        break;
      }
      if (key(draft, i + 1).isEmpty()) {
        break;
      }
      i++;
    }
    if (any) {
      text.use(at, i);
    }
  }

  private static Optional<PhraseParser.Parsed> key(Draft draft, int at) {
    int start = draft.text().is(at, "by") ? at + 1 : at;
    return new PhraseParser(draft).parse(start, draft.text().sentenceEnd(start));
  }

  private static void top(Draft draft, int at) {
    Text text = draft.text();
    boolean top = text.is(at, "top") || (text.is(at, "first") && number(text, at + 1) > 0);
    boolean limit =
        text.is(at, "limit") && number(text, text.is(at + 1, "to") ? at + 2 : at + 1) > 0;
    int numberAt = text.is(at + 1, "to") ? at + 2 : at + 1;
    long count = number(text, numberAt);
    if ((!top && !limit) || count <= 0 || draft.limit.isPresent()) {
      return;
    }
    draft.limit = Optional.of(count);
    text.use(at, numberAt + 1);
    draft.note(at, numberAt + 1, "at most " + count + " rows");
    int by = by(draft, numberAt + 1);
    if (by > 0) {
      Optional<PhraseParser.Parsed> key = key(draft, by + 1);
      key.ifPresent(
          k -> {
            draft.orders.addFirst(new Draft.Ordering(k.expr(), Direction.DESC));
            text.use(by, k.to());
          });
      if (key.isEmpty()) {
        spent(draft, by);
      }
    }
  }

  /** {@code by money spent}: the one amount that is summed. */
  private static void spent(Draft draft, int by) {
    Text text = draft.text();
    int i = by + 1;
    while (i < text.size()
        && text.at(i).isWord()
        && text.at(i)
            .norm()
            .matches("money|amount|spent|spending|revenue|value|the|total|sales|spend")) {
      i++;
    }
    List<Output> sums =
        draft.outputs.stream()
            .filter(
                o ->
                    Words.canonicalParts(o.name()).contains(Words.canonical("total"))
                        || o.name().matches("revenue|amount|sales|spend|spending|value"))
            .toList();
    if (i > by + 1 && sums.size() == 1) {
      draft.orders.addFirst(
          new Draft.Ordering(new Expr.Out(sums.getFirst().name()), Direction.DESC));
      text.use(by, i);
    }
  }

  private static int by(Draft draft, int from) {
    Text text = draft.text();
    for (int i = from; i < Math.min(from + 4, text.size()) && !text.isBreak(i); i++) {
      if (text.is(i, "by")) {
        return i;
      }
    }
    return -1;
  }

  private static long number(Text text, int at) {
    if (at >= text.size()) {
      return 0;
    }
    Token token = text.at(at);
    if (token.kind() == Token.Kind.NUMBER && token.norm().matches("\\d{1,9}")) {
      return Long.parseLong(token.norm());
    }
    return token.isWord() ? Words.number(token.norm()).orElse(0) : 0;
  }

  /** {@code if two spent the same, the lower customer_id wins}. */
  private static void tie(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      boolean lower = text.is(i, "lower") || text.is(i, "lowest") || text.is(i, "smaller");
      boolean higher = text.is(i, "higher") || text.is(i, "highest");
      Optional<Links.Named> named =
          text.isFree(i) && (lower || higher)
              ? draft.links().columnAt(draft, i + 1)
              : Optional.empty();
      boolean decides =
          named.isPresent()
              && (text.is(named.get().to(), "wins")
                  || text.is(named.get().to(), "first")
                  || text.is(named.get().to(), "ranks")
                  || text.is(named.get().to(), "comes"));
      if (decides) {
        draft
            .links()
            .only(draft, named.get())
            .ifPresent(
                column ->
                    draft.orders.add(
                        new Draft.Ordering(
                            new Expr.Col(column), lower ? Direction.ASC : Direction.DESC)));
        text.use(text.sentenceStart(i), text.sentenceEnd(i));
      }
    }
  }
}
