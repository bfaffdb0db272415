package io.datamorph.fuzz.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Every choice that a generator makes; the same seed makes the same ones. */
public final class Chance {

  private final SplittableRandom random;

  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** From 0 to one less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  <T> T of(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  @SafeVarargs
  final <T> T of(T... options) {
    return options[random.nextInt(options.length)];
  }

  /** An option as often as its weight says. */
  <T> T weighted(List<Weighted<T>> options) {
    int total = options.stream().mapToInt(Weighted::weight).sum();
    int left = random.nextInt(total);
    for (Weighted<T> option : options) {
      left -= option.weight();
      if (left < 0) {
        return option.value();
      }
    }
    throw new IllegalStateException("weights add up to less than their sum");
  }

  /** At most so many of the options, each once, in any order. */
  <T> List<T> some(List<T> options, int count) {
    List<T> left = new ArrayList<>(options);
    List<T> chosen = new ArrayList<>();
    while (chosen.size() < count && !left.isEmpty()) {
      chosen.add(left.remove(random.nextInt(left.size())));
    }
    return chosen;
  }

  /** An option and how often it is to be taken. */
  record Weighted<T>(T value, int weight) {}
}
