package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the services to what the contracts say of them. */
class ParticipantsTest {

  private static final Path SERVICES = Path.of("..", "services");

  /** The gateway gives its cleaning a cause. */
  private static final Map<String, Set<String>> MADE_BUT_NOT_SAID =
      Map.of("gateway", Set.of(WorkflowFailed.TYPE));

  @Test
  void the_contracts_name_the_eight_services() {
    Set<String> named =
        Contract.all().stream()
            .flatMap(
                each ->
                    Stream.of("saidBy", "heardBy").flatMap(role -> each.services(role).stream()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "gateway",
            "spec-generator",
            "code-generator",
            "job-runner",
            "validator",
            "remediator",
            "workflow-tracker",
            "log-sink"),
        named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway",
        "spec-generator",
        "code-generator",
        "job-runner",
        "validator",
        "remediator",
        "workflow-tracker",
        "log-sink"
      })
  void a_service_listens_to_the_topics_it_hears(String service) {
    Path settings = resources(service).resolve("META-INF/microprofile-config.properties");
    assumeTrue(Files.exists(settings), service + " has no settings yet");
    assertEquals(events(service, "heardBy"), topics(settings), settings + " and the contracts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway",
        "spec-generator",
        "code-generator",
        "job-runner",
        "validator",
        "remediator",
        "workflow-tracker",
        "log-sink"
      })
  void a_service_says_no_event_that_is_not_its_own(String service) throws IOException {
    Path sources = SERVICES.resolve(service).resolve("src/main/java");
    assumeTrue(Files.isDirectory(sources), service + " has no sources yet");
    Set<String> said = new TreeSet<>();
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Contract.all().stream()
            .filter(each -> text.contains("new " + each.event().getSimpleName() + "("))
            .forEach(each -> said.add(each.type()));
      }
    }
    said.removeAll(events(service, "saidBy"));
    said.removeAll(MADE_BUT_NOT_SAID.getOrDefault(service, Set.of()));
    assertTrue(said.isEmpty(), () -> service + " says " + said + ", the contracts do not");
  }

  private static Path resources(String service) {
    return SERVICES.resolve(service).resolve("src/main/resources");
  }

  private static Set<String> events(String service, String role) {
    return Contract.all().stream()
        .filter(each -> each.services(role).contains(service))
        .map(Contract::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> topics(Path settings) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(settings)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topics?"))
        .flatMap(name -> Arrays.stream(properties.getProperty(name).split(",")))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
