package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import io.datamorph.spec.check.Near;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The properties of one object of a document, read one by one; what is wrong is found. */
final class Properties {

  private final JsonNode node;
  private final String path;
  private final Findings findings;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();
  private boolean lacksList;

  Properties(JsonNode node, String path, Findings findings) {
    this.node = node;
    this.path = path;
    this.findings = findings;
  }

  /** Whether the object has the property, be it null. */
  boolean has(String property) {
    known.add(property);
    return node.has(property);
  }

  /** Whether a required property is not there, which is a finding. */
  boolean isMissing(String property) {
    boolean isMissing = isAbsent(property);
    if (isMissing) {
      missing(property);
    }
    return isMissing;
  }

  /** The text, or the empty text with a finding. */
  String text(String property) {
    if (isMissing(property)) {
      return "";
    }
    return optionalText(property).orElse("");
  }

  /** The text when it is there; numbers and truth values count as the text they are. */
  Optional<String> optionalText(String property) {
    if (isAbsent(property)) {
      return Optional.empty();
    }
    JsonNode value = node.get(property);
    if (value.isValueNode()) {
      return Optional.of(value.asText());
    }
    wrongKind(property, "a text", value);
    return Optional.of("");
  }

  long wholeNumber(String property) {
    if (isMissing(property)) {
      return 1;
    }
    JsonNode value = node.get(property);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    wrongKind(property, "a whole number", value);
    return 1;
  }

  boolean flag(String property) {
    if (isAbsent(property)) {
      return false;
    }
    JsonNode value = node.get(property);
    if (!value.isBoolean()) {
      wrongKind(property, "true or false", value);
    }
    return value.asBoolean();
  }

  /** True or false, which must be said. */
  boolean requiredFlag(String property) {
    return !isMissing(property) && flag(property);
  }

  /** One of the words in any case; {@code otherwise} when absent. */
  <E> E choice(String property, Map<String, E> words, Optional<E> otherwise) {
    if (isAbsent(property)) {
      return otherwise.orElseGet(
          () -> {
            missing(property);
            return words.values().iterator().next();
          });
    }
    String word = optionalText(property).orElse("");
    E chosen = words.get(word.toLowerCase(Locale.ROOT));
    if (chosen != null) {
      return chosen;
    }
    if (node.get(property).isValueNode()) {
      findings.add(
          Code.UNKNOWN_VALUE,
          at(property),
          "\"" + word + "\" is not one of " + String.join(", ", words.keySet()) + ".",
          Near.to(word, words.keySet()));
    }
    return words.values().iterator().next();
  }

  <T> List<T> list(String property, BiFunction<JsonNode, String, T> read) {
    if (isMissing(property)) {
      return List.of();
    }
    return optionalList(property, read);
  }

  <T> List<T> optionalList(String property, BiFunction<JsonNode, String, T> read) {
    List<T> items = new ArrayList<>();
    if (isAbsent(property)) {
      return items;
    }
    JsonNode value = node.get(property);
    if (!value.isArray()) {
      wrongKind(property, "a list", value);
      lacksList = true;
      return items;
    }
    for (int index = 0; index < value.size(); index++) {
      items.add(read.apply(value.get(index), at(property) + "[" + index + "]"));
    }
    return items;
  }

  /** Whether something that is to be a list is none. */
  boolean lacksList() {
    return lacksList;
  }

  /** Reports what is missing and what nobody asked for; a misspelt name is one mistake, not two. */
  void noOthers() {
    Set<String> meant = new LinkedHashSet<>();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                unknown(name, meant);
              }
            });
    missing.removeAll(meant);
    reportMissing();
  }

  /** Reports what is missing when what else belongs here is not known. */
  void reportMissing() {
    missing.forEach(
        property ->
            findings.add(
                Code.MISSING_PROPERTY,
                at(property),
                "The property \"" + property + "\" is missing."));
  }

  private void unknown(String name, Set<String> meant) {
    List<String> free = known.stream().filter(property -> !node.has(property)).toList();
    Optional<String> near = Near.to(name, free);
    near.ifPresent(meant::add);
    findings.add(
        Code.UNKNOWN_PROPERTY,
        at(name),
        "There is no property \"" + name + "\" here; known are " + knownNames() + ".",
        near);
  }

  String at(String property) {
    return Paths.property(path, property);
  }

  JsonNode value(String property) {
    known.add(property);
    return node.path(property);
  }

  private String knownNames() {
    return String.join(", ", known);
  }

  /** Whether the property is not there, or null. */
  boolean isAbsent(String property) {
    return !has(property) || node.get(property).isNull();
  }

  private void missing(String property) {
    missing.add(property);
  }

  private void wrongKind(String property, String wanted, JsonNode value) {
    findings.add(
        Code.WRONG_KIND,
        at(property),
        "\"" + property + "\" must be " + wanted + ", not " + Paths.kind(value) + ".");
  }
}
