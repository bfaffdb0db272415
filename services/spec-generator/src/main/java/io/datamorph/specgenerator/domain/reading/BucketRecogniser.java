package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code bucket the visits by duration: short is below 20, long is more} -> a value of cases. */
final class BucketRecogniser implements Recogniser {

  private static final List<Phrase> GROUPS =
      Phrase.all(
          "into|in two|three|four|five|six|the|these? size|age|price|amount|value? buckets|bands|classes|groups|categories|ranges|brackets|tiers|segments|bins");

  private final Optional<Buckets> claimed;
  private final boolean last;

  /** The first look needs to be told of what the ranges are; the last one finds it in them. */
  BucketRecogniser(Optional<Buckets> claimed, boolean last) {
    this.claimed = claimed;
    this.last = last;
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
    if (claimed.isEmpty() || draft.bucketed) {
      return;
    }
    Buckets buckets = claimed.get();
    Optional<Expr> subject =
        last ? BucketSubject.within(draft, buckets) : BucketSubject.before(draft, buckets.from());
    if (subject.isPresent()) {
      draft.bucketed = true;
      read(draft, buckets, subject.get());
    } else if (!last) {
      BucketSubject.headed(draft, buckets.from());
    } else {
      refuse(draft, buckets.buckets().getFirst());
    }
  }

  private static void read(Draft draft, Buckets buckets, Expr subject) {
    List<Expr.When> whens = new ArrayList<>();
    Optional<Expr> otherwise = Optional.empty();
    for (Buckets.Bucket bucket : buckets.buckets()) {
      Expr label = Expr.text(bucket.label());
      if (bucket.kind() == Buckets.Kind.REST) {
        otherwise = Optional.of(label);
        continue;
      }
      Optional<Expr> range = BucketRange.of(draft, subject, bucket, whens);
      if (range.isEmpty()) {
        refuse(draft, bucket);
        return;
      }
      whens.add(new Expr.When(range.get(), label));
    }
    show(draft, buckets, new Expr.Case(whens, otherwise));
    draft.note(buckets.from(), buckets.to(), "one value for each range");
    groups(draft.text(), buckets.from());
  }

  /** The column that the ranges explain, or one that is still to be found. */
  private static void show(Draft draft, Buckets buckets, Expr value) {
    draft.outputs.stream()
        .filter(output -> output.isExplainedAt(buckets.from()) && output.expr().isEmpty())
        .findFirst()
        .ifPresentOrElse(output -> output.define(value), () -> draft.offer(value, buckets.from()));
  }

  /** {@code in four groups:}. */
  private static void groups(Text text, int list) {
    int start = list == 0 ? 0 : text.sentenceStart(list - 1);
    for (int i = start; i < list; i++) {
      int end = text.isFree(i) ? Phrase.longest(GROUPS, text.tokens(), i) : -1;
      if (end > 0) {
        text.use(i, end);
      }
    }
  }

  private static void refuse(Draft draft, Buckets.Bucket bucket) {
    draft
        .findings()
        .problem(
            "NOT_UNDERSTOOD",
            "\"%s\" is not understood as a range of values"
                .formatted(draft.text().written(bucket.from(), bucket.to())),
            Optional.of("say of which column, and give the limits as numbers"));
  }
}
