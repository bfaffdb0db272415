package io.datamorph.jobrunner.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** A process with whatever it starts: a group of its own, which dies as one and with this JVM. */
final class ProcessGroup {

  private static final Logger LOG = Logger.getLogger(ProcessGroup.class);
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private ProcessGroup() {}

  /** What to put before a command so that it leads a group and does not outlive this JVM. */
  static List<String> prefix() {
    List<String> prefix = new ArrayList<>();
    if (Files.isExecutable(SETPRIV)) {
      prefix.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
    }
    if (Files.isExecutable(SETSID)) {
      prefix.add(SETSID.toString());
    }
    return prefix;
  }

  /** Kills the process, its group and its descendants; none of them can refuse. */
  static void kill(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    killGroup(process.pid());
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** Java cannot signal a group. Without setsid there is no such group, and nothing happens. */
  private static void killGroup(long leader) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- -" + leader)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.debugf("the group of process %d cannot be killed: %s", leader, e.getMessage());
    }
  }
}
