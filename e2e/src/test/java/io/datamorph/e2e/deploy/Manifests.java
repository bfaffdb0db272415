package io.datamorph.e2e.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's deployment files, read as data. */
final class Manifests {

  static final Path ROOT = root();
  static final Path BASE = ROOT.resolve("deploy/k8s/base");
  static final Path PROD = ROOT.resolve("deploy/k8s/overlays/prod");

  /** One document of a YAML file. */
  record Document(Path file, JsonNode content) {

    String kind() {
      return content.path("kind").asText();
    }

    String name() {
      return content.path("metadata").path("name").asText();
    }

    @Override
    public String toString() {
      return file.getFileName() + " " + kind() + " " + name();
    }
  }

  private Manifests() {}

  /** Every document of the folder's files, but for the kustomization itself. */
  static List<Document> documents(Path folder) {
    return files(folder).stream()
        .filter(file -> !file.endsWith("kustomization.yaml"))
        .flatMap(file -> documentsOf(file).stream())
        .toList();
  }

  static List<Document> documents(Path folder, String kind) {
    return documents(folder).stream().filter(document -> document.kind().equals(kind)).toList();
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(Path file) {
    return documentsOf(file).getFirst().content();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  private static List<Document> documentsOf(Path file) {
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
      return documents.readAll().stream().map(content -> new Document(file, content)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not YAML", e);
    }
  }

  private static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("docker-compose.yml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("run the tests in the project");
  }
}
