package io.datamorph.infra;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the classes and jars of a component: in the folder that {@code datamorph.components} (or
 * {@code DATAMORPH_COMPONENTS}) names, in {@code components/} beside the launcher's jar, or in the
 * checkout that the launcher or the working directory belongs to.
 */
final class ComponentClassPath {

  static final String PROPERTY = "datamorph.components";
  private static final String IN_CHECKOUT = "libs/embedded-infra/components";

  private ComponentClassPath() {}

  static List<Path> of(String component) {
    Set<Path> tried = new LinkedHashSet<>();
    var configured = configured();
    if (configured.isPresent()) {
      var folder = configured.get().resolve(component);
      tried.add(folder);
      return shipped(folder).orElseThrow(() -> missing(component, tried));
    }
    for (var start : starts()) {
      for (var folder = start; folder != null; folder = folder.getParent()) {
        var besideJar = folder.resolve("components").resolve(component);
        var inCheckout = folder.resolve(IN_CHECKOUT).resolve(component);
        tried.add(inCheckout);
        var found = built(inCheckout).or(() -> shipped(besideJar));
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw missing(component, tried);
  }

  private static Optional<Path> configured() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .or(() -> Optional.ofNullable(System.getenv("DATAMORPH_COMPONENTS")))
        .map(Path::of);
  }

  private static List<Path> starts() {
    List<Path> starts = new ArrayList<>();
    var source = ComponentClassPath.class.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      try {
        starts.add(Path.of(source.getLocation().toURI()).toAbsolutePath());
      } catch (URISyntaxException | RuntimeException notAFile) {
        // A class loader of its own kind: the working directory has to do.
      }
    }
    starts.add(Path.of("").toAbsolutePath());
    return starts;
  }

  /** In a checkout: the compiled adapter, and the list of jars that Maven wrote beside it. */
  private static Optional<List<Path>> built(Path module) {
    var list = module.resolve("target/component.classpath");
    if (!Files.isRegularFile(list)) {
      return Optional.empty();
    }
    List<Path> path = new ArrayList<>();
    path.add(module.resolve("target/classes"));
    try {
      Stream.of(Files.readString(list).split(File.pathSeparator))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(Path::of)
          .forEach(path::add);
    } catch (IOException e) {
      throw new InfraException("Cannot read " + list, e);
    }
    for (var entry : path) {
      if (!Files.exists(entry)) {
        throw new InfraException(
            list + " names " + entry + ", which is gone. " + howToBuild(module.getFileName()));
      }
    }
    return Optional.of(path);
  }

  /** In a distribution: a folder of jars, with the adapter under {@code classes}. */
  private static Optional<List<Path>> shipped(Path folder) {
    if (!Files.isDirectory(folder.resolve("classes"))) {
      return Optional.empty();
    }
    List<Path> path = new ArrayList<>();
    path.add(folder.resolve("classes"));
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(path::add);
    } catch (IOException e) {
      throw new InfraException("Cannot read " + folder, e);
    }
    return Optional.of(path);
  }

  private static InfraException missing(String component, Set<Path> tried) {
    return new InfraException(
        "The component '"
            + component
            + "' is not built. "
            + howToBuild(Path.of(component))
            + " A folder of your own is named by -D"
            + PROPERTY
            + ". Looked in: "
            + tried);
  }

  /** A component that needs a licence accepted is built only in the profile of its name. */
  private static String howToBuild(Path component) {
    var profile = component.endsWith("dynamodb-local") ? "-P dynamodb-local " : "";
    return "In the checkout run: mvn -q process-classes "
        + profile
        + "-am -pl "
        + IN_CHECKOUT
        + "/"
        + component
        + ".";
  }

  static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
