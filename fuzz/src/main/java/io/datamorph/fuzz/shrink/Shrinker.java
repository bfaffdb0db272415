package io.datamorph.fuzz.shrink;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.run.Verdict;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a case smaller while it stays the same kind of finding: a plainer target and fewer steps
 * first, then rows, parts of steps, expressions, columns and values, at last plainer names.
 */
public final class Shrinker {

  private static final List<Function<FuzzCase, Stream<FuzzCase>>> PASSES =
      List.of(
          Reductions::plainerTarget,
          Reductions::fewerSteps,
          DataReductions::fewerRows,
          Reductions::smallerSteps,
          Reductions::smallerExpressions,
          DataReductions::fewerColumns,
          DataReductions::fewerValues,
          Renaming::plainer);

  private final Function<FuzzCase, Verdict> judge;
  private final int budget;
  private final BooleanSupplier timeIsUp;
  private int tried;

  /**
   * @param budget how many cases may be run on both engines; those that the checker refuses do not
   *     count
   * @param timeIsUp whether to stop at once
   */
  public Shrinker(Function<FuzzCase, Verdict> judge, int budget, BooleanSupplier timeIsUp) {
    this.judge = judge;
    this.budget = budget;
    this.timeIsUp = timeIsUp;
  }

  /** A small case, and what is found with it. */
  public record Shrunk(FuzzCase fuzzCase, Verdict.Finding finding) {}

  public Shrunk shrink(FuzzCase fuzzCase, Verdict.Finding finding) {
    tried = 0;
    Shrunk smallest = new Shrunk(fuzzCase, finding);
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Function<FuzzCase, Stream<FuzzCase>> pass : PASSES) {
        Optional<Shrunk> smaller = smaller(smallest, pass);
        while (smaller.isPresent()) {
          smallest = smaller.get();
          progress = true;
          smaller = smaller(smallest, pass);
        }
      }
    }
    return smallest;
  }

  private Optional<Shrunk> smaller(Shrunk smallest, Function<FuzzCase, Stream<FuzzCase>> pass) {
    return pass.apply(smallest.fuzzCase())
        .takeWhile(candidate -> tried < budget && !timeIsUp.getAsBoolean())
        .filter(candidate -> !candidate.equals(smallest.fuzzCase()))
        .filter(Shrinker::isAccepted)
        .flatMap(candidate -> sameFinding(candidate, smallest.finding()).stream())
        .findFirst();
  }

  private static boolean isAccepted(FuzzCase fuzzCase) {
    try {
      return SpecChecker.check(fuzzCase.spec(), fuzzCase.catalogue())
          instanceof CheckResult.Accepted;
    } catch (RuntimeException e) {
      // The checker itself may be what is at fault.
      return true;
    }
  }

  private Optional<Shrunk> sameFinding(FuzzCase candidate, Verdict.Finding wanted) {
    tried++;
    return judge.apply(candidate) instanceof Verdict.Finding found
            && found.kind().equals(wanted.kind())
        ? Optional.of(new Shrunk(candidate, found))
        : Optional.empty();
  }
}
