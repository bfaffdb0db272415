package io.datamorph.specgenerator.domain;

import io.datamorph.contracts.Problem;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.AsOf;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.Target;
import java.util.List;
import java.util.function.UnaryOperator;

/** A spec that somebody wrote by hand. */
public final class GivenSpec {

  private GivenSpec() {}

  /**
   * Reads and checks JSON or YAML; all faults are told at once.
   *
   * @param completed fills in what a spec may leave open
   */
  public static Answered read(
      String document, Catalogue catalogue, boolean replaceTarget, UnaryOperator<Spec> completed) {
    return switch (SpecReader.read(document)) {
      case SpecReading.Refused unreadable -> refused(document, catalogue, unreadable);
      case SpecReading.Read read ->
          checked(
              completed.apply(replaceTarget ? overwriting(read.spec()) : read.spec()),
              catalogue,
              "given",
              List.of());
    };
  }

  /** What the shape got wrong must not hide what the meaning gets wrong. */
  private static Answered refused(
      String document, Catalogue catalogue, SpecReading.Refused unreadable) {
    List<Diagnostic> all = AsOf.otherFaults(SpecChecker.check(document, catalogue));
    return new Answered.Refused(problems(all.isEmpty() ? unreadable.diagnostics() : all));
  }

  /** The spec if the checker accepts it, or will once it is dated. */
  public static Answered checked(
      Spec spec, Catalogue catalogue, String reader, List<String> notes) {
    List<Diagnostic> faults = AsOf.otherFaults(SpecChecker.check(spec, catalogue));
    return faults.isEmpty()
        ? new Answered.Written(spec, reader, notes)
        : new Answered.Refused(problems(faults));
  }

  /** The same spec with leave to replace a table that this system did not make. */
  public static Spec overwriting(Spec spec) {
    return withOverwrite(spec, true);
  }

  /** The same spec, with or without that leave. */
  public static Spec withOverwrite(Spec spec, boolean overwrite) {
    Target target = spec.target();
    return new Spec(
        spec.version(),
        spec.name(),
        spec.sources(),
        spec.steps(),
        new Target(
            target.connection(),
            target.table(),
            target.mode(),
            target.keys(),
            overwrite,
            target.history()),
        spec.checks());
  }

  /** Diagnostics in the words of the events. */
  public static List<Problem> problems(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(d -> new Problem(d.code(), d.path(), d.message(), d.suggestion()))
        .toList();
  }
}
