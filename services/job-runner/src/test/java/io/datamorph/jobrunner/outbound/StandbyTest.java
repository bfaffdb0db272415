package io.datamorph.jobrunner.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.jobrunner.JobRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandbyTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path temporary;
  private EmbeddedEngine engine;

  @BeforeEach
  void start() {
    engine =
        new EmbeddedEngine(
            new EngineHome(Optional.of(FakeHome.in(temporary.resolve("home")))),
            new JobFolders(temporary.resolve("jobs")),
            LONG,
            true);
    engine.warmUp();
    awaitStandby();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void theProcessThatStandsByTakesTheJobAndIsReplacedAtOnce() throws Exception {
    long standingBy = standby();
    assertEquals(standingBy, run());
    awaitStandby();
    await().atMost(LONG).until(() -> children().size() == 1);
    long next = standby();
    assertNotEquals(standingBy, next);
    assertEquals(next, run());
  }

  @Test
  void aProcessThatDiesWhileStandingByIsReplaced() {
    long standingBy = standby();
    ProcessHandle.of(standingBy).orElseThrow().destroyForcibly();
    await().atMost(LONG).until(() -> children().stream().anyMatch(pid -> pid != standingBy));
    awaitStandby();
    assertTrue(engine.condition().usable());
  }

  @Test
  void warmingUpTwiceKeepsOneProcess() {
    engine.warmUp();
    engine.warmUp();
    assertEquals(1, children().size());
  }

  @Test
  void closingTheEngineEndsTheProcessThatStandsBy() {
    engine.close();
    await().atMost(LONG).until(() -> children().isEmpty());
  }

  private void awaitStandby() {
    await().atMost(LONG).until(() -> engine.condition().words().equals("Fake 1.0 is standing by"));
  }

  private long run() throws InterruptedException {
    Recorder recorder = new Recorder();
    engine.run(new JobRequest("w-0-1", "# fake: pid\n", Map.of(), Map.of(), LONG), recorder);
    return recorder.number("pid");
  }

  private long standby() {
    return children().getFirst();
  }

  private List<Long> children() {
    String home = temporary.resolve("home").toString();
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(home))
        .map(ProcessHandle::pid)
        .toList();
  }
}
