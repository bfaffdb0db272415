package io.datamorph.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.Ports;
import io.datamorph.cli.launch.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README is run here, or it is said where else. */
class ReadmeIT {

  private static final Path HOME = Path.of(System.getProperty("datamorph.home"));
  private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SPEC = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "./datamorph demo", "CommandLineIT",
          "./datamorph test", "what runs this test; .ci/run calls it",
          "./datamorph up", "CommandLineIT",
          "./datamorph build --separate", "./datamorph test builds the same",
          "docker compose up --build", "ComposeTest, as far as a machine without containers can",
          "kubectl apply -k deploy/k8s/overlays/prod", "KubernetesTest, without a cluster");

  @TempDir private Path folder;

  private final RunningSystem system = SystemUnderTest.allInOne();

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatItSays() throws IOException {
    List<String> commands =
        BLOCK
            .matcher(Files.readString(HOME.resolve("README.md")))
            .results()
            .map(block -> block.group(1))
            .flatMap(String::lines)
            .toList();
    assertTrue(commands.containsAll(ELSEWHERE.keySet()), commands::toString);
    return commands.stream()
        .filter(command -> !ELSEWHERE.containsKey(command))
        .map(command -> DynamicTest.dynamicTest(command, () -> run(command)));
  }

  @Test
  void theSpecOfTheReadmeIsTheSampleThatItsCommandRuns() throws IOException {
    String shown =
        SPEC.matcher(Files.readString(HOME.resolve("README.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .findFirst()
            .orElseThrow();
    assertEquals(Files.readString(HOME.resolve("samples/category_sales.yaml")), shown);
  }

  private void run(String command) throws IOException {
    if (command.startsWith("./datamorph up --database-url")) {
      upOnTheUsersDatabase(command);
      return;
    }
    String line =
        "export DATAMORPH_SERVER="
            + system.gateway()
            + "; "
            + command
                .replace("http://localhost:8080", system.gateway().toString())
                .replace("kafka-console-producer.sh", consoleProducer())
                .replace("localhost:9092", system.kafka());
    try (Script script = Script.shell(line)) {
      assertEquals(0, script.await(), script::output);
      assertFalse(script.output().contains("\"problem\""), script::output);
      if (command.startsWith("curl")) {
        assertTrue(script.output().contains("workflowId"), script::output);
      }
    }
  }

  private void upOnTheUsersDatabase(String command) throws IOException {
    LaunchOptions.Database own = system.database("scratch");
    Path password = Files.writeString(folder.resolve("password.txt"), own.password() + "\n");
    String line =
        "exec "
            + command
                .replace("jdbc:postgresql://localhost:5432/shop", own.url())
                .replace("--database-user me", "--database-user " + own.user())
                .replace("password.txt", password.toString())
            + " --port "
            + Ports.free();
    try (Script up = Script.shell(line)) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> up.output().contains("Swagger UI") || !up.isAlive());
      assertTrue(up.output().contains(own.url()), up::output);
      up.interrupt();
      up.await();
    }
  }

  /** Kafka's own producer, from Maven's jars in place of a distribution. */
  private static String consoleProducer() {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " -cp '"
        + System.getProperty("java.class.path")
        + "' org.apache.kafka.tools.ConsoleProducer";
  }
}
