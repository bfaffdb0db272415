package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.JobControl;
import io.datamorph.jobrunner.JobRequest;
import io.datamorph.jobrunner.OutputLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A JVM that runs an endless job and prints the process ids, to be killed by a test. */
final class RunnerMain {

  private RunnerMain() {}

  public static void main(String[] args) throws Exception {
    EmbeddedEngine engine =
        new EmbeddedEngine(
            new EngineHome(Optional.of(Path.of(args[0]))),
            new JobFolders(Path.of(args[1])),
            Duration.ofSeconds(30),
            false);
    JobRequest endless =
        new JobRequest(
            "w-0-1", "# fake: pid\n# fake: hang\n", Map.of(), Map.of(), Duration.ofMinutes(5));
    engine.run(
        endless,
        new JobControl() {
          @Override
          public boolean unwanted() {
            return false;
          }

          @Override
          public void output(OutputLine line) {
            System.out.println(line.text());
          }
        });
  }
}
