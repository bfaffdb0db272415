package io.datamorph.cli.view;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/** Where output goes: results to standard output, progress and errors to standard error. */
public final class Screen {

  private final PrintStream out;
  private final PrintStream err;
  private final Ansi ansi;

  public Screen(PrintStream out, PrintStream err, Ansi ansi) {
    this.out = out;
    this.err = err;
    this.ansi = ansi;
  }

  /** Colour on a terminal only, and never under NO_COLOR. */
  public static Screen ofProcess() {
    return new Screen(System.out, System.err, Ansi.AUTO);
  }

  public void result(String text) {
    out.println(text);
    out.flush();
  }

  public void progress(String text) {
    err.println(text);
    err.flush();
  }

  public void error(String text) {
    err.println(ansi.string("@|bold,red datamorph:|@ ") + text);
    err.flush();
  }

  public String heading(String text) {
    return ansi.string("@|bold " + text + "|@");
  }

  public String good(String text) {
    return ansi.enabled() ? "\u001b[32m" + text + "\u001b[0m" : text;
  }

  public String bad(String text) {
    return ansi.enabled() ? "\u001b[31m" + text + "\u001b[0m" : text;
  }

  public String dim(String text) {
    return ansi.enabled() ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
