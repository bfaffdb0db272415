package io.datamorph.jobrunner.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunnerTest {

  @TempDir Path temporary;

  @Test
  void aJobDiesWithItsRunnerAndTheNextRunnerTidiesUp() throws Exception {
    Path home = FakeHome.in(temporary.resolve("home"));
    Path jobs = temporary.resolve("jobs");
    Process runner = startRunner(home, jobs);
    long job = Long.parseLong(runner.inputReader().readLine().split(" ")[1]);
    assertTrue(ProcessHandle.of(job).isPresent(), "the job runs");
    runner.destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> ProcessHandle.of(job).filter(ProcessHandle::isAlive).isEmpty());
    assertEquals(1, folders(jobs).size(), "what a killed runner cannot take away");

    try (JobFolders next = new JobFolders(jobs)) {
      Path fresh = next.create();
      assertEquals(List.of(fresh.getParent()), folders(jobs));
    }
    assertEquals(List.of(), folders(jobs));
  }

  @Test
  void theFoldersOfARunnerThatLivesAreLeftAlone() throws Exception {
    Path jobs = temporary.resolve("jobs");
    try (JobFolders one = new JobFolders(jobs);
        JobFolders other = new JobFolders(jobs)) {
      Path first = one.create();
      other.create();
      assertTrue(Files.exists(first), "still there");
    }
  }

  private static Process startRunner(Path home, Path jobs) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RunnerMain.class.getName(),
            home.toString(),
            jobs.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<Path> folders(Path jobs) throws IOException {
    try (Stream<Path> folders = Files.list(jobs)) {
      return folders.toList();
    }
  }
}
