package io.datamorph.contracts;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of all events, which are the names of their topics. */
public final class EventTypes {

  private static final Map<String, Class<? extends Event>> CLASSES = classes();

  private EventTypes() {}

  /** Every event type, in the order of the saga. */
  public static List<String> all() {
    return List.copyOf(CLASSES.keySet());
  }

  /** The type, and so the topic, of an event. */
  public static String of(Event event) {
    return of(event.getClass());
  }

  static String of(Class<? extends Event> event) {
    try {
      Field type = event.getField("TYPE");
      return (String) type.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(event.getName() + " has no constant TYPE", e);
    }
  }

  /** The record class of a type; empty when there is no such event. */
  public static Optional<Class<? extends Event>> classOf(String type) {
    return Optional.ofNullable(CLASSES.get(type));
  }

  /** The topic that takes the records of {@code topic} nobody could use. */
  public static String deadLetterTopic(String topic) {
    return topic + ".dlq";
  }

  private static Map<String, Class<? extends Event>> classes() {
    Map<String, Class<? extends Event>> classes = new LinkedHashMap<>();
    Arrays.stream(Event.class.getPermittedSubclasses())
        .map(permitted -> permitted.<Event>asSubclass(Event.class))
        .forEach(event -> classes.put(of(event), event));
    return classes;
  }
}
