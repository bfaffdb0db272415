package io.datamorph.logsink.outbound;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.logsink.LogStore;
import io.datamorph.logsink.LogStoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The log in DynamoDB: one item an entry, partitioned by workflow, sorted by entry id. Of a batch
 * only what was not taken is tried again, with growing, jittered pauses.
 */
public final class DynamoDbLogStore implements LogStore {

  /** BatchWriteItem takes no more. */
  private static final int BATCH = 25;

  private static final int TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;
  private final LogItems items;

  public DynamoDbLogStore(DynamoDbClient client, String table, LogItems items) {
    this.client = client;
    this.table = table;
    this.items = items;
  }

  @Override
  public void store(List<AgentLogged> entries) {
    // A batch with a key twice is refused as a whole.
    Map<String, AgentLogged> distinct = new LinkedHashMap<>();
    entries.forEach(
        entry -> distinct.putIfAbsent(entry.workflowId() + '\n' + entry.entryId(), entry));
    List<WriteRequest> writes =
        distinct.values().stream()
            .map(entry -> PutRequest.builder().item(items.of(entry)).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    for (int from = 0; from < writes.size(); from += BATCH) {
      write(writes.subList(from, Math.min(writes.size(), from + BATCH)));
    }
  }

  @Override
  public List<AgentLogged> read(String workflowId, Optional<String> after, int limit) {
    int wanted = Math.clamp(limit, 1, MOST);
    List<AgentLogged> found = new ArrayList<>();
    Map<String, AttributeValue> start =
        after.map(entryId -> items.key(workflowId, entryId)).orElse(Map.of());
    try {
      do {
        QueryResponse page = client.query(query(workflowId, start, wanted - found.size()));
        page.items().forEach(item -> found.add(items.entry(item)));
        start = page.lastEvaluatedKey();
      } while (!start.isEmpty() && found.size() < wanted);
      return List.copyOf(found);
    } catch (SdkException e) {
      throw new LogStoreUnavailableException("DynamoDB table " + table + " does not answer", e);
    }
  }

  /** DynamoDB removes expired items by itself. */
  @Override
  public void prune() {}

  private QueryRequest query(String workflowId, Map<String, AttributeValue> start, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#w = :w")
            .expressionAttributeNames(Map.of("#w", LogItems.WORKFLOW_ID))
            .expressionAttributeValues(Map.of(":w", AttributeValue.fromS(workflowId)))
            .consistentRead(true)
            .limit(limit);
    return (start.isEmpty() ? query : query.exclusiveStartKey(start)).build();
  }

  private void write(List<WriteRequest> batch) {
    List<WriteRequest> rest = batch;
    SdkException last = null;
    for (int attempt = 0; attempt < TRIES && !rest.isEmpty(); attempt++) {
      pause(attempt);
      try {
        List<WriteRequest> sent = rest;
        rest =
            client
                .batchWriteItem(request -> request.requestItems(Map.of(table, sent)))
                .unprocessedItems()
                .getOrDefault(table, List.of());
      } catch (SdkException e) {
        last = e;
        if (!passes(e)) {
          break;
        }
      }
    }
    if (!rest.isEmpty()) {
      throw new LogStoreUnavailableException(
          rest.size() + " entries were not taken by DynamoDB table " + table, last);
    }
  }

  /** Whether trying again may help: throttled, a fault of the server, or no connection. */
  private static boolean passes(SdkException failure) {
    return switch (failure) {
      case ProvisionedThroughputExceededException throttled -> true;
      case RequestLimitExceededException throttled -> true;
      case AwsServiceException refused ->
          refused.isThrottlingException() || refused.statusCode() >= 500;
      case SdkException unreachable -> true;
    };
  }

  private static void pause(int attempt) {
    if (attempt == 0) {
      return;
    }
    long longest =
        Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt, 20));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogStoreUnavailableException("interrupted while waiting for DynamoDB", e);
    }
  }
}
