package io.datamorph.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.eval.Cases;
import io.datamorph.eval.suite.Case;
import io.datamorph.eval.suite.Expectation;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestsTest {

  private static final Case ASKED = Cases.of("L1-01", 1, Expectation.TABLE);
  private static final String RUNNING = "{\"state\": \"RUNNING\"}";
  private static final String POST = "POST /v1/workflows";
  private static final String VIEW = "GET /v1/workflows/w";

  private final FakeGateway fake = new FakeGateway();

  @AfterEach
  void stop() {
    fake.close();
  }

  private Ending asked(Duration longest) throws InterruptedException {
    return new Requests(fake.gateway(), longest).ask(ASKED);
  }

  private Ending asked() throws InterruptedException {
    return asked(Duration.ofSeconds(30));
  }

  private FakeGateway taken() {
    return fake.on(POST, 202, "{\"workflowId\": \"w\"}");
  }

  @Test
  void thePromptIsSentWordForWordAndNothingElse() throws InterruptedException {
    taken().on(VIEW, 200, RUNNING).on(VIEW, 200, "{\"state\": \"PUBLISHED\"}");
    Ending ending = asked();
    assertEquals(Answer.TABLE, ending.answer());
    assertEquals("", ending.said());
    assertEquals(Optional.of("w"), ending.workflowId());
    assertEquals(
        POST + " {\"prompt\":\"a request\",\"connection\":\"toys\"}", fake.heard().getFirst());
  }

  @Test
  void whatIsAskedOrRefusedIsSaidInOneLine() throws InterruptedException {
    taken()
        .on(
            VIEW,
            200,
            """
            {"state": "AWAITING_CLARIFICATION",
             "questions": [{"id": "a", "text": "which\\n date?"}, {"id": "b", "text": "how many?"}]}""");
    assertEquals("which date? | how many?", asked().said());
  }

  @Test
  void theProblemOfAFailureIsSaid() throws InterruptedException {
    taken()
        .on(
            VIEW,
            200,
            "{\"state\": \"FAILED\", \"problem\": {\"code\": \"JOB_DIED\", \"message\": \"gone\"}}");
    Ending ending = asked();
    assertEquals(Answer.FAILED, ending.answer());
    assertEquals("JOB_DIED: gone", ending.said());
  }

  @Test
  void aRequestThatIsNotTakenFails() throws InterruptedException {
    fake.on(POST, 400, "{\"detail\": \"too long\", \"code\": \"INVALID_REQUEST\"}");
    Ending ending = asked();
    assertEquals(Answer.FAILED, ending.answer());
    assertEquals("not taken: too long (INVALID_REQUEST)", ending.said());
    assertEquals(Optional.empty(), ending.workflowId());
  }

  @Test
  void aRequestThatComesToNoEndIsCancelled() throws InterruptedException {
    taken()
        .on(VIEW, 200, RUNNING)
        .on(VIEW, 200, "{\"state\": \"CANCELLED\"}")
        .on("POST /v1/workflows/w/cancel", 202, "{}");
    Ending ending = asked(Duration.ZERO);
    assertEquals(Answer.FAILED, ending.answer());
    assertEquals("no answer within 0 s", ending.said());
    assertTrue(fake.heard().contains("POST /v1/workflows/w/cancel {}"));
    assertEquals(VIEW, fake.heard().getLast());
  }

  @Test
  void aSystemThatIsLateWithAnAnswerIsAskedAgain() throws InterruptedException {
    fake.on(POST, 503, "{}");
    taken().on(VIEW, 503, "{}").on(VIEW, 200, "{\"state\": \"PUBLISHED\"}");
    assertEquals(Answer.TABLE, asked().answer());
  }

  @Test
  void aSystemThatIsGoneEndsTheRun() {
    fake.close();
    UserError error = assertThrows(UserError.class, () -> asked(Duration.ZERO));
    assertEquals(ExitCode.UNAVAILABLE, error.exitCode());
  }

  @Test
  void furtherTablesOfARequestAreWaitedFor() throws InterruptedException {
    taken()
        .on(VIEW, 200, "{\"state\": \"PUBLISHED\", \"others\": [\"x\"]}")
        .on("GET /v1/workflows/x", 200, RUNNING)
        .on("GET /v1/workflows/x", 200, "{\"state\": \"PUBLISHED\"}");
    assertEquals(Answer.TABLE, asked().answer());
    assertEquals(2, fake.heard().stream().filter("GET /v1/workflows/x"::equals).count());
  }

  @Test
  void whatAModelTookIsReadFromTheLog() throws InterruptedException {
    fake.on(
        "GET /v1/workflows/w/logs",
        200,
        "{\"entries\": [{\"metadata\": {\"tokens_in\": 7, \"tokens_out\": 2}}]}");
    assertEquals(
        new Usage(1, 7, 2, Optional.empty()),
        new Requests(fake.gateway(), Duration.ofSeconds(30)).usage("w"));
  }
}
