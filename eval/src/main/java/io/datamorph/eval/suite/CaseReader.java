package io.datamorph.eval.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one line of {@code cases.jsonl}. */
final class CaseReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A database's name is the name of a connection, too. */
  private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final String place;
  private final JsonNode node;

  private CaseReader(String place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /**
   * Reads a case.
   *
   * @param place where the line stands, for messages
   */
  static Case read(String place, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new SuiteException(place + ": a case is a JSON object");
      }
      return new CaseReader(place, node).read();
    } catch (JsonProcessingException e) {
      throw new SuiteException(place + ": no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Case read() {
    Expectation expectation = expectation();
    Case read =
        new Case(
            text("id"),
            database(),
            level(),
            texts("tags"),
            text("prompt"),
            optional("target_table"),
            optional("gold_sql"),
            texts("key"),
            expectation,
            optional("note").orElse(""));
    if (read.expectsTable()) {
      read.targetTable().orElseThrow(() -> missing("target_table"));
      read.expectedRows().orElseThrow(() -> missing("gold_sql"));
    }
    return read;
  }

  private SuiteException missing(String field) {
    return new SuiteException("%s: a case that expects a table has %s".formatted(place, field));
  }

  private Expectation expectation() {
    String word = text("expect");
    for (Expectation each : Expectation.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
        return each;
      }
    }
    throw new SuiteException(
        "%s: expect is table, clarify or reject, not %s".formatted(place, word));
  }

  private String database() {
    String name = text("db");
    if (!DATABASE.matcher(name).matches()) {
      throw new SuiteException("%s: db is %s, not '%s'".formatted(place, DATABASE.pattern(), name));
    }
    return name;
  }

  private int level() {
    JsonNode level = node.path("level");
    if (!level.isInt()) {
      throw new SuiteException(place + ": level is a whole number");
    }
    return level.asInt();
  }

  private String text(String field) {
    return optional(field)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new SuiteException("%s: %s is missing".formatted(place, field)));
  }

  private Optional<String> optional(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new SuiteException("%s: %s is a text".formatted(place, field));
    }
    return Optional.of(value.asText());
  }

  private Set<String> texts(String field) {
    Set<String> texts = new LinkedHashSet<>();
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new SuiteException("%s: %s is a list of texts".formatted(place, field));
    }
    for (JsonNode each : value) {
      if (!each.isTextual()) {
        throw new SuiteException("%s: %s is a list of texts".formatted(place, field));
      }
      texts.add(each.asText());
    }
    return texts;
  }
}
