package io.datamorph.languagemodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * The form that the answer is wanted in.
 *
 * @param name of the form, in letters, digits, {@code _} and {@code -}
 * @param json the JSON Schema of an object; kept with its keys in order
 */
public record JsonSchema(String name, String json) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public JsonSchema {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A schema's name is 1 to 64 of A-Z a-z 0-9 _ -, but is '" + name + "'.");
    }
    json = canonical(name, json);
  }

  private static String canonical(String name, String json) {
    try {
      JsonNode schema = Json.tree(json);
      if (!schema.isObject()) {
        throw new IllegalArgumentException("not a JSON object");
      }
      return Json.canonical(schema);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The schema '%s': %s".formatted(name, e.getMessage()), e);
    }
  }
}
