package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads request bodies strictly, and says where one is wrong. */
final class Bodies {

  static final int MOST_BYTES = 256 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Bodies() {}

  /** The body as a record; an empty one as if it were an empty object. */
  static <T> T read(byte[] body, Class<T> type) {
    return read(body, type, MOST_BYTES);
  }

  /** The same, with a limit of its own. */
  static <T> T read(byte[] body, Class<T> type, int mostBytes) {
    if (body != null && body.length > mostBytes) {
      throw new RefusedException(
          Code.BODY_TOO_LARGE, "a request body has at most " + mostBytes + " bytes");
    }
    try {
      return JSON.readValue(body == null || body.length == 0 ? "{}".getBytes() : body, type);
    } catch (UnrecognizedPropertyException e) {
      throw new RefusedException(
          Code.UNKNOWN_FIELD, "is not a field of this request; known: " + known(e), path(e));
    } catch (JsonMappingException e) {
      throw mapping(e);
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          Code.MALFORMED_JSON, "the body is not JSON" + place(e.getLocation()));
    } catch (IOException e) {
      throw new RefusedException(Code.MALFORMED_JSON, "the body cannot be read");
    }
  }

  private static RefusedException mapping(JsonMappingException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        return refused;
      }
      if (cause instanceof JsonProcessingException syntax) {
        return new RefusedException(
            Code.MALFORMED_JSON, "the body is not JSON" + place(syntax.getLocation()), path(e));
      }
    }
    return new RefusedException(
        Code.INVALID_REQUEST, "does not have the expected form" + place(e.getLocation()), path(e));
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String place(JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
