package io.datamorph.jobrunner.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.Category;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void aScriptThatRaisesIsTheModelsFault() {
    Verdict.Failed failed = failed(error(ScriptError.Kind.SCRIPT_ERROR, "KeyError", "'x'", null));
    assertEquals(Category.MODEL_OUTPUT, failed.category());
    assertEquals("SCRIPT_ERROR", failed.code());
    assertEquals("KeyError: 'x'", failed.message());
    assertEquals("Traceback ...", failed.detail());
  }

  @Test
  void aScriptThatIsRefusedIsTheModelsFault() {
    Verdict.Failed failed = failed(error(ScriptError.Kind.SCRIPT_REFUSED, "", "import os", null));
    assertEquals(Category.MODEL_OUTPUT, failed.category());
    assertEquals("SCRIPT_REFUSED", failed.code());
    assertEquals("import os", failed.message());
  }

  @Test
  void aBrokenEngineIsOurFault() {
    Verdict.Failed failed =
        failed(error(ScriptError.Kind.ENGINE_ERROR, "NoClassDefFoundError", "x", null));
    assertEquals(Category.INTERNAL, failed.category());
  }

  @Test
  void aScriptWithoutMemoryHasTooLittleOfIt() {
    Verdict.Failed failed =
        failed(error(ScriptError.Kind.SCRIPT_ERROR, "java.lang.OutOfMemoryError", "heap", null));
    assertEquals(Category.INSUFFICIENT_RESOURCES, failed.category());
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedFor() {
    for (String state : List.of("08006", "57P01", "53300")) {
      assertInstanceOf(
          Verdict.Wait.class,
          Verdict.of(
              new JobResult.Failed("e", error(ScriptError.Kind.SCRIPT_ERROR, "Py4J", "x", state))));
    }
    String refused =
        "org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that ...";
    assertInstanceOf(
        Verdict.Wait.class,
        Verdict.of(
            new JobResult.Failed(
                "e", error(ScriptError.Kind.SCRIPT_ERROR, "Exception", refused, null))));
  }

  @Test
  void aDivisionByZeroIsNotWaitedFor() {
    assertInstanceOf(
        Verdict.Failed.class,
        Verdict.of(
            new JobResult.Failed(
                "e", error(ScriptError.Kind.SCRIPT_ERROR, "E", "[DIVIDE_BY_ZERO]", "22012"))));
  }

  @Test
  void aDeadProcessRunsAgainAndAMissingEngineDoesNot() {
    assertEquals(
        new Verdict.RunAgain("the engine's process was killed by signal 9", "last words"),
        Verdict.of(new JobResult.Died("was killed by signal 9", "last words")));
    assertEquals(
        new Verdict.Failed(Category.INTERNAL, "ENGINE_UNAVAILABLE", "not installed", ""),
        Verdict.of(new JobResult.NotStarted("not installed", true)));
    assertInstanceOf(
        Verdict.RunAgain.class, Verdict.of(new JobResult.NotStarted("no python", false)));
  }

  @Test
  void aTimeoutNamesItsLimit() {
    Verdict.Failed failed =
        assertInstanceOf(
            Verdict.Failed.class, Verdict.of(new JobResult.TimedOut(Duration.ofMinutes(30))));
    assertEquals("JOB_TIMEOUT", failed.code());
    assertEquals("the job did not end within 30 min", failed.message());
  }

  @Test
  void whatIsSaidIsShortAndWithoutSecrets() {
    String traceback = "at s3cr3t\n" + "é".repeat(10_000) + "\npassword=hunter22 s3cr3t end";
    Verdict.Failed failed =
        new Verdict.Failed(
                Category.MODEL_OUTPUT, "SCRIPT_ERROR", "s3cr3t\n" + "x".repeat(1000), traceback)
            .redacted(Redaction.of(List.of("s3cr3t")));
    assertFalse((failed.message() + failed.detail()).contains("s3cr3t"));
    assertFalse(failed.detail().contains("hunter22"), failed::detail);
    assertTrue(failed.detail().endsWith("password=*** *** end"), failed::detail);
    assertTrue(failed.message().startsWith("*** xxx"), failed::message);
    assertEquals(Verdict.LONGEST_MESSAGE, failed.message().length());
    int bytes = failed.detail().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= Verdict.LONGEST_DETAIL, () -> bytes + " bytes");
    assertFalse(failed.detail().contains("\uFFFD"), "no character is cut in two");
  }

  private static Verdict.Failed failed(ScriptError error) {
    return assertInstanceOf(Verdict.Failed.class, Verdict.of(new JobResult.Failed("e", error)));
  }

  private static ScriptError error(
      ScriptError.Kind kind, String type, String message, String sqlState) {
    return new ScriptError(
        kind, type, message, Optional.empty(), Optional.ofNullable(sqlState), "Traceback ...");
  }
}
