package io.datamorph.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.Ports;
import io.datamorph.cli.launch.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

  private static final String REQUEST =
      "Join customers and orders on customer_id and calculate the total order amount per customer";

  @TempDir private Path folder;

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final String server = system.gateway().toString();

  @Test
  void demoPrintsTheTableAndEndsWithZero() {
    try (Script demo = Script.start("demo", "--port", Integer.toString(Ports.free()))) {
      assertEquals(0, demo.await(), demo::output);
      for (String shown :
          List.of(
              "spec.requested",
              "target.published",
              "GlueContext",
              "PASS",
              "equal to what PostgreSQL itself computes")) {
        assertTrue(demo.output().contains(shown), () -> "no '" + shown + "' in\n" + demo.output());
      }
    }
  }

  @Test
  void runFollowsARequestAndTheOtherCommandsShowWhatItMade() {
    try (Script run = Script.start("run", "--server", server, "--json", REQUEST)) {
      assertEquals(0, run.await(), run::output);
      String id = workflowId(run.output());
      shows("PUBLISHED", "status", id);
      shows("customers", "spec", id);
      shows("GlueContext", "code", id);
      shows("PASS", "validation", id);
      shows("spec-generator", "logs", id);
    }
    shows("PUBLISHED", "status");
  }

  @Test
  void aReadySpecIsRunFromItsFile() throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.yaml"), Specs.totals("from_file"));
    try (Script run = Script.start("run", "--server", server, "--spec", spec.toString())) {
      assertEquals(0, run.await(), run::output);
      assertTrue(run.output().contains("from_file"), run::output);
    }
  }

  @Test
  void aRejectedRequestEndsWithTwoAndSaysWhy() throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("spec.yaml"), Specs.totals("x").replace("total_amount", "totl_amount"));
    try (Script run = Script.start("run", "--server", server, "--spec", spec.toString())) {
      assertEquals(2, run.await(), run::output);
      assertTrue(run.output().contains("total_amount"), run::output);
    }
  }

  @Test
  void noSystemAtTheAddressIsSaidWithWhatToDo() {
    try (Script run =
        Script.start("run", "--server", "http://localhost:" + Ports.free(), REQUEST)) {
      assertEquals(69, run.await(), run::output);
      assertTrue(run.output().contains("./datamorph up"), run::output);
    }
  }

  @Test
  void aTakenPortIsSaidBeforeAnythingIsStarted() {
    try (Script up = Script.start("up", "--port", Integer.toString(system.gateway().getPort()))) {
      assertEquals(69, up.await(), up::output);
      assertTrue(up.output().contains("--port"), up::output);
    }
  }

  @Test
  void ctrlCStopsEverythingAndASecondUpOnTheSameDataIsRefused() {
    String data = folder.resolve("data").toString();
    try (Script up = up(data)) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> up.output().contains("Swagger UI") || !up.isAlive());
      assertTrue(up.isAlive(), up::output);
      try (Script second = up(data)) {
        assertEquals(69, second.await(), second::output);
        assertTrue(second.output().contains(data), second::output);
      }
      List<ProcessHandle> children = up.children();
      assertFalse(children.isEmpty());
      up.interrupt();
      up.await();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "in the way");
    String data = file.resolve("data").toString();
    try (Script up = up(data)) {
      assertEquals(69, up.await(), up::output);
      assertTrue(up.output().contains(file.toString()), up::output);
    }
  }

  private static Script up(String data) {
    return Script.start("up", "--port", Integer.toString(Ports.free()), "--data-dir", data);
  }

  private void shows(String what, String... command) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--server";
    all[command.length + 1] = server;
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              try (Script script = Script.start(all)) {
                assertEquals(0, script.await(), script::output);
                assertTrue(script.output().contains(what), script::output);
              }
            });
  }

  private static String workflowId(String json) {
    Matcher id = Pattern.compile("\"workflowId\" : \"([^\"]+)\"").matcher(json);
    assertTrue(id.find(), json);
    return id.group(1);
  }
}
