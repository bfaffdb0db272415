package io.datamorph.choreography;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits in a service's tables, as gauges. It is counted now and then, not when it is asked
 * for: who scrapes waits for no database.
 */
final class Backlog {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  /** The counts, none of them a number while the database is away. */
  private record Counts(
      double unsent, double oldestUnsent, double parked, double queued, double running) {

    static final Counts UNKNOWN =
        new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private final Jdbi jdbi;
  private volatile Counts counts = Counts.UNKNOWN;

  Backlog(Jdbi jdbi, MeterRegistry registry, String service) {
    this.jdbi = jdbi;
    String outbox = "datamorph.outbox.";
    gauge(outbox + "unsent", "Records that wait to be sent", Counts::unsent)
        .tag("service", service)
        .register(registry);
    gauge(outbox + "oldest", "Age of the record that waits longest", Counts::oldestUnsent)
        .tag("service", service)
        .baseUnit("seconds")
        .register(registry);
    gauge("datamorph.events.parked", "Events that wait to be tried again", Counts::parked)
        .tag("service", service)
        .register(registry);
    gauge("datamorph.work", "Pieces of long work", Counts::queued)
        .tags("service", service, "state", "queued")
        .register(registry);
    gauge("datamorph.work", "Pieces of long work", Counts::running)
        .tags("service", service, "state", "running")
        .register(registry);
  }

  private Gauge.Builder<Backlog> gauge(
      String name, String description, ToDoubleFunction<Counts> part) {
    return Gauge.builder(name, this, backlog -> part.applyAsDouble(backlog.counts))
        .description(description);
  }

  /** One look at the tables; the pause until the next. */
  Duration count() {
    Counts found = Counts.UNKNOWN;
    try {
      found = look();
    } finally {
      counts = found;
    }
    return INTERVAL;
  }

  private Counts look() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as unsent,
                      coalesce(extract(epoch from now() - min(created_at)), 0) as oldest,
                      (select count(*) from parked) as parked,
                      (select count(*) from work where state = 'QUEUED') as queued,
                      (select count(*) from work where state = 'RUNNING') as running
                    from outbox where sent_at is null
                    """)
                .map(
                    (rows, context) ->
                        new Counts(
                            rows.getDouble("unsent"),
                            rows.getDouble("oldest"),
                            rows.getDouble("parked"),
                            rows.getDouble("queued"),
                            rows.getDouble("running")))
                .one());
  }
}
