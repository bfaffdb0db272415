package io.datamorph.fuzz.generate;

import io.datamorph.spec.document.Step;
import java.util.List;

/** The most rows that a step can make of its inputs'. */
final class Rows {

  private static final int ELEMENTS = 5;

  private Rows() {}

  static long most(Step step, List<Known> known) {
    List<Long> inputs = step.inputs().stream().map(name -> rows(name, known)).toList();
    long all = inputs.stream().mapToLong(Long::longValue).sum();
    return switch (step) {
      case Step.Join join -> Math.max(all, inputs.get(0) * inputs.get(1));
      case Step.Limit limit -> Math.min(all, limit.count());
      case Step.Unpivot unpivot -> all * unpivot.columns().size();
      case Step.Explode explode -> all * ELEMENTS;
      case Step.Aggregate aggregate -> Math.max(all, 1);
      case Step.Pivot pivot -> Math.max(all, 1);
      case Step.Select other -> all;
      case Step.Derive other -> all;
      case Step.Filter other -> all;
      case Step.Sort other -> all;
      case Step.Fill other -> all;
      case Step.Dedupe other -> all;
      case Step.Window other -> all;
      case Step.Distinct other -> all;
      case Step.SetOperation other -> all;
      case Step.Custom other -> all;
    };
  }

  private static long rows(String name, List<Known> known) {
    return known.stream()
        .filter(relation -> relation.name().equals(name))
        .mapToLong(Known::rows)
        .findFirst()
        .orElseThrow();
  }
}
