package io.datamorph.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Samples of one quantity.
 *
 * @param unit of the samples: {@code ms}, {@code MiB} or {@code ratio}
 * @param target the value to stay at or under
 */
record Figure(String name, String unit, List<Double> samples, Optional<Double> target) {

  Figure {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(name + " has no samples");
    }
  }

  static Figure of(String name, String unit, List<Double> samples) {
    return new Figure(name, unit, samples, Optional.empty());
  }

  static Figure atMost(double target, String name, String unit, List<Double> samples) {
    return new Figure(name, unit, samples, Optional.of(target));
  }

  /** The median of the pairwise ratios of samples taken in turns. */
  static Figure ratio(String name, List<Double> measured, List<Double> baseline) {
    if (measured.size() != baseline.size()) {
      throw new IllegalArgumentException("samples come in pairs");
    }
    Double[] ratios = new Double[measured.size()];
    Arrays.setAll(ratios, i -> measured.get(i) / baseline.get(i));
    return of(name, "ratio", List.of(ratios));
  }

  Figure with(double most) {
    return atMost(most, name, unit, samples);
  }

  double min() {
    return sorted()[0];
  }

  double max() {
    double[] sorted = sorted();
    return sorted[sorted.length - 1];
  }

  double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private double[] sorted() {
    return samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
