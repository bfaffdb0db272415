package io.datamorph.fuzz.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.cases.CaseFile;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.generate.Generator;
import io.datamorph.fuzz.generate.Operation;
import io.datamorph.fuzz.run.Judge;
import io.datamorph.fuzz.run.Outcome;
import io.datamorph.fuzz.run.Verdict;
import io.datamorph.spec.document.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Engines that agree on everything but one injected fault. */
class ShrinkerTest {

  private static final Generator GENERATOR = new Generator(4, List.of(Operation.values()));

  @Test
  void a_fault_of_one_step_shrinks_to_that_step_alone() {
    var shrunk = shrunk(each -> hasStep(each, Step.Distinct.class));

    assertEquals(1, shrunk.spec().steps().size(), CaseFile.write(shrunk, ""));
    assertTrue(hasStep(shrunk, Step.Distinct.class));
    assertEquals(1, shrunk.tables().size());
    assertEquals(List.of(), shrunk.tables().getFirst().rows());
    assertEquals(1, shrunk.tables().getFirst().columns().size());
  }

  @Test
  void a_fault_of_one_function_shrinks_to_a_call_of_constants_or_columns() {
    var shrunk = shrunk(each -> each.spec().toString().contains("coalesce("));

    assertEquals(1, shrunk.spec().steps().size(), CaseFile.write(shrunk, ""));
    String step = shrunk.spec().steps().getFirst().toString();
    assertTrue(step.matches("(?s).*coalesce\\([^()]*\\)[^(]*"), step);
  }

  @Test
  void a_fault_of_one_row_shrinks_to_that_row() {
    var shrunk = shrunk(each -> hasCell(each, "2024-01-31") && each.tables().size() == 1);

    long rows = shrunk.tables().stream().mapToLong(table -> table.rows().size()).sum();
    assertEquals(1, rows, CaseFile.write(shrunk, ""));
    assertEquals(1, shrunk.spec().steps().size());
  }

  @Test
  void names_become_plain_where_they_do_not_matter() {
    var shrunk = shrunk(each -> hasStep(each, Step.Join.class));

    shrunk.tables().forEach(table -> assertTrue(table.name().table().matches("t\\d+")));
    shrunk.spec().steps().forEach(step -> assertTrue(step.name().matches("r\\d+"), step.name()));
  }

  @Test
  void the_budget_of_runs_is_kept() {
    int[] runs = {0};
    FuzzCase large = largest(each -> hasStep(each, Step.Join.class));
    new Shrinker(
            each -> {
              runs[0]++;
              return new Verdict.Crash("always");
            },
            7,
            () -> false)
        .shrink(large, new Verdict.Crash("always"));

    assertEquals(7, runs[0]);
  }

  private static FuzzCase shrunk(Predicate<FuzzCase> fault) {
    Judge judge =
        new Judge(
            (each, spec) -> new Outcome.Rows(List.of()),
            (each, spec) -> fault.test(each) ? otherRows() : new Outcome.Rows(List.of()),
            spec -> Optional.empty(),
            each -> {});
    FuzzCase large = largest(fault);
    return new Shrinker(judge::judge, 2000, () -> false)
        .shrink(large, (Verdict.Finding) judge.judge(large))
        .fuzzCase();
  }

  private static Outcome otherRows() {
    return new Outcome.Rows(List.of(new Outcome.Row(List.of(Optional.of("fault")))));
  }

  /** Of some drawn cases with the fault the one with most steps. */
  private static FuzzCase largest(Predicate<FuzzCase> fault) {
    return LongStream.range(0, 120)
        .mapToObj(number -> GENERATOR.generate(number).fuzzCase())
        .filter(fault)
        .max(java.util.Comparator.comparing(each -> each.spec().steps().size()))
        .orElseThrow();
  }

  private static boolean hasStep(FuzzCase fuzzCase, Class<? extends Step> kind) {
    return fuzzCase.spec().steps().stream().anyMatch(kind::isInstance);
  }

  private static boolean hasCell(FuzzCase fuzzCase, String value) {
    return fuzzCase.tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(List::stream)
        .anyMatch(Optional.of(value)::equals);
  }
}
