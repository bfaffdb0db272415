package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.JobControl;
import io.datamorph.jobrunner.OutputLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what a script wrote, and can say that it is not wanted any more. */
final class Recorder implements JobControl {

  private final List<OutputLine> lines = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean unwanted;

  @Override
  public boolean unwanted() {
    return unwanted;
  }

  @Override
  public void output(OutputLine line) {
    lines.add(line);
  }

  void cancel() {
    unwanted = true;
  }

  List<String> texts() {
    return lines().stream().map(OutputLine::text).toList();
  }

  List<OutputLine> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  boolean heard(String beginning) {
    return texts().stream().anyMatch(text -> text.startsWith(beginning));
  }

  /** The number in the line that begins so. */
  long number(String beginning) {
    return texts().stream()
        .filter(text -> text.startsWith(beginning + " "))
        .map(text -> Long.parseLong(text.substring(beginning.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
