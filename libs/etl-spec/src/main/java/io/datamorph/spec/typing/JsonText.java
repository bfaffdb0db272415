package io.datamorph.spec.typing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON as a constant: one value and nothing behind it, no key twice. */
final class JsonText {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private JsonText() {}

  /** The text as it stands; empty when it is no JSON. */
  static Optional<String> read(String text) {
    try {
      return READER.readTree(text).isMissingNode() ? Optional.empty() : Optional.of(text);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
