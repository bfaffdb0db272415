package io.datamorph.jobrunner.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.jobrunner.JobRequest;
import io.datamorph.jobrunner.Login;
import io.datamorph.jobrunner.domain.JobResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an engine's process, whatever happens. */
class EngineProcessTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path temporary;
  private EmbeddedEngine engine;

  @BeforeEach
  void start() {
    engine = withHome(FakeHome.in(temporary.resolve("home")), false);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aProcessKilledInTheMiddleOfAJobIsNoFaultOfTheScript() throws Exception {
    Recorder recorder = new Recorder();
    CompletableFuture<JobResult> result = inBackground("# fake: pid\n# fake: hang\n", recorder);
    await().atMost(LONG).until(() -> recorder.heard("pid"));
    ProcessHandle.of(recorder.number("pid")).orElseThrow().destroyForcibly();
    JobResult.Died died = assertInstanceOf(JobResult.Died.class, result.get(10, TimeUnit.SECONDS));
    assertEquals("was killed by signal 9", died.how());
    JobResult again = engine.run(job("# fake: rows 3\n", LONG), new Recorder());
    assertEquals(new JobResult.Succeeded("Fake 1.0", 3), again);
  }

  @Test
  void grandchildrenDieWithACancelledJob() throws Exception {
    Recorder recorder = new Recorder();
    CompletableFuture<JobResult> result =
        inBackground("# fake: pid\n# fake: spawn\n# fake: hang\n", recorder);
    await().atMost(LONG).until(() -> recorder.heard("grandchild"));
    recorder.cancel();
    assertEquals(new JobResult.Cancelled(), result.get(10, TimeUnit.SECONDS));
    awaitDeath(recorder.number("pid"));
    awaitDeath(recorder.number("grandchild"));
  }

  @Test
  void grandchildrenDieAfterAJobThatEnded() throws Exception {
    Recorder recorder = new Recorder();
    engine.run(job("# fake: spawn\n# fake: rows 1\n", LONG), recorder);
    awaitDeath(recorder.number("grandchild"));
  }

  @Test
  void closingTheEngineKillsWhatRuns() throws Exception {
    Recorder recorder = new Recorder();
    CompletableFuture<JobResult> result =
        inBackground("# fake: pid\n# fake: spawn\n# fake: hang\n", recorder);
    await().atMost(LONG).until(() -> recorder.heard("grandchild"));
    engine.close();
    assertInstanceOf(JobResult.Died.class, result.get(10, TimeUnit.SECONDS));
    awaitDeath(recorder.number("pid"));
    awaitDeath(recorder.number("grandchild"));
    assertEquals(Set.of(), filesIn(temporary.resolve("jobs")));
  }

  @Test
  void aJobSeesACleanEnvironmentAndAPrivateFolderThatGoesWithIt() throws Exception {
    Recorder recorder = new Recorder();
    engine.run(job("# fake: environment\n# fake: folder\n# fake: litter\n", LONG), recorder);
    assertEquals(
        Set.of("PATH", "LANG", "TZ"),
        Set.copyOf(Arrays.asList(recorder.texts().get(0).split(","))));
    Path folder = Path.of(recorder.texts().get(1));
    assertTrue(folder.startsWith(temporary.resolve("jobs")), folder::toString);
    await().atMost(LONG).until(() -> !Files.exists(folder));
  }

  @Test
  void aJobGetsItsArgumentsAndLogins() throws Exception {
    Recorder recorder = new Recorder();
    Login login = new Login("jdbc:postgresql://h/d", "datamorph_job_1", "pass");
    engine.run(
        new JobRequest(
            "w-0-1", "# fake: job\n", Map.of("JOB_NAME", "w"), Map.of("warehouse", login), LONG),
        recorder);
    String job = recorder.texts().getFirst();
    assertTrue(job.contains("'arguments':{'JOB_NAME':'w'}"), job);
    assertTrue(
        job.contains(
            "{'warehouse':{'url':'jdbc:postgresql://h/d','user':'datamorph_job_1','password':'pass'}}"),
        job);
  }

  @Test
  void nothingIsLostOfAFloodOfOutput() throws Exception {
    Recorder recorder = new Recorder();
    engine.run(job("# fake: flood 20000\n", LONG), recorder);
    assertEquals(20_000, recorder.texts().size());
    assertEquals("line 20000", recorder.texts().getLast());
  }

  @Test
  void anEngineThatIsNotInstalledIsNamedWithItsSetting() throws Exception {
    EmbeddedEngine nowhere = withHome(temporary.resolve("nowhere"), true);
    JobResult.NotStarted not =
        assertInstanceOf(JobResult.NotStarted.class, nowhere.run(job("", LONG), new Recorder()));
    assertTrue(not.lasting());
    assertTrue(not.why().contains("datamorph.engine.home"), not::why);
    assertFalse(nowhere.condition().usable());
    assertEquals(not.why(), nowhere.condition().words());
  }

  @Test
  void anEngineThatDoesNotStartIsReportedWithItsLastWords() throws Exception {
    EmbeddedEngine broken =
        withHome(FakeHome.in(temporary.resolve("b"), "-Dfake.start=fail"), true);
    broken.warmUp();
    try {
      await().atMost(LONG).until(() -> !broken.condition().usable());
      assertTrue(
          broken.condition().words().contains("there is no python3"),
          () -> broken.condition().words());
      JobResult.NotStarted not =
          assertInstanceOf(JobResult.NotStarted.class, broken.run(job("", LONG), new Recorder()));
      assertFalse(not.lasting());
      assertTrue(not.why().contains("there is no python3"), not::why);
    } finally {
      broken.close();
    }
  }

  @Test
  void anEngineThatIsNeverReadyIsGivenUp() throws Exception {
    Path home = FakeHome.in(temporary.resolve("n"), "-Dfake.start=never");
    EmbeddedEngine silent =
        new EmbeddedEngine(
            new EngineHome(Optional.of(home)),
            new JobFolders(temporary.resolve("jobs")),
            Duration.ofSeconds(1),
            false);
    JobResult.NotStarted not =
        assertInstanceOf(JobResult.NotStarted.class, silent.run(job("", LONG), new Recorder()));
    assertEquals("the engine was not ready within 1.0 s", not.why());
    silent.close();
  }

  private EmbeddedEngine withHome(Path home, boolean standby) {
    return new EmbeddedEngine(
        new EngineHome(Optional.of(home)),
        new JobFolders(temporary.resolve("jobs")),
        Duration.ofSeconds(30),
        standby);
  }

  private CompletableFuture<JobResult> inBackground(String script, Recorder recorder) {
    return CompletableFuture.supplyAsync(() -> run(job(script, LONG), recorder));
  }

  private static JobRequest job(String script, Duration timeout) {
    return new JobRequest("w-0-1", script, Map.of(), Map.of(), timeout);
  }

  private JobResult run(JobRequest request, Recorder recorder) {
    try {
      return engine.run(request, recorder);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitDeath(long pid) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  private static Set<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Set.copyOf(files.toList());
    }
  }
}
