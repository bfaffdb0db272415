package io.datamorph.fuzz.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  private static final List<Operation> ALL = List.of(Operation.values());

  @Test
  void the_same_seed_and_number_draw_the_same_case() {
    List<FuzzCase> once = cases(new Generator(5, ALL), 15);

    List<FuzzCase> again = cases(new Generator(5, ALL), 15);

    assertEquals(once, again);
    assertEquals(once.get(7), new Generator(5, ALL).generate(7).fuzzCase());
    assertNotEquals(once, cases(new Generator(6, ALL), 15));
  }

  @Test
  void every_case_is_accepted_by_the_checker_and_most_drawn_steps_are() {
    int drawn = 0;
    int refused = 0;
    for (long number = 0; number < 60; number++) {
      var generated = new Generator(1, ALL).generate(number);
      FuzzCase each = generated.fuzzCase();
      assertInstanceOf(
          CheckResult.Accepted.class, SpecChecker.check(each.spec(), each.catalogue()));
      drawn += generated.drawn();
      refused += generated.refused();
    }
    assertTrue(refused < drawn * 0.4, refused + " of " + drawn + " steps were refused");
  }

  @Test
  void cases_are_small_and_of_all_steps() {
    Set<Class<?>> kinds = new HashSet<>();
    for (FuzzCase each : cases(new Generator(2, ALL), 150)) {
      assertTrue(each.spec().steps().size() <= 15, each.spec().steps().toString());
      assertTrue(each.tables().stream().allMatch(table -> table.rows().size() <= 12));
      each.spec().steps().forEach(step -> kinds.add(step.getClass()));
    }
    // One kind is for models and people alone.
    assertEquals(Step.class.getPermittedSubclasses().length - 1, kinds.size(), kinds.toString());
  }

  @Test
  void beside_what_names_and_keys_need_only_the_operations_asked_for_are_drawn() {
    for (FuzzCase each : cases(new Generator(3, List.of(Operation.FILTER)), 20)) {
      assertTrue(
          each.spec().steps().stream()
              .allMatch(
                  step ->
                      step instanceof Step.Filter
                          || step instanceof Step.Select
                          || (step instanceof Step.Dedupe
                              && !each.spec().target().keys().isEmpty())),
          each.spec().toString());
    }
  }

  private static List<FuzzCase> cases(Generator generator, int count) {
    return LongStream.range(0, count)
        .mapToObj(number -> generator.generate(number).fuzzCase())
        .toList();
  }
}
