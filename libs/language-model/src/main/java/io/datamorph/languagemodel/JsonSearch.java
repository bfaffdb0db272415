package io.datamorph.languagemodel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.languagemodel.ModelJson.Found;
import io.datamorph.languagemodel.ModelJson.Garbage;
import io.datamorph.languagemodel.ModelJson.Kind;
import java.io.IOException;
import java.util.Optional;

/** One look through one text for its outermost JSON object. */
final class JsonSearch {

  static final int MOST_CHARACTERS = 1_000_000;

  /** Bounds the time that a text full of beginnings without ends can take. */
  private static final int MOST_BEGINNINGS = 200;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build()
          .readerFor(JsonNode.class);

  private final String text;
  private int longest;
  private Optional<JsonNode> best = Optional.empty();
  private Optional<Garbage> trouble = Optional.empty();

  JsonSearch(String text) {
    this.text = text;
  }

  ModelJson run() {
    if (text.isBlank()) {
      return new Garbage(Kind.EMPTY, "The answer is empty.");
    }
    if (text.length() > MOST_CHARACTERS) {
      return new Garbage(Kind.TOO_LARGE, "The answer has %d characters.".formatted(text.length()));
    }
    int position = beginning(0);
    for (int tries = 0; position < text.length() && tries < MOST_BEGINNINGS; tries++) {
      position = beginning(readFrom(position));
    }
    return best.isPresent() ? verdict(best.get()) : trouble.orElseGet(JsonSearch::nothing);
  }

  private static ModelJson verdict(JsonNode node) {
    return node instanceof ObjectNode object
        ? new Found(object)
        : new Garbage(Kind.NO_OBJECT, "The answer is a JSON array, not an object.");
  }

  private static Garbage nothing() {
    return new Garbage(Kind.NO_OBJECT, "The answer holds no JSON object.");
  }

  private int beginning(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  /** Where to look on. */
  private int readFrom(int start) {
    try (JsonParser parser = READER.createParser(text.substring(start))) {
      JsonNode node = READER.readTree(parser);
      int length = (int) parser.currentLocation().getCharOffset();
      if (length > longest) {
        longest = length;
        best = Optional.of(node);
      }
      return start + length;
    } catch (JsonEOFException e) {
      note(Kind.CUT_OFF, "does not end: " + e.getOriginalMessage());
      return text.length();
    } catch (JsonProcessingException e) {
      return behindBroken(start, e);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be read", e);
    }
  }

  /** Behind the whole of something broken, so that no part of it is taken for the answer. */
  private int behindBroken(int start, JsonProcessingException e) {
    boolean meantAsJson = meantAsJson(start);
    if (meantAsJson || text.charAt(start) == '{') {
      note(Kind.INVALID, "is not well-formed: " + e.getOriginalMessage());
    }
    int end = text.charAt(start) == '[' && !meantAsJson ? -1 : matchingEnd(start);
    if (end >= 0) {
      return end;
    }
    return meantAsJson ? text.length() : start + 1;
  }

  /** Rather than as a bracket in prose. */
  private boolean meantAsJson(int start) {
    String inside = text.substring(start + 1, Math.min(text.length(), start + 50)).stripLeading();
    String first = text.charAt(start) == '{' ? "\"" : "\"{[";
    return !inside.isEmpty() && first.indexOf(inside.charAt(0)) >= 0;
  }

  /** Behind the bracket that closes the one at the start; -1 when there is none. */
  private int matchingEnd(int start) {
    int depth = 0;
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']') && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private void note(Kind kind, String what) {
    if (trouble.isEmpty()) {
      trouble = Optional.of(new Garbage(kind, "The JSON object of the answer " + what));
    }
  }
}
