package io.datamorph.e2e;

import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.Launcher;
import io.datamorph.cli.launch.Ports;
import io.datamorph.cli.launch.Project;
import io.datamorph.cli.launch.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole system, started as a user starts it, once for all tests; it ends with the test JVM. */
final class SystemUnderTest {

  /** Connections to empty databases, for tests that bring their own data. */
  static final List<String> OTHER_CONNECTIONS =
      List.of("shop", "hr", "events", "scratch", "parcels");

  /** What a language model is to have answered: tests write it here before they ask. */
  static final Path TRANSCRIPTS = temporaryFolder();

  private static final class Holder {
    private static final RunningSystem ALL_IN_ONE = start(false);
  }

  private SystemUnderTest() {}

  static RunningSystem allInOne() {
    return Holder.ALL_IN_ONE;
  }

  /** Another system, of eight processes; the caller closes it. */
  static RunningSystem separate() {
    return start(true);
  }

  private static RunningSystem start(boolean separate) {
    return new Launcher(
            Project.located(),
            new LaunchOptions(
                Ports.free(),
                Optional.empty(),
                Optional.empty(),
                true,
                separate,
                LaunchOptions.LogStore.POSTGRES,
                OTHER_CONNECTIONS,
                Map.of(
                    "datamorph.model.provider", "transcript",
                    "datamorph.model.transcripts", TRANSCRIPTS.toString(),
                    "datamorph.model.fallback", "builtin")),
            System.err::println)
        .start();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("transcripts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
