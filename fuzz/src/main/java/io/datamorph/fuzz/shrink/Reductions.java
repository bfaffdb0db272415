package io.datamorph.fuzz.shrink;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases that are smaller than a given one in their spec. Many of them mean nothing. */
final class Reductions {

  private Reductions() {}

  /** With a target that is replaced, or that is not there yet. */
  static Stream<FuzzCase> plainerTarget(FuzzCase fuzzCase) {
    Spec spec = fuzzCase.spec();
    Target old = spec.target();
    Target replaced =
        new Target(old.connection(), old.table(), WriteMode.REPLACE, List.of(), false);
    Spec plain =
        new Spec(
            spec.version(), spec.name(), spec.sources(), spec.steps(), replaced, spec.checks());
    List<TableData> sources =
        fuzzCase.tables().stream().filter(t -> !t.name().equals(old.table())).toList();
    return Stream.of(new FuzzCase(sources, plain), fuzzCase.withTables(sources));
  }

  /** Those that end with an earlier step, then those without one of the steps. */
  static Stream<FuzzCase> fewerSteps(FuzzCase fuzzCase) {
    List<Step> steps = fuzzCase.spec().steps();
    Stream<FuzzCase> ended =
        IntStream.range(1, steps.size())
            .mapToObj(length -> Pruned.of(fuzzCase, steps.subList(0, length)));
    Stream<FuzzCase> without =
        IntStream.range(0, steps.size()).boxed().flatMap(index -> without(fuzzCase, index));
    return Stream.concat(ended, without);
  }

  /** What read the step reads one of its inputs instead. */
  private static Stream<FuzzCase> without(FuzzCase fuzzCase, int index) {
    List<Step> steps = fuzzCase.spec().steps();
    if (steps.size() == 1) {
      return Stream.empty();
    }
    Step removed = steps.get(index);
    return removed.inputs().stream()
        .distinct()
        .map(
            input -> {
              List<Step> left = new ArrayList<>(steps);
              left.remove(index);
              left.replaceAll(step -> Renaming.relation(removed.name(), input).read(step));
              return Pruned.of(fuzzCase, left);
            });
  }

  static Stream<FuzzCase> smallerSteps(FuzzCase fuzzCase) {
    return eachStep(fuzzCase, SmallerSteps::of);
  }

  /** With one expression smaller; those that lose most come first. */
  static Stream<FuzzCase> smallerExpressions(FuzzCase fuzzCase) {
    return eachStep(
        fuzzCase,
        step -> {
          List<String> written = StepExpressions.written(step);
          return IntStream.range(0, written.size())
              .boxed()
              .flatMap(index -> smaller(written.get(index)).map(text -> with(step, index, text)));
        });
  }

  private static Step with(Step step, int index, String text) {
    int[] position = {0};
    return StepParts.expressions(old -> position[0]++ == index ? text : old).replaced(step);
  }

  private static Stream<String> smaller(String text) {
    return ExpressionParser.parse(text) instanceof Parsing.Parsed(Expression whole)
        ? Trees.smaller(whole).stream()
            .sorted(Comparator.comparing(Trees::size))
            .filter(each -> Trees.size(each) <= Trees.size(whole))
            .map(ExpressionText::write)
            .distinct()
        : Stream.empty();
  }

  private static Stream<FuzzCase> eachStep(
      FuzzCase fuzzCase, java.util.function.Function<Step, Stream<Step>> change) {
    List<Step> steps = fuzzCase.spec().steps();
    return IntStream.range(0, steps.size())
        .map(index -> steps.size() - 1 - index)
        .boxed()
        .flatMap(
            index ->
                change
                    .apply(steps.get(index))
                    .map(
                        changed -> {
                          List<Step> others = new ArrayList<>(steps);
                          others.set(index, changed);
                          return Pruned.of(fuzzCase, others);
                        }));
  }
}
