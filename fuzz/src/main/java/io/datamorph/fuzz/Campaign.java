package io.datamorph.fuzz;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.generate.Generator;
import io.datamorph.fuzz.run.Judge;
import io.datamorph.fuzz.run.Verdict;
import io.datamorph.fuzz.shrink.Shrinker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Spec after spec through the judge, until the time or the number is used up. */
final class Campaign {

  private static final int SHRINKING = 250;

  /** A finding just before the end is still made smaller. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  /** The same failure again teaches nothing, and shrinking takes its time. */
  private static final int MOST_ALIKE = 2;

  private final Generator generator;
  private final Judge judge;
  private final Findings findings;
  private final InstantSource clock;
  private final Map<String, Integer> alike = new HashMap<>();

  Campaign(Generator generator, Judge judge, Findings findings, InstantSource clock) {
    this.generator = generator;
    this.judge = judge;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * When to stop, and where to begin.
   *
   * @param specs the most specs, if that is limited
   */
  record Plan(long from, Duration budget, Optional<Long> specs) {}

  Tally run(Plan plan, Consumer<Tally> progress) {
    Tally tally = new Tally();
    Instant end = clock.instant().plus(plan.budget());
    long last = plan.specs().map(count -> plan.from() + count).orElse(Long.MAX_VALUE);
    try (ExecutorService ahead = Executors.newSingleThreadExecutor()) {
      Future<Generator.Generated> next = ahead.submit(() -> generator.generate(plan.from()));
      for (long number = plan.from(); number < last && clock.instant().isBefore(end); number++) {
        long following = number + 1;
        Optional<Generator.Generated> generated = taken(next, number, tally);
        next = ahead.submit(() -> generator.generate(following));
        long current = number;
        generated.ifPresent(each -> judge(each, current, tally, end));
        progress.accept(tally);
      }
      next.cancel(false);
    }
    return tally;
  }

  /** A case that cannot be drawn because the checker falls over is a finding without a case. */
  private Optional<Generator.Generated> taken(
      Future<Generator.Generated> drawn, long number, Tally tally) {
    try {
      return Optional.of(drawn.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (java.util.concurrent.ExecutionException e) {
      tally.add(findings.crash(number, e.getCause()));
      return Optional.empty();
    }
  }

  private void judge(Generator.Generated generated, long number, Tally tally, Instant end) {
    Verdict verdict = judge.judge(generated.fuzzCase());
    tally.add(generated, verdict);
    if (verdict instanceof Verdict.Finding finding) {
      tally.add(findings.keep(number, shrunk(generated.fuzzCase(), finding, end)));
    }
  }

  private Shrinker.Shrunk shrunk(FuzzCase fuzzCase, Verdict.Finding finding, Instant end) {
    boolean known =
        !(finding instanceof Verdict.OtherRows)
            && alike.merge(finding.kind(), 1, Integer::sum) > MOST_ALIKE;
    return known
        ? new Shrinker.Shrunk(fuzzCase, finding)
        : new Shrinker(judge::judge, SHRINKING, () -> clock.instant().isAfter(end.plus(GRACE)))
            .shrink(fuzzCase, finding);
  }
}
