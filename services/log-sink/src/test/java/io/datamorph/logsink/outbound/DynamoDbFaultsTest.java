package io.datamorph.logsink.outbound;

import static io.datamorph.logsink.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.artifacts.InMemoryArtifactStore;
import io.datamorph.logsink.LogStoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class DynamoDbFaultsTest {

  private static final String TABLE = "logs";

  /** Takes only some of every batch, or throws first. */
  private static final class Grudging implements DynamoDbClient {

    private final List<Integer> batches = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final int takesAtOnce;
    private final List<RuntimeException> throwsFirst;

    private Grudging(int takesAtOnce, List<RuntimeException> throwsFirst) {
      this.takesAtOnce = takesAtOnce;
      this.throwsFirst = new ArrayList<>(throwsFirst);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      List<WriteRequest> writes = request.requestItems().get(TABLE);
      batches.add(writes.size());
      if (!throwsFirst.isEmpty()) {
        throw throwsFirst.removeFirst();
      }
      int cut = Math.min(takesAtOnce, writes.size());
      writes
          .subList(0, cut)
          .forEach(write -> taken.add(write.putRequest().item().get(LogItems.ENTRY_ID).s()));
      List<WriteRequest> rest = writes.subList(cut, writes.size());
      return BatchWriteItemResponse.builder()
          .unprocessedItems(rest.isEmpty() ? Map.of() : Map.of(TABLE, rest))
          .build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static DynamoDbLogStore over(Grudging client) {
    return new DynamoDbLogStore(
        client, TABLE, new LogItems(new InMemoryArtifactStore(), Duration.ofDays(1)));
  }

  @Test
  void onlyWhatWasNotTakenIsSentAgain() {
    Grudging client = new Grudging(10, List.of());
    over(client).store(IntStream.range(0, 25).mapToObj(n -> entry("w", n)).toList());
    assertEquals(List.of(25, 15, 5), client.batches);
    assertEquals(25, client.taken.stream().distinct().count());
  }

  @Test
  void aBatchNeverHasMoreThanTwentyFiveEntries() {
    Grudging client = new Grudging(25, List.of());
    over(client).store(IntStream.range(0, 26).mapToObj(n -> entry("w", n)).toList());
    assertEquals(List.of(25, 1), client.batches);
  }

  @Test
  void aThrottledBatchIsTriedAgain() {
    Grudging client =
        new Grudging(
            25,
            List.of(
                ProvisionedThroughputExceededException.builder().statusCode(400).build(),
                ProvisionedThroughputExceededException.builder().statusCode(400).build()));
    over(client).store(List.of(entry("w", 1)));
    assertEquals(List.of(1, 1, 1), client.batches);
    assertEquals(1, client.taken.size());
  }

  @Test
  void aTableThatDoesNotExistIsSaidAtOnce() {
    Grudging client =
        new Grudging(25, List.of(ResourceNotFoundException.builder().statusCode(400).build()));
    LogStoreUnavailableException refused =
        assertThrows(
            LogStoreUnavailableException.class, () -> over(client).store(List.of(entry("w", 1))));
    assertEquals(List.of(1), client.batches);
    assertTrue(refused.getMessage().contains(TABLE), refused.getMessage());
  }

  @Test
  void whatIsNeverTakenIsAnErrorInTheEnd() {
    Grudging client = new Grudging(0, List.of());
    assertThrows(
        LogStoreUnavailableException.class, () -> over(client).store(List.of(entry("w", 1))));
    assertEquals(8, client.batches.size());
  }
}
