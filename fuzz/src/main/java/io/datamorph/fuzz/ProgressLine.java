package io.datamorph.fuzz;

import io.datamorph.cli.view.Screen;
import java.io.PrintStream;

/** A line that is written over on a terminal; nothing where there is none. */
final class ProgressLine {

  private static final PrintStream TERMINAL = System.err;

  private final Screen screen;
  private final boolean shown;

  ProgressLine(Screen screen, boolean shown) {
    this.screen = screen;
    this.shown = shown;
  }

  void show(String line) {
    if (shown) {
      TERMINAL.print("\r\u001b[K" + screen.dim(line));
      TERMINAL.flush();
    }
  }

  void end() {
    if (shown) {
      TERMINAL.print("\r\u001b[K");
      TERMINAL.flush();
    }
  }
}
