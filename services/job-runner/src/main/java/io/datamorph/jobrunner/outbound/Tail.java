package io.datamorph.jobrunner.outbound;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of something endless. */
final class Tail {

  private static final int MOST_LINES = 40;
  private static final int LONGEST_LINE = 500;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == MOST_LINES) {
      lines.removeFirst();
    }
    lines.addLast(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
