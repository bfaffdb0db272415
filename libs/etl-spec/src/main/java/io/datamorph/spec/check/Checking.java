package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Check;
import io.datamorph.spec.document.Draft;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.typed.TypedCheck;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typed.TypedTarget;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.Rows;
import io.datamorph.spec.typing.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One walk over one document. */
final class Checking {

  private final Draft draft;
  private final Findings findings = new Findings();
  private final NameRules names = new NameRules(findings);
  private final SourceChecker sourceChecker;
  private final Relations relations = new Relations();
  private final List<TypedSource> sources = new ArrayList<>();
  private final List<TypedStep> steps = new ArrayList<>();

  Checking(Draft draft, Catalogue catalogue) {
    this.draft = draft;
    this.sourceChecker = new SourceChecker(catalogue, findings);
  }

  /** The document is there whenever its shape is without fault. */
  CheckResult result(Optional<Spec> document) {
    head();
    checkSources();
    Rows last = new StepsChecking(draft, findings, relations, steps).check();
    reportUnused();
    Optional<TypedTarget> target = draft.target().map(written -> target(written, last));
    List<TypedCheck> checks = checks(last);
    List<Diagnostic> all = DocumentOrder.merged(draft.findings(), findings.all());
    if (!all.isEmpty()) {
      return new CheckResult.Refused(all);
    }
    if (steps.size() != draft.steps().size() || checks.size() != draft.checks().size()) {
      throw new IllegalStateException("something is wrong with the spec and was not reported");
    }
    return new CheckResult.Accepted(
        new TypedSpec(document.orElseThrow(), sources, steps, target.orElseThrow(), checks));
  }

  private void head() {
    if (!draft.version().equals(Spec.VERSION)) {
      findings.add(
          Code.UNSUPPORTED_VERSION,
          "$.version",
          "This system reads version " + Spec.VERSION + ", not \"" + draft.version() + "\".",
          Optional.of(Spec.VERSION));
    }
    names.title(draft.name(), "$.name");
    if (draft.sources().isEmpty()) {
      findings.add(Code.NO_SOURCES, "$.sources", "A spec reads at least one source.");
    }
    if (draft.steps().isEmpty()) {
      findings.add(Code.NO_STEPS, "$.steps", "A spec has at least one step.");
    }
  }

  private void checkSources() {
    for (int index = 0; index < draft.sources().size(); index++) {
      Draft.Part<Source> part = draft.sources().get(index);
      String path = "$.sources[" + index + "]";
      if (part.value().isPresent() && names.relation(part.name(), path + ".name")) {
        if (relations.has(part.name())) {
          StepsChecking.duplicate(findings, part.name(), path + ".name");
        }
      }
      Optional<TypedSource> typed =
          part.value().flatMap(source -> sourceChecker.check(source, path));
      typed.ifPresent(sources::add);
      Rows rows =
          typed
              .map(source -> Rows.of(part.name(), source.columns(), Set.of()))
              .orElseGet(() -> Rows.unknown(part.name()));
      relations.add(
          part.name(), new Relations.Known(rows, Optional.empty(), uniqueKeys(typed), false));
    }
  }

  private UniqueKeys uniqueKeys(Optional<TypedSource> source) {
    return source
        .flatMap(typed -> sourceChecker.catalogue().table(typed.table()))
        .map(UniqueKeys::of)
        .orElse(UniqueKeys.NONE);
  }

  private void reportUnused() {
    boolean unreadable = draft.steps().stream().anyMatch(step -> step.value().isEmpty());
    if (unreadable || draft.steps().isEmpty() || relations.hasUnresolved()) {
      return;
    }
    for (int index = 0; index < draft.sources().size(); index++) {
      reportUnread(
          Code.UNUSED_SOURCE, draft.sources().get(index).name(), "$.sources[" + index + "]");
    }
    for (int index = 0; index < draft.steps().size() - 1; index++) {
      reportUnread(Code.UNUSED_STEP, draft.steps().get(index).name(), "$.steps[" + index + "]");
    }
  }

  private void reportUnread(Code code, String name, String path) {
    if (!name.isEmpty() && !relations.wasRead(name)) {
      boolean step = code == Code.UNUSED_STEP;
      findings.add(
          code,
          path,
          (step ? "The step \"" : "The source \"")
              + name
              + "\" is read by no step"
              + (step ? ", and it is not the last one." : "."));
    }
  }

  private TypedTarget target(Target target, Rows last) {
    return new TargetChecker(sourceChecker, findings).check(target, sources, last);
  }

  private List<TypedCheck> checks(Rows last) {
    List<TypedCheck> typed = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int index = 0; index < draft.checks().size(); index++) {
      Optional<Check> check = draft.checks().get(index).value();
      if (check.isPresent()) {
        check(check.get(), "$.checks[" + index + "]", last, taken).ifPresent(typed::add);
      }
    }
    return typed;
  }

  private Optional<TypedCheck> check(Check check, String path, Rows last, Set<String> taken) {
    if (names.relation(check.name(), path + ".name")
        && !taken.add(check.name().toLowerCase(Locale.ROOT))) {
      StepsChecking.duplicate(findings, check.name(), path + ".name");
    }
    Optional<TypedExpression> condition =
        ExpressionTyper.ofRows(Scope.of(List.of(last)), findings, path + ".expr")
            .condition(check.expr());
    return condition.map(typed -> new TypedCheck(check.name(), typed, check.severity()));
  }
}
