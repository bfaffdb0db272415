package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Specs as they come in. */
final class SpecRequests {

  /** A spec has at most 1 MB, and as a JSON text every character of it may be escaped. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  static final String WAREHOUSE = "warehouse";

  private SpecRequests() {}

  /** A spec to look at. */
  @Schema(name = "SpecRequest")
  record Given(
      @Schema(description = "The spec, as an object or as JSON or YAML text.")
          Optional<JsonNode> spec,
      @Schema(description = "A named connection.", defaultValue = WAREHOUSE)
          Optional<String> connection) {

    String text() {
      return SpecRequests.text(ReadRequests.required(spec.filter(it -> !it.isNull()), "spec"));
    }

    String connectionName() {
      return connection.orElse(WAREHOUSE);
    }
  }

  /** An object as its JSON, a text as it is. */
  static String text(JsonNode spec) {
    if (!spec.isObject() && !spec.isTextual()) {
      throw new RefusedException(
          Code.INVALID_REQUEST, "is an object, or JSON or YAML as text", "spec");
    }
    return spec.isTextual() ? spec.textValue() : spec.toString();
  }
}
