package io.datamorph.spec.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects diagnostics; one place is reported once, so that no mistake is followed by its echo. */
public final class Findings {

  private static final int MOST = 500;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public void add(Code code, String path, String message) {
    add(code, path, message, Optional.empty());
  }

  public void add(Code code, String path, String message, Optional<String> suggestion) {
    if (diagnostics.size() < MOST) {
      diagnostics.add(new Diagnostic(code.name(), path, message, suggestion));
    } else if (diagnostics.size() == MOST) {
      diagnostics.add(
          new Diagnostic(
              Code.TOO_MANY_DIAGNOSTICS.name(),
              "$",
              "More is wrong than these " + MOST + " findings.",
              Optional.empty()));
    }
  }

  public boolean isEmpty() {
    return diagnostics.isEmpty();
  }

  public List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }
}
