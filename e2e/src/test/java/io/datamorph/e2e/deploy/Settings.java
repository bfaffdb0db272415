package io.datamorph.e2e.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The environment names that the project's own code reads. */
final class Settings {

  private static final Pattern PROPERTY =
      Pattern.compile("\\b(?:datamorph|kafka|quarkus)(?:\\.[a-z0-9-]+)+");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\b(?:DATAMORPH|KAFKA|QUARKUS)_[A-Z0-9_]+\\b");
  private static final Pattern PREFIX = Pattern.compile("\"(datamorph(?:\\.[a-z-]+)+\\.)\"");
  private static final List<String> CODE = List.of("services", "libs", "standalone", "cli");

  private final Set<String> names = new TreeSet<>(Set.of("QUARKUS_HTTP_HOST"));
  private final Set<String> prefixes = new TreeSet<>();

  Settings() {
    for (String folder : CODE) {
      try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve(folder))) {
        files.filter(Settings::isCode).forEach(this::read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether some service reads a setting of this environment name. */
  boolean isRead(String environmentName) {
    return names.contains(environmentName)
        || prefixes.stream().anyMatch(environmentName::startsWith);
  }

  private static boolean isCode(Path file) {
    String path = file.toString();
    return path.contains("/src/main/") && (path.endsWith(".java") || path.endsWith(".properties"));
  }

  private void read(Path file) {
    String text = Manifests.text(file);
    PROPERTY.matcher(text).results().forEach(found -> names.add(environment(found.group())));
    ENVIRONMENT.matcher(text).results().forEach(found -> names.add(found.group()));
    PREFIX.matcher(text).results().forEach(found -> prefix(found.group(1), text));
  }

  /** A prefix under which the code puts words of its own: {@code PREFIX + "region"}. */
  private void prefix(String prefix, String text) {
    Pattern.compile("\"([a-z][a-z-]+)\"")
        .matcher(text)
        .results()
        .forEach(word -> names.add(environment(prefix + word.group(1))));
    if (prefix.equals("datamorph.connections.")) {
      prefixes.add(environment(prefix));
    }
  }

  private static String environment(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
