package io.datamorph.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request of the acceptance suite that expects a table. */
record EvalCase(String id, String database, String table) {

  /** The spec that was written for it, where there is one. */
  Optional<String> spec() throws IOException {
    try (InputStream spec = EvalCase.class.getResourceAsStream("/specs/" + id + ".yaml")) {
      return spec == null
          ? Optional.empty()
          : Optional.of(new String(spec.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
