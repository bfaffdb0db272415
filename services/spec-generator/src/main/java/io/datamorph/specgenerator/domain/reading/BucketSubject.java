package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of which value ranges are: said before them, or by a word in them. */
final class BucketSubject {

  private static final List<Phrase> VERBS =
      Phrase.all(
          "bucket|bucketise|bucketize|band|classify|categorise|categorize|segment|bin|group|grouped|sort|sorted|split|divide|divided|put|label|labelled|labeled|rate|grade");

  private static final List<Phrase> BY =
      Phrase.all("by|on|of", "according to", "depending|based on");

  private static final List<Phrase> SIZE_OF =
      Phrase.all("the|their|its? size|level|height|amount|length of");

  private static final int MOST_KIND_WORDS = 3;

  private BucketSubject() {}

  /** {@code bucket the loans by amount}, in the sentences before the list. */
  static Optional<Expr> before(Draft draft, int list) {
    Text text = draft.text();
    int end = list;
    while (end > 0) {
      while (end > 0 && (text.is(end - 1, ":") || text.isBreak(end - 1))) {
        end--;
      }
      int start = end == 0 ? 0 : text.sentenceStart(end - 1);
      Optional<Expr> found = inSentence(draft, start, end);
      if (found.isPresent()) {
        return found;
      }
      end = start;
    }
    return Optional.empty();
  }

  private static Optional<Expr> inSentence(Draft draft, int start, int end) {
    Text text = draft.text();
    int verb = verb(text, start, end);
    for (int i = Math.max(verb, start); i < end; i++) {
      int by = text.isFree(i) ? Phrase.longest(BY, text.tokens(), i) : -1;
      Optional<Parsed> value = by < 0 || by >= end ? Optional.empty() : value(draft, by, end);
      boolean sure = verb >= 0 || value.filter(v -> v.to() == end).isPresent();
      if (value.isPresent() && sure) {
        text.use(verb, verb + 1);
        text.use(into(text, verb, i), value.get().to());
        return value.map(Parsed::expr);
      }
    }
    return Optional.empty();
  }

  /** {@code classify the stays by length}, where the ranges say themselves of what they are. */
  static void headed(Draft draft, int list) {
    Text text = draft.text();
    for (int i = 0; i < list; i++) {
      boolean verb = text.isFree(i) && Phrase.longest(VERBS, text.tokens(), i) > 0;
      int end = text.sentenceEnd(i);
      int by = end - 2;
      boolean unknown =
          verb
              && by > i
              && text.is(by, "by")
              && draft.links().column(draft, by + 1, end).isEmpty()
              && text.isFree(by, end);
      if (unknown) {
        text.use(i);
        text.use(by, end);
      }
    }
  }

  private static int verb(Text text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Phrase.longest(VERBS, text.tokens(), i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Parsed> value(Draft draft, int at, int end) {
    int size = Phrase.longest(SIZE_OF, draft.text().tokens(), at);
    if (size > 0 && size < end) {
      return value(draft, size, end);
    }
    return draft
        .values()
        .at(at, end)
        .filter(value -> !(value.expr() instanceof Expr.Lit) && isRangeable(draft, value.expr()));
  }

  private static boolean isRangeable(Draft draft, Expr expr) {
    return !(expr instanceof Expr.Col col)
        || col.ref().isNumber() && !draft.links().joins().isReference(col.ref())
        || col.ref().isTime();
  }

  /** {@code into four size classes}, right before {@code by}. */
  private static int into(Text text, int from, int by) {
    for (int i = by - 1; i > from && i >= by - 1 - MOST_KIND_WORDS; i--) {
      if (text.is(i, "into") || text.is(i, "in")) {
        return i;
      }
    }
    return by;
  }

  /** {@code 2 nights}, {@code no price}, {@code born before}, {@code Prices, in three groups:}. */
  static Optional<Expr> within(Draft draft, Buckets buckets) {
    return unit(draft, buckets)
        .or(() -> lacking(draft, buckets))
        .or(() -> verb(draft, buckets))
        .or(() -> heading(draft, buckets.from()));
  }

  private static Optional<Expr> unit(Draft draft, Buckets buckets) {
    for (int i = buckets.from(); i < buckets.to() - 1; i++) {
      if (draft.text().at(i).kind() == Token.Kind.NUMBER && draft.text().at(i + 1).isWord()) {
        String noun = Words.canonical(draft.text().at(i + 1).norm());
        Optional<Expr> named =
            Stream.concat(draft.terms.stream(), draft.outputs.stream())
                .filter(o -> o.expr().isPresent())
                .filter(o -> o.words().contains(noun))
                .findFirst()
                .map(o -> new Expr.Out(o.name()));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Expr> lacking(Draft draft, Buckets buckets) {
    for (Buckets.Bucket bucket : buckets.buckets()) {
      for (int i = bucket.from(); bucket.kind() == Buckets.Kind.MISSING && i < bucket.to(); i++) {
        Optional<Expr> column =
            draft
                .links()
                .plainAt(draft, i, bucket.to())
                .flatMap(named -> draft.links().only(draft, named))
                .filter(col -> isRangeable(draft, col))
                .map(col -> col);
        if (column.isPresent()) {
          return column;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Expr> verb(Draft draft, Buckets buckets) {
    String word = draft.text().at(buckets.buckets().getFirst().from()).norm();
    String root = word.equals("born") ? "birth" : Roots.of(word);
    List<ColumnRef> times =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isTime)
            .filter(c -> !root.isEmpty() && Words.parts(c.name()).contains(root))
            .toList();
    return times.size() == 1 ? Optional.of(new Expr.Col(times.getFirst())) : Optional.empty();
  }

  private static Optional<Expr> heading(Draft draft, int list) {
    Text text = draft.text();
    int end = list;
    while (end > 0 && (text.is(end - 1, ":") || text.isBreak(end - 1))) {
      end--;
    }
    int start = end == 0 ? 0 : text.sentenceStart(end - 1);
    return value(draft, draft.links().skipArticles(text, start), end)
        .map(
            value -> {
              text.use(start, value.to());
              return value.expr();
            });
  }
}
