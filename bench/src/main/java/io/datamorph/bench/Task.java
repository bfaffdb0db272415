package io.datamorph.bench;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.typed.TypedSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that is described by a spec, and made by a script and a query that a person wrote. */
record Task(String name) {

  static final List<Task> ALL =
      List.of(new Task("totals"), new Task("top_orders"), new Task("latest_orders"));

  TypedSpec spec(Catalogue catalogue) {
    return switch (SpecChecker.check(text("tasks/" + name + ".yaml"), catalogue)) {
      case CheckResult.Accepted(TypedSpec typed) -> typed;
      case CheckResult.Refused(var diagnostics) ->
          throw new IllegalStateException(name + " is refused: " + diagnostics);
    };
  }

  String script() {
    return text("tasks/" + name + ".py");
  }

  String query() {
    return text("tasks/" + name + ".sql");
  }

  /** A resource of this package. */
  static String text(String resource) {
    try (var stream = Task.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
