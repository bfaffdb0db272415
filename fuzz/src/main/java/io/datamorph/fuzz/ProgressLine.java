package io.datamorph.fuzz;

import io.datamorph.cli.view.Screen;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** A line that is written over on a terminal; where there is none, one a minute. */
final class ProgressLine {

  private static final PrintStream TERMINAL = System.err;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Screen screen;
  private final boolean terminal;
  private Instant last;

  ProgressLine(Screen screen, boolean terminal, Instant start) {
    this.screen = screen;
    this.terminal = terminal;
    this.last = start;
  }

  void show(String line, Instant now) {
    if (terminal) {
      TERMINAL.print("\r\u001b[K" + screen.dim(line));
      TERMINAL.flush();
    } else if (!now.isBefore(last.plus(PAUSE))) {
      last = now;
      screen.progress(line);
    }
  }

  void end() {
    if (terminal) {
      TERMINAL.print("\r\u001b[K");
      TERMINAL.flush();
    }
  }
}
