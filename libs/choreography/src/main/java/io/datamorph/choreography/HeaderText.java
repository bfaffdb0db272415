package io.datamorph.choreography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Record headers as the JSON object they are stored as. */
final class HeaderText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> HEADERS =
      new TypeReference<>() {};

  private HeaderText() {}

  static String write(Map<String, String> headers) {
    try {
      // PostgreSQL's jsonb has no NUL.
      return MAPPER.writeValueAsString(headers).replace("\\u0000", "\\uFFFD");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write headers", e);
    }
  }

  static Map<String, String> read(String json) {
    try {
      return MAPPER.readValue(json, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read stored headers", e);
    }
  }
}
