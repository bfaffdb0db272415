package io.datamorph.eval.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.client.Gateway;
import io.datamorph.eval.suite.Case;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Sends the text of a case, and nothing else, through the running system. */
public final class Requests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration GLANCE = Duration.ofMillis(150);
  private static final Duration CANCELLING = Duration.ofSeconds(20);
  private static final Set<String> OPEN = Set.of("RUNNING");

  private final Gateway gateway;
  private final Duration deadline;

  /**
   * Speaks to a system.
   *
   * @param deadline longest time for one request
   */
  public Requests(Gateway gateway, Duration deadline) {
    this.gateway = gateway;
    this.deadline = deadline;
  }

  /** Sends the request and waits until a person would have to act, or nothing more comes. */
  Ending ask(Case asked) throws InterruptedException {
    long start = System.nanoTime();
    String id;
    try {
      id =
          gateway.request(
              JSON.createObjectNode()
                  .put("prompt", asked.prompt())
                  .put("connection", asked.database()),
              UUID.randomUUID().toString());
    } catch (UserError e) {
      if (e.exitCode() == ExitCode.UNAVAILABLE) {
        throw e;
      }
      return new Ending(
          Answer.FAILED, "not taken: " + e.getMessage(), since(start), Optional.empty());
    }
    JsonNode view = await(id, deadline);
    if (isOpen(view)) {
      cancel(id);
      String late = "no answer within " + deadline.toSeconds() + " s";
      return new Ending(Answer.FAILED, late, since(start), Optional.of(id));
    }
    return new Ending(
        Answer.of(view.path("state").asText()), said(view), since(start), Optional.of(id));
  }

  /** What the request took of a language model, as far as the log has it by now. */
  Usage usage(String workflowId) {
    return Usage.of(gateway.get(path(workflowId) + "/logs"));
  }

  private JsonNode await(String id, Duration longest) throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    JsonNode view = gateway.get(path(id));
    while (isOpen(view) && System.nanoTime() < until) {
      TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
      view = gateway.get(path(id));
    }
    return view;
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
    await(id, CANCELLING);
  }

  private static boolean isOpen(JsonNode view) {
    return OPEN.contains(view.path("state").asText());
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

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
