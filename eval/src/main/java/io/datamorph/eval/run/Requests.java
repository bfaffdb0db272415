package io.datamorph.eval.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.client.Gateway;
import io.datamorph.eval.suite.Case;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sends the text of a case, and nothing else, through the running system. */
public final class Requests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration GLANCE = Duration.ofMillis(150);
  private static final Duration CANCELLING = Duration.ofSeconds(20);

  private final Gateway gateway;
  private final Duration longest;

  /**
   * Speaks to a system.
   *
   * @param longest time for one request
   */
  public Requests(Gateway gateway, Duration longest) {
    this.gateway = gateway;
    this.longest = longest;
  }

  /** Sends the request and waits until a person would have to act, or nothing more comes. */
  Ending ask(Case asked) throws InterruptedException {
    Deadline deadline = Deadline.in(longest);
    String id;
    try {
      id = send(asked, deadline);
    } catch (UserError e) {
      if (e.exitCode() == ExitCode.UNAVAILABLE) {
        throw e;
      }
      String said = "not taken: " + e.getMessage();
      return new Ending(Answer.FAILED, said, deadline.seconds(), Optional.empty());
    }
    JsonNode view = await(id, deadline);
    double seconds = deadline.seconds();
    for (JsonNode further : view.path("others")) {
      awaitOrCancel(further.asText(), deadline);
    }
    if (isOpen(view)) {
      cancel(id);
      String late = "no answer within " + longest.toSeconds() + " s";
      return new Ending(Answer.FAILED, late, seconds, Optional.of(id));
    }
    Answer answer = Answer.of(view.path("state").asText());
    return new Ending(answer, said(view), seconds, Optional.of(id));
  }

  /** What a request took of a language model, as far as the log has it by now. */
  Usage usage(String workflowId) throws InterruptedException {
    return Usage.of(patiently(() -> gateway.get(path(workflowId) + "/logs"), Deadline.in(longest)));
  }

  private String send(Case asked, Deadline deadline) throws InterruptedException {
    ObjectNode body =
        JSON.createObjectNode().put("prompt", asked.prompt()).put("connection", asked.database());
    String key = UUID.randomUUID().toString();
    return patiently(() -> gateway.request(body, key), deadline);
  }

  private JsonNode await(String id, Deadline deadline) throws InterruptedException {
    JsonNode view = patiently(() -> gateway.get(path(id)), deadline);
    while (isOpen(view) && !deadline.isOver()) {
      TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
      view = patiently(() -> gateway.get(path(id)), deadline);
    }
    return view;
  }

  private void awaitOrCancel(String id, Deadline deadline) throws InterruptedException {
    if (isOpen(await(id, deadline))) {
      cancel(id);
    }
  }

  /** The next request must not find this one at work. */
  private void cancel(String id) throws InterruptedException {
    try {
      gateway.post(path(id) + "/cancel", JSON.createObjectNode());
    } catch (UserError e) {
      if (e.exitCode() == ExitCode.UNAVAILABLE) {
        throw e;
      }
      // It ended meanwhile.
    }
    await(id, Deadline.in(CANCELLING));
  }

  /** A system under load may be late with one answer; a whole run must not end for that. */
  private static <T> T patiently(Supplier<T> call, Deadline deadline) throws InterruptedException {
    while (true) {
      try {
        return call.get();
      } catch (UserError e) {
        if (e.exitCode() != ExitCode.UNAVAILABLE || deadline.isOver()) {
          throw e;
        }
        TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
      }
    }
  }

  private static boolean isOpen(JsonNode view) {
    return view.path("state").asText().equals("RUNNING");
  }

  private static String said(JsonNode view) {
    List<String> parts = new ArrayList<>();
    view.path("questions").forEach(question -> parts.add(question.path("text").asText()));
    JsonNode problem = view.path("problem");
    if (problem.hasNonNull("code")) {
      parts.add(problem.path("code").asText() + ": " + problem.path("message").asText());
    }
    String state = view.path("state").asText();
    if (parts.isEmpty() && Answer.of(state) == Answer.FAILED) {
      parts.add(state);
    }
    return String.join(" | ", parts).replaceAll("\\s+", " ").strip();
  }

  private static String path(String id) {
    return "/v1/workflows/" + Gateway.segment(id);
  }
}
