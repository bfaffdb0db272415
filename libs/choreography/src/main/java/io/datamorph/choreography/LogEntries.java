package io.datamorph.choreography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.LogType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes agent log entries that fit into an event. */
final class LogEntries {

  /** A log entry never breaks the transaction it is written in, so it is cut and not refused. */
  private static final int MOST_CHARACTERS = 16_384;

  private static final int LONGEST_TITLE = 300;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String agent;
  private final InstantSource clock;
  private final TimeBasedEpochGenerator ids;

  LogEntries(String agent, InstantSource clock) {
    this.agent = agent;
    this.clock = clock;
    this.ids = EventIds.sortable(clock);
  }

  AgentLogged entry(
      String workflowId, LogType type, String title, String description, Map<String, ?> metadata) {
    String json = json(metadata);
    String id = ids.generate().toString();
    for (int room = MOST_CHARACTERS; ; room /= 2) {
      AgentLogged entry =
          new AgentLogged(
              workflowId,
              agent,
              id,
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              type,
              cut(title, LONGEST_TITLE),
              cut(description, room),
              json.length() <= room ? json : "{\"truncatedFrom\":" + json.length() + "}");
      if (EventCodec.toJson(entry).getBytes(StandardCharsets.UTF_8).length
          <= DatabaseUnitOfWork.MOST_BYTES) {
        return entry;
      }
    }
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "… (cut)";
  }

  private static String json(Map<String, ?> metadata) {
    try {
      return MAPPER.writeValueAsString(plain(metadata));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("metadata is not fit for JSON", e);
    }
  }

  /** Whatever JSON has no form for becomes its text. */
  private static Object plain(Object value) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> map -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
        yield plain;
      }
      case Collection<?> items -> items.stream().map(LogEntries::plain).toList();
      case Double number when !Double.isFinite(number) -> number.toString();
      case Float number when !Float.isFinite(number) -> number.toString();
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
