package io.datamorph.specgenerator;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.Problem;
import io.datamorph.languagemodel.Answer;
import io.datamorph.languagemodel.LanguageModel;
import io.datamorph.languagemodel.ModelOutcome;
import io.datamorph.languagemodel.Prompt;
import io.datamorph.languagemodel.Purpose;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.AsOf;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.GivenSpec;
import io.datamorph.specgenerator.modelling.ModelReply;
import io.datamorph.specgenerator.modelling.ModelRequest;
import io.datamorph.specgenerator.modelling.SpecPrompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads a request by a language model: asks, checks the answer, sends back what is wrong with it,
 * three rounds at most.
 */
final class ModelReader {

  static final String READER = "model";
  static final String UNAVAILABLE = "MODEL_UNAVAILABLE";

  private static final String AGENT = "spec-generator";
  private static final int MOST_ROUNDS = 3;
  private static final Duration A_WHILE = Duration.ofSeconds(5);

  private final LanguageModel model;
  private final SpecPrompts prompts;
  private final ModelCallLog log;

  ModelReader(LanguageModel model, SpecPrompts prompts, ModelCallLog log) {
    this.model = model;
    this.prompts = prompts;
    this.log = log;
  }

  /**
   * @param round of the talk with the person, from 1; another round is another purpose
   * @param completed fills in what a spec may leave open
   */
  Reading read(
      String workflowId,
      int round,
      ModelRequest request,
      boolean replaceTarget,
      UnaryOperator<Spec> completed)
      throws InterruptedException {
    Prompt prompt = prompts.first(request);
    List<Problem> last = List.of();
    for (int turn = 1; turn <= MOST_ROUNDS; turn++) {
      Purpose purpose = new Purpose(workflowId, AGENT, "read-" + round + "-" + turn);
      ModelOutcome outcome = model.call(purpose, prompt);
      log.log(workflowId, turn, outcome);
      switch (outcome) {
        case ModelOutcome.Unavailable missed -> {
          return missed.fault().isTransient()
              ? new Reading.Away(missed.retryAfter().orElse(A_WHILE), missed.reason())
              : new Reading.Failed(Category.EXTERNAL, UNAVAILABLE, missed.reason());
        }
        case ModelOutcome.BudgetExceeded spent -> {
          return new Reading.Failed(
              Category.INSUFFICIENT_RESOURCES, "MODEL_BUDGET_EXCEEDED", spent.reason());
        }
        case ModelOutcome.Refused refused -> {
          return new Reading.Said(refusal("MODEL_REFUSED", said(refused.answer())));
        }
        case ModelOutcome.Truncated(Answer answer) -> {
          last = List.of(problem("the answer is cut off at the limit of tokens"));
          prompt =
              prompts.again(
                  prompt, answer.text(), "it is cut off at the limit of tokens; be short.");
        }
        case ModelOutcome.Answered(Answer answer) -> {
          Heard heard = hear(answer.text(), request.catalogue(), replaceTarget, completed);
          if (heard.answered().isPresent()) {
            return new Reading.Said(heard.answered().get());
          }
          last = heard.problems();
          prompt =
              heard.diagnostics().isEmpty()
                  ? prompts.again(prompt, answer.text(), last.getFirst().message())
                  : prompts.corrected(prompt, answer.text(), heard.diagnostics());
        }
      }
    }
    return new Reading.Said(new Answered.Refused(last));
  }

  /** What an answer is worth: something final, or what is wrong with it. */
  private record Heard(
      Optional<Answered> answered, List<Problem> problems, List<Diagnostic> diagnostics) {

    static Heard done(Answered answered) {
      return new Heard(Optional.of(answered), List.of(), List.of());
    }
  }

  private static Heard hear(
      String text, Catalogue catalogue, boolean replaceTarget, UnaryOperator<Spec> completed) {
    return switch (ModelReply.of(text)) {
      case ModelReply.Questions(var questions) -> Heard.done(new Answered.Unclear(questions));
      case ModelReply.Refusal(var code, var reason) -> Heard.done(refusal(code, reason));
      case ModelReply.Unusable(var reason) ->
          new Heard(Optional.empty(), List.of(problem(reason)), List.of());
      case ModelReply.Specs(var specs) -> checked(specs, catalogue, replaceTarget, completed);
    };
  }

  private static Heard checked(
      List<String> texts,
      Catalogue catalogue,
      boolean replaceTarget,
      UnaryOperator<Spec> completed) {
    List<Spec> specs = new ArrayList<>();
    for (String text : texts) {
      Spec spec;
      switch (SpecReader.read(text)) {
        case SpecReading.Read read ->
            spec = completed.apply(GivenSpec.withOverwrite(read.spec(), replaceTarget));
        case SpecReading.Refused refused -> {
          List<Diagnostic> all = AsOf.otherFaults(SpecChecker.check(text, catalogue));
          return faulty(all.isEmpty() ? refused.diagnostics() : all);
        }
      }
      if (spec.steps().stream().anyMatch(Step.Custom.class::isInstance)) {
        return new Heard(
            Optional.empty(), List.of(problem("custom steps are for people only")), List.of());
      }
      List<Diagnostic> faults = AsOf.otherFaults(SpecChecker.check(spec, catalogue));
      if (!faults.isEmpty()) {
        return faulty(faults);
      }
      specs.add(spec);
    }
    List<Spec> others = specs.subList(1, specs.size());
    return Heard.done(new Answered.Written(specs.getFirst(), READER, List.of(), others));
  }

  private static Heard faulty(List<Diagnostic> diagnostics) {
    return new Heard(Optional.empty(), GivenSpec.problems(diagnostics), diagnostics);
  }

  private static Answered refusal(String code, String reason) {
    return new Answered.Refused(List.of(new Problem(code, "", reason, Optional.empty())));
  }

  private static String said(Answer answer) {
    String text = answer.text().strip();
    return text.isEmpty()
        ? "the model refuses to answer"
        : "the model refuses: " + text.substring(0, Math.min(text.length(), 300));
  }

  private static Problem problem(String reason) {
    return new Problem(
        "MODEL_ANSWER_UNUSABLE",
        "",
        "the model gave no usable answer: " + reason,
        Optional.empty());
  }
}
