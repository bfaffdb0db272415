package io.datamorph.spec.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import java.io.IOException;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** Text -> a tree of nodes, within bounds on size and depth. JSON starts with a brace. */
final class DocumentSyntax {

  static final int MAX_BYTES = 1_000_000;
  private static final int MAX_DEPTH = 50;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(100).build();
  private static final ObjectMapper JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final ObjectMapper YAML =
      JsonMapper.builder(
              YAMLFactory.builder()
                  .loaderOptions(bounds())
                  .streamReadConstraints(CONSTRAINTS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private DocumentSyntax() {}

  static Optional<JsonNode> parse(String text, Findings findings) {
    if (text.isBlank()) {
      findings.add(Code.DOCUMENT_EMPTY, "$", "The spec is empty.");
      return Optional.empty();
    }
    if (tooLarge(text)) {
      findings.add(
          Code.DOCUMENT_TOO_LARGE, "$", "The spec is larger than " + MAX_BYTES + " bytes.");
      return Optional.empty();
    }
    boolean json = text.stripLeading().startsWith("{");
    try {
      return Optional.of(json ? JSON.readTree(text) : yaml(text));
    } catch (JsonProcessingException e) {
      findings.add(Code.DOCUMENT_NOT_READABLE, "$", notReadable(json, e));
    } catch (IOException | RuntimeException e) {
      // SnakeYAML reports some faults by exceptions of its own that Jackson lets through.
      findings.add(
          Code.DOCUMENT_NOT_READABLE,
          "$",
          "The spec is not readable: " + firstLine(e.getMessage()));
    }
    return Optional.empty();
  }

  private static boolean tooLarge(String text) {
    if (text.length() > MAX_BYTES) {
      return true;
    }
    return text.length() > MAX_BYTES / 3
        && text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  private static JsonNode yaml(String text) throws IOException {
    try (JsonParser parser = new WithoutAliases(YAML.getFactory().createParser(text))) {
      return YAML.reader().readTree(parser);
    }
  }

  private static LoaderOptions bounds() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private static String notReadable(boolean json, JsonProcessingException e) {
    var place = e.getLocation();
    String where =
        place == null || place.getLineNr() < 1
            ? ""
            : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    return "The spec is not valid "
        + (json ? "JSON" : "YAML or JSON")
        + where
        + ": "
        + firstLine(e.getOriginalMessage());
  }

  private static String firstLine(String message) {
    String line = message == null ? "no reason given" : message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }

  /** Jackson would read an alias as the text of its name, which is never what was meant. */
  private static final class WithoutAliases extends JsonParserDelegate {

    WithoutAliases(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            this, "aliases (*name) are not read in a spec");
      }
      return token;
    }

    @Override
    public String nextFieldName() throws IOException {
      return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }
  }
}
