package io.datamorph.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What an event looks like: its record, its schema, and every schema it was ever written with.
 *
 * @param approved oldest first; never empty
 */
record Contract(String type, Class<? extends Event> event, Schema schema, List<Schema> approved) {

  private static final Map<String, Contract> ALL = load();

  Contract {
    approved = List.copyOf(approved);
  }

  static List<Contract> all() {
    return List.copyOf(ALL.values());
  }

  static Optional<Contract> of(String type) {
    return Optional.ofNullable(ALL.get(type));
  }

  /** The services that say the event, or hear it, as the schema names them. */
  List<String> services(String role) {
    return ((List<?>) schema.getObjectProp(role)).stream().map(Object::toString).toList();
  }

  private static Map<String, Contract> load() {
    Map<String, Contract> contracts = new LinkedHashMap<>();
    for (String type : EventTypes.all()) {
      Class<? extends Event> event = EventTypes.classOf(type).orElseThrow();
      Schema schema =
          schema("avro/" + type + ".avsc")
              .orElseThrow(() -> new IllegalStateException("no Avro schema for " + type));
      contracts.put(type, new Contract(type, event, schema, history(type)));
    }
    return contracts;
  }

  private static List<Schema> history(String type) {
    List<Schema> approved = new ArrayList<>();
    while (true) {
      String name = "history/%s/%d.avsc".formatted(type, approved.size() + 1);
      Optional<Schema> next = schema(name);
      if (next.isEmpty()) {
        return approved;
      }
      approved.add(next.get());
    }
  }

  private static Optional<Schema> schema(String resource) {
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
