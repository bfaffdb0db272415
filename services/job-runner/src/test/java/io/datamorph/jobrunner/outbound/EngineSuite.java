package io.datamorph.jobrunner.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.jobrunner.Engine;
import io.datamorph.jobrunner.JobRequest;
import io.datamorph.jobrunner.OutputLine;
import io.datamorph.jobrunner.domain.JobResult;
import io.datamorph.jobrunner.domain.ScriptError;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every engine must do; an engine's test says how its scripts are written. */
abstract class EngineSuite {

  private static final Duration LONG = Duration.ofMinutes(5);

  /** The engine under test; closed by whoever made it. */
  abstract Engine engine();

  /** Writes {@code hello} to standard output and {@code careful} to standard error. */
  abstract String speakingScript();

  /** Raises an exception that says {@code no such column}. */
  abstract String raisingScript();

  /** Does what no script may. */
  abstract String forbiddenScript();

  /** Writes {@code begun} and never ends. */
  abstract String endlessScript();

  @Test
  void aScriptThatRunsToItsEndHasSucceededAndItsOutputIsHeard() throws Exception {
    Recorder recorder = new Recorder();
    JobResult result = engine().run(job(speakingScript(), LONG), recorder);
    JobResult.Succeeded done =
        assertInstanceOf(JobResult.Succeeded.class, result, result::toString);
    assertEquals(0, done.rows());
    assertTrue(!done.engine().isBlank(), "the engine has a name");
    assertTrue(
        recorder.lines().contains(new OutputLine(OutputLine.Stream.STDOUT, "hello")),
        () -> "heard " + recorder.lines());
    assertTrue(
        recorder.lines().contains(new OutputLine(OutputLine.Stream.STDERR, "careful")),
        () -> "heard " + recorder.lines());
  }

  @Test
  void aScriptThatRaisesHasFailedWithItsTraceback() throws Exception {
    JobResult result = engine().run(job(raisingScript(), LONG), new Recorder());
    ScriptError error = assertInstanceOf(JobResult.Failed.class, result, result::toString).error();
    assertEquals(ScriptError.Kind.SCRIPT_ERROR, error.kind());
    assertTrue(error.message().contains("no such column"), error::message);
    assertTrue(error.traceback().contains("no such column"), error::traceback);
  }

  @Test
  void aScriptThatDoesWhatNoScriptMayIsRefused() throws Exception {
    JobResult result = engine().run(job(forbiddenScript(), LONG), new Recorder());
    ScriptError error = assertInstanceOf(JobResult.Failed.class, result, result::toString).error();
    assertEquals(ScriptError.Kind.SCRIPT_REFUSED, error.kind());
  }

  @Test
  void aScriptThatTakesTooLongIsStopped() throws Exception {
    Duration limit = Duration.ofSeconds(2);
    JobResult result = engine().run(job(endlessScript(), limit), new Recorder());
    assertEquals(new JobResult.TimedOut(limit), result);
  }

  @Test
  void aScriptThatNobodyWantsIsStopped() throws Exception {
    Recorder recorder = new Recorder();
    CompletableFuture<JobResult> result =
        CompletableFuture.supplyAsync(() -> run(job(endlessScript(), LONG), recorder));
    await().atMost(LONG).until(() -> recorder.heard("begun"));
    recorder.cancel();
    assertEquals(new JobResult.Cancelled(), result.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aScriptIsStoppedWhenItsThreadIsInterrupted() throws Exception {
    Recorder recorder = new Recorder();
    FutureTask<JobResult> task =
        new FutureTask<>(() -> engine().run(job(endlessScript(), LONG), recorder));
    Thread thread = Thread.ofVirtual().start(task);
    await().atMost(LONG).until(() -> recorder.heard("begun"));
    thread.interrupt();
    ExecutionException ended =
        assertThrows(ExecutionException.class, () -> task.get(10, TimeUnit.SECONDS));
    assertInstanceOf(InterruptedException.class, ended.getCause());
  }

  JobRequest job(String script, Duration timeout) {
    Map<String, String> arguments =
        Map.of("JOB_NAME", "w-0-1", "STAGING_TABLE", "datamorph_staging.w");
    return new JobRequest("w-0-1", script, arguments, Map.of(), timeout);
  }

  JobResult run(JobRequest request, Recorder recorder) {
    try {
      return engine().run(request, recorder);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
