package io.datamorph.infra;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.util.Comparator.comparing;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole JVM with everything in it, which ends in the ways that JVMs end. */
class KilledInfraTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path data;
  private Optional<Process> started = Optional.empty();

  @AfterEach
  void leaveNothing() {
    started.ifPresent(
        process -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
  }

  @Test
  void a_folder_in_use_is_refused_to_another_process_whoever_asked_before() throws Exception {
    var held = EmbeddedInfra.builder().dataDir(data.resolve("held")).s3();
    try (var infra = held.start()) {
      assertThrows(InfraException.class, held::start);

      var second = launch(infra.dataDir().toString()).start();

      assertTrue(second.waitFor(30, TimeUnit.SECONDS));
      assertEquals(1, second.exitValue());
      var said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(said.contains("in use by process " + ProcessHandle.current().pid()), said);
    }
  }

  @Test
  void the_end_of_its_input_stops_everything() throws Exception {
    var line = startAndFill();
    var postgres = postmaster();

    jvm().getOutputStream().close();

    assertTrue(jvm().waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, jvm().exitValue());
    assertFalse(postgres.isAlive());
    assertTrue(line.contains("\"s3.endpoint\":\"http://127.0.0.1:"));
  }

  @Test
  void a_polite_signal_stops_everything() throws Exception {
    startAndFill();
    var postgres = postmaster();

    jvm().destroy();

    assertTrue(jvm().waitFor(30, TimeUnit.SECONDS));
    assertFalse(postgres.isAlive());
  }

  @Test
  void after_kill_9_no_server_lives_on_and_the_next_start_finds_the_data() throws Exception {
    startAndFill();
    var postgres = postmaster();

    jvm().destroyForcibly().waitFor();

    await().atMost(SOON).until(() -> !postgres.isAlive());
    assertDataIsThere();
  }

  @Test
  void a_server_that_lost_its_watch_too_is_stopped_by_the_next_start() throws Exception {
    startAndFill();
    var postgres = postmaster();
    // The inner shell first: it would stop the server as soon as the JVM sees the outer one die.
    var watch =
        jvm()
            .descendants()
            .filter(KilledInfraTest::isShell)
            .sorted(comparing(shell -> shell.parent().filter(KilledInfraTest::isShell).isEmpty()))
            .toList();
    assertEquals(2, watch.size());

    watch.forEach(ProcessHandle::destroyForcibly);
    jvm().destroyForcibly().waitFor();
    await().atMost(SOON).until(() -> watch.stream().noneMatch(ProcessHandle::isAlive));

    assertTrue(postgres.isAlive());
    assertDataIsThere();
    assertFalse(postgres.isAlive());
  }

  @Test
  void a_temporary_folder_of_a_killed_process_is_swept_by_the_next_start() throws Exception {
    var folder = field(start(), "dataDir");
    jvm().destroyForcibly().waitFor();
    var abandoned = Path.of(folder);
    await().atMost(SOON).until(() -> !Files.exists(abandoned.resolve("postgres/postmaster.pid")));
    var anHourAgo = Instant.now().minus(Duration.ofHours(1));
    Files.setLastModifiedTime(abandoned, FileTime.from(anHourAgo));

    EmbeddedInfra.builder().s3().start().close();

    assertFalse(Files.exists(abandoned));
  }

  private Process jvm() {
    return started.orElseThrow();
  }

  private String startAndFill() throws Exception {
    var line = start(data.toString());
    Clients.publish(new KafkaHandle(field(line, "kafka.bootstrapServers")), "kept", "a record");
    return line;
  }

  private String start(String... arguments) throws IOException {
    started = Optional.of(launch(arguments).redirectError(DISCARD).start());
    var line = new BufferedReader(jvm().inputReader()).readLine();
    assertTrue(line != null && line.startsWith("{"), "the addresses, not: " + line);
    return line;
  }

  private static ProcessBuilder launch(String... arguments) {
    var classes = EmbeddedInfra.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classes);
    command.command().add(InfraMain.class.getName());
    command.command().addAll(List.of(arguments));
    return command;
  }

  private void assertDataIsThere() {
    try (var infra = EmbeddedInfra.builder().dataDir(data).kafka().postgres().s3().start()) {
      assertEquals("a record", Clients.consume(infra.kafka(), "kept"));
      infra.postgres().execute("postgres", "select 1");
    }
  }

  private ProcessHandle postmaster() throws IOException {
    var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static boolean isShell(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("sh")).isPresent();
  }

  private static String field(String line, String name) {
    var matcher = Pattern.compile('"' + Pattern.quote(name) + "\":\"([^\"]*)\"").matcher(line);
    assertTrue(matcher.find(), line);
    return matcher.group(1);
  }
}
