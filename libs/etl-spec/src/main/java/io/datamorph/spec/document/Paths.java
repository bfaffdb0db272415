package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** JSON paths and words for what stands there. */
final class Paths {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Paths() {}

  /** {@code $.steps[0]} and {@code where} -> {@code $.steps[0].where}. */
  static String property(String path, String name) {
    return PLAIN.matcher(name).matches()
        ? path + "." + name
        : path + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NUMBER -> "the number " + value.asText();
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "nothing";
      case BINARY, POJO -> "binary data";
    };
  }
}
