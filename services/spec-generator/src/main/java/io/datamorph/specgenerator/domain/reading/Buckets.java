package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * {@code small: under 100, large: 100 and more}, {@code under 100 is small, ...}: labels, each with
 * a range of values.
 */
record Buckets(int from, int to, List<Bucket> buckets) {

  /** When a label applies. */
  enum Kind {
    RANGE,
    /** There is no value: {@code 'unknown' when there is no price}. */
    MISSING,
    /** {@code above that}: what lies beyond the range before. */
    BEYOND,
    /** {@code otherwise}. */
    REST
  }

  /** A label, the words of its range, and where both end. */
  record Bucket(String label, Kind kind, int from, int to, int end) {}

  Buckets {
    buckets = List.copyOf(buckets);
  }

  /** The buckets that begin here; at least two make a list. */
  static Optional<Buckets> at(Text text, int from) {
    return list(text, from, BucketWords::labelFirst)
        .or(() -> list(text, from, BucketWords::rangeFirst));
  }

  private static Optional<Buckets> list(
      Text text, int from, BiFunction<Text, Integer, Optional<Bucket>> entry) {
    List<Bucket> found = new ArrayList<>();
    int i = from;
    int end = from;
    while (i < text.size()) {
      int at = i;
      Optional<Bucket> bucket = entry.apply(text, at);
      if (bucket.isEmpty() && !found.isEmpty()) {
        bucket = BucketWords.last(text, at).or(() -> BucketWords.labelFirst(text, at));
      }
      if (bucket.isEmpty()) {
        break;
      }
      found.add(bucket.get());
      end = bucket.get().end();
      i = next(text, end);
    }
    boolean beyond = found.stream().anyMatch(b -> b.kind() == Kind.BEYOND);
    long ranges = found.stream().filter(b -> b.kind() == Kind.RANGE).count();
    return found.size() > 1
            && ranges > 0
            && (ranges > 1 || beyond)
            && found.getFirst().kind() != Kind.REST
        ? Optional.of(new Buckets(from, end, found))
        : Optional.empty();
  }

  private static int next(Text text, int at) {
    int i = at;
    while (i < text.size()
        && (text.at(i).matches("[,;]|and|or|plus") || text.at(i).kind() == Token.Kind.BREAK)) {
      i++;
    }
    return i;
  }
}
