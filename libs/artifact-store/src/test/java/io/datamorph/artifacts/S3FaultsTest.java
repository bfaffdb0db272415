package io.datamorph.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scripted server in the place of S3: what real ones rarely do when asked. */
class S3FaultsTest {

  private static final String KEY = "workflows/w/certificate.json";
  private static final byte[] CONTENT = "{}".getBytes(UTF_8);

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            calls.incrementAndGet();
            script.remove().to(exchange);
          }
        });
    server.start();
    script.add(status(200)); // the bucket is there
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void a_busy_server_is_asked_again() {
    try (var store = open(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      script.add(status(503));
      script.add(status(500));
      script.add(status(200));

      assertEquals(Digests.ref(KEY, CONTENT), store.put(KEY, CONTENT, "application/json"));
      assertEquals(4, calls.get());
    }
  }

  @Test
  void a_write_whose_answer_was_lost_is_recognised_as_our_own() {
    try (var store = open(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      script.add(HttpExchange::close);
      script.add(status(412));
      script.add(body(CONTENT));

      assertEquals(Digests.ref(KEY, CONTENT), store.put(KEY, CONTENT, "application/json"));
    }
  }

  @Test
  void a_key_that_somebody_else_writes_at_this_moment_is_to_be_tried_again() {
    try (var store = open(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      script.add(status(409));
      script.add(missing());

      var failure =
          assertThrows(
              ArtifactStoreUnavailableException.class,
              () -> store.put(KEY, CONTENT, "application/json"));

      assertTrue(failure.getMessage().contains("try again"));
    }
  }

  @Test
  void other_bytes_than_promised_are_corrupt() {
    try (var store = open(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      script.add(body("[]".getBytes(UTF_8)));

      assertThrows(ArtifactCorruptException.class, () -> store.get(Digests.ref(KEY, CONTENT)));
    }
  }

  @Test
  void a_body_cut_off_on_the_way_is_read_again() {
    try (var store = open(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      script.add(
          exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 1);
            exchange.getResponseBody().flush();
          });
      script.add(body(CONTENT));

      assertArrayEquals(CONTENT, store.get(Digests.ref(KEY, CONTENT)));
    }
  }

  @Test
  void a_silent_server_is_given_up_after_the_total_limit() {
    try (var store = open(Duration.ofMillis(200), Duration.ofMillis(500))) {
      for (int i = 0; i < 10; i++) {
        script.add(exchange -> awaitEnd());
      }

      var failure = assertThrows(ArtifactStoreUnavailableException.class, () -> store.find(KEY));

      assertTrue(failure.getMessage().contains(KEY));
      assertTrue(calls.get() >= 2, "tried more than once");
    }
  }

  @Test
  void a_refusal_is_not_repeated() {
    try (var store = open(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      script.add(status(403));

      assertThrows(ArtifactStoreUnavailableException.class, () -> store.find(KEY));
      assertEquals(2, calls.get());
    }
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private S3ArtifactStore open(Duration attempt, Duration total) {
    var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var login = new S3Location.Login("key", "secret");
    return S3ArtifactStore.open(
        S3Location.at(endpoint, "us-east-1", "bucket", login).within(attempt, total));
  }

  private static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  private static Answer missing() {
    var xml = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>".getBytes(UTF_8);
    return exchange -> {
      exchange.sendResponseHeaders(404, xml.length);
      exchange.getResponseBody().write(xml);
    };
  }

  private static Answer body(byte[] content) {
    return exchange -> {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    };
  }
}
