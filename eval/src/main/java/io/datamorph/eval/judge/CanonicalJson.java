package io.datamorph.eval.judge;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One spelling for equal JSON: {@code {"b": 1.0, "a": []}} is {@code {"a":[],"b":1}}. */
final class CanonicalJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private CanonicalJson() {}

  static String of(String json) {
    try {
      return JSON.writeValueAsString(canonical(JSON.readValue(json, Object.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("PostgreSQL gave no JSON: " + json, e);
    }
  }

  private static Object canonical(Object node) {
    return switch (node) {
      case Map<?, ?> object -> {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put(name.toString(), canonical(value)));
        yield sorted;
      }
      case List<?> array -> Arrays.asList(array.stream().map(CanonicalJson::canonical).toArray());
      case BigInteger whole -> canonical(new BigDecimal(whole));
      case BigDecimal number -> number.stripTrailingZeros();
      case null, default -> node;
    };
  }
}
