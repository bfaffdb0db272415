package io.datamorph.engine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.spark.SparkContext;

/** The folder the engine is installed in: {@code lib}, {@code python}, perhaps {@code cpython}. */
record EngineHome(Path folder) {

  /**
   * Spark's jars lie in {@code lib} in every set-up, also where the engine's own classes do not.
   */
  static EngineHome find() {
    try {
      var source = SparkContext.class.getProtectionDomain().getCodeSource();
      var jar = Path.of(source.getLocation().toURI());
      return new EngineHome(jar.getParent().getParent().toRealPath());
    } catch (URISyntaxException | java.io.IOException e) {
      throw new IllegalStateException("the engine's folder was not found", e);
    }
  }

  Path python() {
    return folder.resolve("python");
  }

  /** Where the build unpacks a Python of its own for a machine that has none. */
  Path bundledPython() {
    return folder.resolve("cpython");
  }
}
