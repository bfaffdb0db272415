package io.datamorph.spec.check;

import io.datamorph.spec.document.Draft;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the steps one after the other, each against what came before it. */
record StepsChecking(Draft draft, Findings findings, Relations relations, List<TypedStep> typed) {

  /** The output of the last step. */
  Rows check() {
    relations.plan(draft.steps().stream().map(Draft.Part::name).toList());
    Rows last = Rows.unknown("");
    for (int index = 0; index < draft.steps().size(); index++) {
      last = check(draft.steps().get(index), "$.steps[" + index + "]");
    }
    return last;
  }

  static void duplicate(Findings findings, String name, String path) {
    findings.add(
        Code.DUPLICATE_NAME,
        path,
        "The name \"" + name + "\" is taken; sources and steps share one set of names.");
  }

  private Rows check(Draft.Part<Step> part, String path) {
    if (part.value().isEmpty()) {
      Rows rows = Rows.unknown(part.name());
      relations.add(
          part.name(), new Relations.Known(rows, Optional.empty(), UniqueKeys.NONE, true));
      return rows;
    }
    Step step = part.value().get();
    if (new NameRules(findings).relation(step.name(), path + ".name")
        && relations.has(step.name())) {
      duplicate(findings, step.name(), path + ".name");
    }
    StepContext context = context(step, path);
    CheckedStep checked = StepChecker.checkAny(step, context);
    checked.typed().ifPresent(typed::add);
    UniqueKeys uniqueKeys =
        checked
            .typed()
            .map(typed -> UniqueKeys.after(typed, context.uniqueKeys()))
            .orElse(UniqueKeys.NONE);
    relations.add(
        step.name(),
        new Relations.Known(
            checked.rows(), checked.typed(), uniqueKeys, step instanceof Step.Sort));
    return checked.rows();
  }

  private StepContext context(Step step, String path) {
    List<Rows> inputs = new ArrayList<>();
    List<Optional<TypedStep>> inputSteps = new ArrayList<>();
    List<UniqueKeys> uniqueKeys = new ArrayList<>();
    boolean sorted = false;
    for (int index = 0; index < step.inputs().size(); index++) {
      String property = inputProperty(step, index);
      String name = step.inputs().get(index);
      Optional<Relations.Known> known = relations.read(name);
      if (known.isEmpty()) {
        reportInput(step, name, path + "." + property);
      }
      inputs.add(known.map(Relations.Known::rows).orElseGet(() -> Rows.unknown(name)));
      inputSteps.add(known.flatMap(Relations.Known::typed));
      uniqueKeys.add(known.map(Relations.Known::uniqueKeys).orElse(UniqueKeys.NONE));
      sorted |= known.map(Relations.Known::sort).orElse(true);
    }
    return new StepContext(findings, path, inputs, inputSteps, uniqueKeys, sorted);
  }

  private static String inputProperty(Step step, int index) {
    return switch (step) {
      case Step.Join join -> List.of("left", "right").get(index);
      case Step.SetOperation operation -> "inputs[" + index + "]";
      case Step.Custom custom -> "inputs[" + index + "]";
      case Step.Select select -> "input";
      case Step.Derive derive -> "input";
      case Step.Filter filter -> "input";
      case Step.Aggregate aggregate -> "input";
      case Step.Sort sort -> "input";
      case Step.Limit limit -> "input";
      case Step.Fill fill -> "input";
      case Step.Dedupe dedupe -> "input";
      case Step.Window window -> "input";
      case Step.Distinct distinct -> "input";
      case Step.Pivot pivot -> "input";
      case Step.Unpivot unpivot -> "input";
      case Step.Explode explode -> "input";
    };
  }

  private void reportInput(Step step, String name, String path) {
    if (name.equalsIgnoreCase(step.name())) {
      findings.add(Code.FORWARD_REFERENCE, path, "The step \"" + name + "\" reads itself.");
    } else if (relations.isPlanned(name)) {
      findings.add(
          Code.FORWARD_REFERENCE,
          path,
          "\"" + name + "\" is a later step; a step reads sources and earlier steps only.");
    } else {
      findings.add(
          Code.UNKNOWN_INPUT,
          path,
          "There is no source or step \""
              + name
              + "\"; known here are "
              + String.join(", ", relations.names())
              + ".",
          Near.to(name, relations.names()));
    }
  }
}
