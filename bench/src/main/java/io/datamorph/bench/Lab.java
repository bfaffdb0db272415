package io.datamorph.bench;

import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.Launcher;
import io.datamorph.cli.launch.Ports;
import io.datamorph.cli.launch.Project;
import io.datamorph.cli.launch.RunningSystem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What every measurement needs: systems to measure, a clock, and somebody to tell. */
record Lab(int runs, Consumer<String> progress) {

  /** A fresh system with the sample shop; the caller closes it. */
  RunningSystem system() {
    LaunchOptions options =
        new LaunchOptions(
            Ports.free(),
            Optional.empty(),
            Optional.empty(),
            true,
            false,
            LaunchOptions.LogStore.POSTGRES,
            List.of());
    return new Launcher(Project.located(), options, line -> {}).start();
  }

  /** Milliseconds that the action takes. */
  static double millis(Callable<?> action) throws Exception {
    long start = System.nanoTime();
    action.call();
    return (System.nanoTime() - start) / 1e6;
  }

  void say(String line) {
    progress.accept(line);
  }
}
