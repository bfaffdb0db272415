package io.datamorph.infra;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A started component in a class loader that shares nothing with the caller but the JDK. */
final class Component implements AutoCloseable {

  private final String name;
  private final URLClassLoader loader;
  private final AutoCloseable running;

  private Component(String name, URLClassLoader loader, AutoCloseable running) {
    this.name = name;
    this.loader = loader;
    this.running = running;
  }

  static Component start(
      String name, String adapter, Map<String, String> settings, DataFolder folder) {
    var loader = loader(name, folder.logConfiguration(name));
    try {
      var running = inside(loader, () -> adapter(loader, adapter).apply(settings));
      return new Component(name, loader, running);
    } catch (Exception | LinkageError e) {
      closeQuietly(loader);
      throw new InfraException(
          "The embedded "
              + name
              + " cannot start in "
              + folder.path()
              + ": "
              + reason(e)
              + " (log: "
              + folder.log(name)
              + ")",
          e);
    }
  }

  /** What the adapter returned, for those that offer more than to be closed. */
  AutoCloseable running() {
    return running;
  }

  @Override
  public void close() {
    try {
      inside(
          loader,
          () -> {
            running.close();
            return null;
          });
    } catch (Exception | LinkageError e) {
      throw new InfraException("The embedded " + name + " did not stop: " + reason(e), e);
    } finally {
      closeQuietly(loader);
    }
  }

  private static URLClassLoader loader(String name, Path logConfiguration) {
    List<URL> urls = new ArrayList<>();
    urls.add(ComponentClassPath.url(logConfiguration));
    ComponentClassPath.of(name).stream().map(ComponentClassPath::url).forEach(urls::add);
    return new URLClassLoader(
        "datamorph-" + name, urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @SuppressWarnings("unchecked")
  private static Function<Map<String, String>, AutoCloseable> adapter(
      ClassLoader loader, String className) throws ReflectiveOperationException {
    return (Function<Map<String, String>, AutoCloseable>)
        loader.loadClass(className).getConstructor().newInstance();
  }

  private interface Work<T> {
    T run() throws Exception;
  }

  private static <T> T inside(ClassLoader loader, Work<T> work) throws Exception {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void closeQuietly(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      // Nothing depends on it any more.
    }
  }

  static String reason(Throwable e) {
    var root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    var text = e.getMessage() == null ? e.toString() : e.getMessage();
    return root == e || root.getMessage() == null || text.contains(root.getMessage())
        ? text
        : text + ": " + root.getMessage();
  }
}
