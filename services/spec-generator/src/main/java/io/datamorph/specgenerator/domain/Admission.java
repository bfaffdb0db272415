package io.datamorph.specgenerator.domain;

import io.datamorph.contracts.Problem;
import io.datamorph.contracts.SpecRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a request is worth a look at the catalogue. */
public sealed interface Admission {

  /** The longest request in English. Longer ones are documents, not requests. */
  int LONGEST_PROMPT = 16_000;

  /** The longest spec that travels in an event. */
  int LONGEST_SPEC = 60_000;

  /** It is. */
  record Admitted() implements Admission {}

  /** It is not, for these reasons. */
  record Refused(List<Problem> problems) implements Admission {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  static Admission of(SpecRequested request) {
    List<Problem> problems = new ArrayList<>();
    boolean prompt = request.prompt().filter(text -> !text.isBlank()).isPresent();
    boolean spec = request.spec().filter(text -> !text.isBlank()).isPresent();
    if (!prompt && !spec) {
      problems.add(problem("EMPTY_REQUEST", "the request has neither a prompt nor a spec"));
    }
    if (prompt && spec) {
      problems.add(problem("PROMPT_AND_SPEC", "give either a prompt or a spec, not both"));
    }
    request
        .prompt()
        .map(String::length)
        .filter(n -> n > LONGEST_PROMPT)
        .ifPresent(n -> problems.add(tooLong("PROMPT_TOO_LONG", "the prompt", n, LONGEST_PROMPT)));
    request
        .spec()
        .map(String::length)
        .filter(n -> n > LONGEST_SPEC)
        .ifPresent(n -> problems.add(tooLong("SPEC_TOO_LONG", "the spec", n, LONGEST_SPEC)));
    return problems.isEmpty() ? new Admitted() : new Refused(problems);
  }

  private static Problem tooLong(String code, String what, int length, int longest) {
    return problem(
        code, "%s has %,d characters; at most %,d are read".formatted(what, length, longest));
  }

  private static Problem problem(String code, String message) {
    return new Problem(code, "", message, Optional.empty());
  }
}
