package io.datamorph.e2e.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComposeTest {

  private static final Set<String> PARTS =
      Set.of("kafka", "control-database", "warehouse", "s3", "dynamodb");

  private final JsonNode services =
      Manifests.yaml(Manifests.ROOT.resolve("docker-compose.yml")).path("services");

  @Test
  void everyServiceAndEveryPartIsAContainerOfItsOwn() {
    Set<String> expected = new TreeSet<>(PARTS);
    expected.add("prepare");
    Manifests.documents(Manifests.BASE, "Deployment")
        .forEach(deployment -> expected.add(deployment.name()));
    Set<String> there = new TreeSet<>();
    services.fieldNames().forEachRemaining(there::add);
    assertEquals(expected, there);
  }

  @Test
  void everyImageOfOursHasADockerfileWhoseSourcesTheBuildMakes() {
    for (Map.Entry<String, JsonNode> service : services.properties()) {
      JsonNode dockerfile = service.getValue().at("/build/dockerfile");
      if (dockerfile.isMissingNode()) {
        String[] image = service.getValue().path("image").asText().split(":");
        assertTrue(image.length == 2 && !image[1].equals("latest"), service::getKey);
        continue;
      }
      Path file = Manifests.ROOT.resolve(dockerfile.asText());
      String text = Manifests.text(file);
      assertTrue(text.contains("ARG BASE="), file::toString);
      assertTrue(text.contains("USER 10001:10001"), file::toString);
      text.lines()
          .filter(line -> line.startsWith("COPY "))
          .map(line -> line.split(" ")[1])
          .forEach(source -> assertTrue(isModule(source), file + " copies " + source));
    }
  }

  @Test
  void everyVariableIsOneThatTheCodeReads() {
    Settings settings = new Settings();
    for (Map.Entry<String, JsonNode> service : services.properties()) {
      if (PARTS.contains(service.getKey())) {
        continue;
      }
      service
          .getValue()
          .path("environment")
          .properties()
          .forEach(
              variable -> {
                if (!variable.getKey().equals("<<")) {
                  assertTrue(
                      settings.isRead(variable.getKey()),
                      service.getKey() + ": " + variable.getKey() + " is read by nobody");
                }
              });
    }
    Manifests.yaml(Manifests.ROOT.resolve("docker-compose.yml"))
        .path("x-settings")
        .properties()
        .forEach(
            variable ->
                assertTrue(
                    settings.isRead(variable.getKey()), variable.getKey() + " is read by nobody"));
  }

  @Test
  void nothingListensOutsideThisMachine() {
    for (JsonNode service : services) {
      for (JsonNode port : service.path("ports")) {
        assertTrue(port.asText().startsWith("127.0.0.1:"), port::asText);
      }
      assertFalse(service.path("privileged").asBoolean());
    }
  }

  private static boolean isModule(String source) {
    Path module = Path.of(source);
    while (module != null && !module.endsWith("target")) {
      module = module.getParent();
    }
    return module != null
        && Files.exists(Manifests.ROOT.resolve(module.getParent()).resolve("pom.xml"));
  }
}
