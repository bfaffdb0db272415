package io.datamorph.cli.view;

import java.util.Locale;

/** Elapsed time in front of a line. */
public final class Stopwatch {

  private final long start = System.nanoTime();

  private Stopwatch() {}

  public static Stopwatch started() {
    return new Stopwatch();
  }

  public double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  public String stamp(String line) {
    return String.format(Locale.ROOT, "%7.2f s  %s", seconds(), line);
  }
}
