package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code bucket the visits by duration: short is below 20, long is more} -> a value of cases. */
final class BucketRecogniser implements Recogniser {

  private static final List<Phrase> INTO =
      Phrase.all(
          "into|in size|age|price|amount|the? buckets|bucket|bands|band|classes|groups|categories|ranges|brackets|tiers|segments|bins",
          "by|on|of|according|depending to|on?");

  private static final List<Phrase> VERBS =
      Phrase.all(
          "bucket|bucketise|bucketize|band|classify|categorise|categorize|segment|bin|group|sort|split|divide|put|label all|the|every|each|our?");

  private final Optional<Buckets> claimed;

  BucketRecogniser(Optional<Buckets> claimed) {
    this.claimed = claimed;
  }

  /** Finds the list of ranges before anything else can be made of its words. */
  static Optional<Buckets> claim(Text text) {
    for (int i = 0; i < text.size(); i++) {
      Optional<Buckets> buckets = Buckets.at(text, i);
      if (buckets.isPresent()) {
        text.use(buckets.get().from(), buckets.get().to());
        return buckets;
      }
    }
    return Optional.empty();
  }

  @Override
  public void recognise(Draft draft) {
    claimed.ifPresent(buckets -> read(draft, buckets));
  }

  private static void read(Draft draft, Buckets buckets) {
    Text text = draft.text();
    Optional<Parsed> subject = subject(draft, buckets.from());
    List<Expr.When> whens = new ArrayList<>();
    for (Buckets.Bucket bucket : buckets.buckets()) {
      Optional<Found> range =
          subject.flatMap(s -> range(draft, s.expr(), bucket.from(), bucket.to()));
      if (range.isEmpty()) {
        draft
            .findings()
            .problem(
                "NOT_UNDERSTOOD",
                "\"%s\" is not understood as a range of values"
                    .formatted(text.written(bucket.from() - 1, bucket.to())),
                Optional.of("say of which column, and give the limits as numbers"));
        return;
      }
      whens.add(new Expr.When(range.get().condition(), Expr.text(bucket.label())));
    }
    Expr value = new Expr.Case(whens, Optional.empty());
    draft.offer(value, buckets.from());
    draft.note(buckets.from(), buckets.to(), "one value for each range");
    text.use(subject.get().from(), buckets.from());
  }

  private static Optional<Found> range(Draft draft, Expr subject, int from, int to) {
    return RangePhrase.of(draft, subject, from, to)
        .filter(
            found ->
                found.to() == to
                    || draft.text().at(found.to()).norm().matches("included|inclusive"));
  }

  /** What the ranges are of: said before them, after the verb. */
  private static Optional<Parsed> subject(Draft draft, int at) {
    Text text = draft.text();
    int colon = at;
    while (colon > 0 && (text.is(colon - 1, ":") || text.isBreak(colon - 1))) {
      colon--;
    }
    int start = text.sentenceStart(Math.max(0, colon - 1));
    for (int i = start; i < colon; i++) {
      int lead = Phrase.longest(INTO, text.tokens(), i);
      int by = lead > 0 && text.at(lead - 1).norm().matches("by|on|of|to") ? lead : -1;
      Optional<Parsed> value = by < 0 ? Optional.empty() : column(draft, by, colon);
      if (value.isPresent()) {
        return Optional.of(new Parsed(begin(draft, start, i), colon, value.get().expr()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Parsed> column(Draft draft, int at, int limit) {
    return draft
        .values()
        .at(at, limit)
        .filter(v -> v.to() == limit && !(v.expr() instanceof Expr.Lit));
  }

  /** From the verb on, leaving the rows that are bucketed to others. */
  private static int begin(Draft draft, int start, int by) {
    for (int i = by; i >= start; i--) {
      if (Phrase.longest(VERBS, draft.text().tokens(), i) > 0) {
        return i;
      }
    }
    return by;
  }
}
