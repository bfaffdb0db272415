package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.datamorph.contracts.Answer;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of workflows, as it comes in. */
final class WorkflowRequests {

  private WorkflowRequests() {}

  /** A table is wanted. */
  @Schema(name = "WorkflowRequest", description = "Either prompt or spec.")
  record Wanted(
      @Schema(
              description = "What you want, in English; at most 20,000 characters.",
              examples =
                  "Join customers and orders on customer_id and calculate the total order amount per customer")
          Optional<String> prompt,
      @Schema(description = "A ready spec, as an object or as JSON or YAML text.")
          Optional<JsonNode> spec,
      @Schema(description = "A named connection.", defaultValue = SpecRequests.WAREHOUSE)
          Optional<String> connection,
      @Schema(description = "Allow the target to replace a table that DataMorph did not create.")
          Optional<Boolean> replaceTarget,
      @Schema(
              description = "\"required\", or true: the spec waits for a person's approval.",
              examples = "required")
          Optional<JsonNode> approval) {

    Request request() {
      return new Request(
          prompt,
          spec.filter(given -> !given.isNull()).map(SpecRequests::text),
          connection.orElse(SpecRequests.WAREHOUSE),
          replaceTarget.orElse(false),
          approvalRequired());
    }

    private boolean approvalRequired() {
      JsonNode said = approval.orElse(BooleanNode.FALSE);
      boolean required = said.isTextual() && said.textValue().equals("required");
      if (!required && !said.isBoolean() && !said.isNull()) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "is \"required\", true or false", "approval");
      }
      return required || said.asBoolean();
    }
  }

  /** A workflow is not wanted any more. */
  @Schema(name = "Cancellation")
  record Cancel(Optional<String> reason) {

    private static final int LONGEST = 2000;

    String words() {
      String given = reason.filter(text -> !text.isBlank()).orElse("cancelled on request");
      if (given.length() > LONGEST) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "has at most " + LONGEST + " characters", "reason");
      }
      return given;
    }
  }

  /** Answers to all open questions. */
  @Schema(name = "Answers")
  record Answers(Optional<List<AnswerOf>> answers) {

    List<Answer> all() {
      List<Answer> all = new ArrayList<>();
      for (AnswerOf answer : ReadRequests.required(answers, "answers")) {
        all.add(answer.answer("answers[" + all.size() + "]"));
      }
      return all;
    }
  }

  /** The answer to the question of the same id. */
  @Schema(name = "Answer")
  record AnswerOf(Optional<String> id, Optional<String> text) {

    private static final int LONGEST = 4000;

    Answer answer(String path) {
      String words = ReadRequests.required(text, path + ".text");
      if (words.length() > LONGEST) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "has at most " + LONGEST + " characters", path + ".text");
      }
      return new Answer(ReadRequests.required(id, path + ".id"), words);
    }
  }

  /** A person's word on a spec that waits. */
  @Schema(name = "Approval")
  record Approval(
      @Schema(description = "Whether the workflow goes on.") Optional<Boolean> approved,
      @Schema(description = "Another spec in place of the one that waits; it is checked first.")
          Optional<JsonNode> spec,
      @Schema(description = "Why not, or why otherwise.") Optional<String> reason) {

    private static final int LONGEST = 2000;

    boolean decision() {
      return ReadRequests.required(approved, "approved");
    }

    Optional<String> changed() {
      Optional<String> text = spec.filter(given -> !given.isNull()).map(SpecRequests::text);
      if (text.isPresent() && !decision()) {
        throw new RefusedException(Code.INVALID_REQUEST, "goes with an approval only", "spec");
      }
      return text;
    }

    Optional<String> words() {
      if (reason.filter(text -> text.length() > LONGEST).isPresent()) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "has at most " + LONGEST + " characters", "reason");
      }
      return reason.filter(text -> !text.isBlank());
    }
  }

  /** Where a workflow stands, in short. */
  @Schema(name = "WorkflowState")
  record StateView(String workflowId, String state) {}
}
