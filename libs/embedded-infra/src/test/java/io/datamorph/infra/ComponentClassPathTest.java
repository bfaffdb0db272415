package io.datamorph.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentClassPathTest {

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(ComponentClassPath.PROPERTY);
  }

  @Test
  void in_a_checkout_the_built_modules_are_found() {
    var path = ComponentClassPath.of("kafka");

    assertTrue(path.getFirst().endsWith("kafka/target/classes"));
    assertTrue(path.stream().anyMatch(jar -> jar.toString().contains("kafka_2.13")));
  }

  @Test
  void a_configured_folder_goes_before_everything() throws Exception {
    var classes = Files.createDirectories(folder.resolve("kafka/classes"));
    var jar = Files.createFile(folder.resolve("kafka/one.jar"));
    System.setProperty(ComponentClassPath.PROPERTY, folder.toString());

    assertEquals(List.of(classes, jar), ComponentClassPath.of("kafka"));
  }

  @Test
  void a_missing_component_says_how_to_build_it_and_where_it_was_sought() {
    System.setProperty(ComponentClassPath.PROPERTY, folder.toString());

    var missing = assertThrows(InfraException.class, () -> ComponentClassPath.of("kafka"));

    assertTrue(missing.getMessage().contains("mvn -q process-classes -am -pl"));
    assertTrue(missing.getMessage().contains(folder.resolve("kafka").toString()));
  }

  @Test
  void a_component_runs_from_a_folder_of_jars_as_a_distribution_ships_it() throws Exception {
    var built = ComponentClassPath.of("s3");
    var target = Files.createDirectories(folder.resolve("s3"));
    copy(built.getFirst(), target.resolve("classes"));
    for (var jar : built.subList(1, built.size())) {
      Files.copy(jar, target.resolve(jar.getFileName()));
    }
    System.setProperty(ComponentClassPath.PROPERTY, folder.toString());

    try (var infra = EmbeddedInfra.builder().s3Bucket("bucket").start();
        var s3 = Clients.s3(infra.s3())) {
      Clients.putOnce(s3, "bucket", "key", "text");
      assertEquals("text", Clients.get(s3, "bucket", "key"));
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
