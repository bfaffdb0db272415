package io.datamorph.choreography;

import io.datamorph.contracts.EventTypes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts what comes into one service and what goes out. Tags have few values, so no workflow is
 * among them.
 */
final class SagaMeters {

  private final MeterRegistry registry;
  private final Tags service;

  SagaMeters(MeterRegistry registry, String service) {
    this.registry = registry;
    this.service = Tags.of("service", service);
  }

  /**
   * @param fate what became of the event at once; empty for one that had been received before
   */
  void consumed(String type, Optional<InboxTable.Fate> fate) {
    String outcome = fate.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("duplicate");
    count(
        "datamorph.events.consumed",
        "Events received, by what became of them at once",
        Tags.of("type", type, "outcome", outcome));
  }

  /** A record that the broker has: an event, or else a dead letter. */
  void sent(String topic) {
    if (EventTypes.classOf(topic).isPresent()) {
      count("datamorph.events.produced", "Events sent", Tags.of("type", topic));
    } else {
      count("datamorph.dead.letters", "Records nobody could use, as sent", Tags.of("topic", topic));
    }
  }

  private void count(String name, String description, Tags tags) {
    Counter.builder(name)
        .description(description)
        .tags(service.and(tags))
        .register(registry)
        .increment();
  }
}
