package io.datamorph.choreography;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox and marks it sent. Dying in between means sending again with the
 * same event id.
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration SCAN = Duration.ofSeconds(1);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int SHORTENED_BYTES = 256 * 1024;

  private final Jdbi jdbi;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final SagaMeters meters;
  private Optional<Producer<byte[], byte[]>> producer = Optional.empty();
  private boolean failing;

  Relay(Jdbi jdbi, Supplier<Producer<byte[], byte[]>> producers, SagaMeters meters) {
    this.jdbi = jdbi;
    this.producers = producers;
    this.meters = meters;
  }

  /** A row on its way. */
  private record Sending(Outbox.Row row, Future<?> answer) {}

  /** What a round came to. */
  private record Round(List<Outbox.Row> sent, Optional<Throwable> failure) {}

  /** Sends until nothing is due. */
  Duration sendDue() throws InterruptedException {
    while (true) {
      Round round = jdbi.inTransaction(this::round);
      round.sent().forEach(row -> meters.sent(row.topic()));
      if (round.failure().isPresent()) {
        startAfresh(round.failure().get());
        return FIRST_WAIT;
      }
      if (round.sent().isEmpty()) {
        return SCAN;
      }
      if (failing) {
        failing = false;
        LOG.info("The broker takes events again");
      }
    }
  }

  /** A producer in an unknown state might still send what will be sent again. */
  private void startAfresh(Throwable failure) {
    if (!failing) {
      failing = true;
      LOG.warn("Sending failed; the outbox keeps the events: {}", Failures.oneLine(failure));
    }
    producer.ifPresent(old -> old.close(Duration.ZERO));
    producer = Optional.empty();
  }

  private Round round(Handle handle) throws InterruptedException {
    List<Outbox.Row> rows = Outbox.claim(handle);
    if (rows.isEmpty()) {
      return new Round(List.of(), Optional.empty());
    }
    List<Outbox.Row> sent = new ArrayList<>();
    Set<String> stuck = new HashSet<>();
    Optional<Throwable> failure = Optional.empty();
    for (Sending sending : send(rows)) {
      Optional<Throwable> failed = await(sending.answer());
      if (failed.isEmpty()) {
        // What follows a failed one of the same workflow is sent again after it.
        if (!stuck.contains(sending.row().workflowId())) {
          sent.add(sending.row());
        }
      } else if (stuck.add(sending.row().workflowId())) {
        keep(handle, sending.row(), failed.get());
        failure = failed;
      }
    }
    Outbox.markSent(handle, sent.stream().map(Outbox.Row::seq).toList());
    return new Round(sent, failure);
  }

  private List<Sending> send(List<Outbox.Row> rows) {
    List<Sending> sending = new ArrayList<>();
    for (Outbox.Row row : rows) {
      Future<?> answer = send(row);
      sending.add(new Sending(row, answer));
      if (answer.state() == Future.State.FAILED) {
        // Without a broker each further one would block as long as this one did.
        break;
      }
    }
    return sending;
  }

  private Future<?> send(Outbox.Row row) {
    try {
      Producer<byte[], byte[]> open = producer.orElseGet(producers);
      producer = Optional.of(open);
      return open.send(record(row));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Outbox.Row row) {
    byte[] key = row.key().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    byte[] value = row.value().map(Payload::bytes).orElse(null);
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(), key, value);
    row.headers()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static Optional<Throwable> await(Future<?> answer) throws InterruptedException {
    try {
      answer.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    }
  }

  private static void keep(Handle handle, Outbox.Row row, Throwable failure) {
    if (failure instanceof RecordTooLargeException && row.value().isPresent()) {
      // Only a dead letter can be: its headers came on top of a record of the largest size.
      Outbox.shorten(handle, row.seq(), SHORTENED_BYTES);
    }
    Duration wait = BackOff.ceiling(row.tries() + 1, FIRST_WAIT, LONGEST_WAIT);
    Outbox.markFailed(handle, row.seq(), Failures.oneLine(failure), wait);
  }

  void close() {
    producer.ifPresent(open -> open.close(Duration.ofSeconds(2)));
    producer = Optional.empty();
  }
}
