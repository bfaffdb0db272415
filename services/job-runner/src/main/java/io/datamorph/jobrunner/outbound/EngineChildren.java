package io.datamorph.jobrunner.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Starts the processes of the embedded engine, and sees to it that none is left. */
final class EngineChildren implements AutoCloseable {

  /** What a finished process gets to leave by itself: it may write its class cache. */
  private static final Duration LEAVE = Duration.ofSeconds(10);

  private final EngineHome home;
  private final JobFolders folders;
  private final Set<EngineChild> alive = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  EngineChildren(EngineHome home, JobFolders folders) {
    this.home = home;
    this.folders = folders;
  }

  EngineChild start() throws IOException {
    if (closed) {
      throw new IOException("the service is stopping");
    }
    Path folder = folders.create();
    try {
      Path temporary = Files.createDirectory(folder.resolve("tmp"));
      ProcessBuilder builder = new ProcessBuilder(command(temporary)).directory(folder.toFile());
      cleanEnvironment(builder.environment());
      EngineChild child = new EngineChild(Spawner.start(builder), folder);
      alive.add(child);
      if (closed) {
        destroy(child);
        throw new IOException("the service is stopping");
      }
      return child;
    } catch (IOException | RuntimeException e) {
      JobFolders.delete(folder);
      throw e;
    }
  }

  private List<String> command(Path temporary) {
    List<String> command = new ArrayList<>(ProcessGroup.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(home.javaOptions());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", home.classPath(), "io.datamorph.engine.JobMain"));
    return command;
  }

  /** Nothing of this process's environment is the script's business. */
  private static void cleanEnvironment(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", "UTC");
  }

  /** Lets a process that has done its job leave, and sees that it has left. */
  void retire(EngineChild child) {
    child
        .onExit()
        .orTimeout(LEAVE.toMillis(), TimeUnit.MILLISECONDS)
        .whenCompleteAsync((ended, late) -> destroy(child));
  }

  /** Ends it now. */
  void destroy(EngineChild child) {
    child.destroy();
    alive.remove(child);
  }

  @Override
  public void close() {
    closed = true;
    List.copyOf(alive).forEach(this::destroy);
    folders.close();
  }
}
