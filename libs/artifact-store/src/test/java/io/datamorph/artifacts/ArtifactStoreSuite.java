package io.datamorph.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.ArtifactRef;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ArtifactStore} promises; each test works under a workflow of its own. */
abstract class ArtifactStoreSuite {

  private static final String JSON = "application/json";

  private final String workflow = UUID.randomUUID().toString();

  abstract ArtifactStore store();

  @Test
  void what_was_put_can_be_got() {
    var ref = store().put(key(1), bytes("{}"), JSON);

    assertEquals(
        new ArtifactRef(
            key(1), "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", 2),
        ref);
    assertArrayEquals(bytes("{}"), store().get(ref));
    assertArrayEquals(bytes("{}"), store().find(key(1)).orElseThrow());
  }

  @Test
  void bytes_of_every_value_come_back_as_they_were() {
    var content = new byte[1 << 20];
    new Random(7).nextBytes(content);

    var ref = store().put(key(1), content, "application/octet-stream");

    assertEquals(1 << 20, ref.bytes());
    assertArrayEquals(content, store().get(ref));
  }

  @Test
  void an_empty_artifact_is_an_artifact() {
    var ref = store().put(key(1), new byte[0], JSON);

    assertEquals(0, store().get(ref).length);
    assertTrue(store().find(key(1)).isPresent());
  }

  @Test
  void the_same_bytes_again_change_nothing() {
    var first = store().put(key(1), bytes("same"), JSON);
    var second = store().put(key(1), bytes("same"), JSON);

    assertEquals(first, second);
    assertArrayEquals(bytes("same"), store().get(second));
  }

  @Test
  void other_bytes_under_the_same_key_are_refused_and_change_nothing() {
    var first = store().put(key(1), bytes("first"), JSON);

    assertThrows(ArtifactConflictException.class, () -> store().put(key(1), bytes("second"), JSON));

    assertArrayEquals(bytes("first"), store().get(first));
  }

  @Test
  void of_many_writers_of_one_key_exactly_one_wins() throws Exception {
    List<Callable<Optional<ArtifactRef>>> writers =
        IntStream.range(0, 8).<Callable<Optional<ArtifactRef>>>mapToObj(this::writer).toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var winners =
          executor.invokeAll(writers).stream().flatMap(done -> done.resultNow().stream()).toList();

      assertEquals(1, winners.size());
      store().get(winners.getFirst());
    }
  }

  private Callable<Optional<ArtifactRef>> writer(int number) {
    return () -> {
      try {
        return Optional.of(store().put(key(1), bytes("writer " + number), JSON));
      } catch (ArtifactConflictException lost) {
        return Optional.empty();
      }
    };
  }

  @Test
  void a_reference_to_other_bytes_is_corrupt() {
    var ref = store().put(key(1), bytes("abc"), JSON);
    var otherDigest = new ArtifactRef(ref.key(), Digests.sha256(bytes("abd")), 3);
    var otherLength = new ArtifactRef(ref.key(), ref.sha256(), 4);

    assertThrows(ArtifactCorruptException.class, () -> store().get(otherDigest));
    assertThrows(ArtifactCorruptException.class, () -> store().get(otherLength));
  }

  @Test
  void nothing_under_a_key_is_missing_and_not_found() {
    var ref = Digests.ref(key(1), bytes("never stored"));

    var missing = assertThrows(ArtifactMissingException.class, () -> store().get(ref));

    assertTrue(missing.getMessage().contains(key(1)));
    assertEquals(Optional.empty(), store().find(key(1)));
  }

  @Test
  void keys_are_listed_by_prefix_in_order() {
    store().put(key(2), bytes("2"), JSON);
    store().put(key(1), bytes("1"), JSON);
    store().put(ArtifactKeys.certificate(workflow), bytes("c"), JSON);

    assertEquals(List.of(key(1), key(2)), store().list("workflows/" + workflow + "/spec/"));
    assertEquals(3, store().list("workflows/" + workflow).size());
    assertEquals(List.of(), store().list("workflows/" + workflow + "/code/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "a//b", "/a", "a/", "../a", "a/../b", "a/./b", "a b", "ä", "a\nb"})
  void a_key_that_is_not_plain_is_refused(String key) {
    assertThrows(IllegalArgumentException.class, () -> store().put(key, bytes("x"), JSON));
    assertThrows(IllegalArgumentException.class, () -> store().find(key));
  }

  @Test
  void one_byte_more_than_allowed_is_refused() {
    var tooMuch = new byte[ArtifactStore.MAX_BYTES + 1];

    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> store().put(key(1), tooMuch, "text/plain"));

    assertTrue(refused.getMessage().contains("33554432"));
    assertEquals(Optional.empty(), store().find(key(1)));
  }

  @Test
  void as_much_as_allowed_is_stored() {
    var most = new byte[ArtifactStore.MAX_BYTES];

    assertArrayEquals(most, store().get(store().put(key(1), most, "text/plain")));
  }

  private String key(int n) {
    return ArtifactKeys.spec(workflow, n);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
