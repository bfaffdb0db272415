package io.datamorph.logsink.outbound;

import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.artifacts.InMemoryArtifactStore;
import io.datamorph.infra.DynamoHandle;
import io.datamorph.infra.EmbeddedInfra;
import io.datamorph.logsink.LogStore;
import io.datamorph.logsink.LogStoreSuite;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbLogStoreTest extends LogStoreSuite {

  private static final String TABLE = "datamorph_logs";
  private static EmbeddedInfra infra;
  private static DynamoDbClient client;

  private final ArtifactStore artifacts = new InMemoryArtifactStore();

  @BeforeAll
  static void start() {
    infra = EmbeddedInfra.builder().dynamoDbLocal(true).start();
    DynamoHandle dynamo = infra.dynamoDb().orElseThrow();
    client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(dynamo.region()))
            .endpointOverride(URI.create(dynamo.endpoint()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    DynamoDbTable.create(client, TABLE);
    DynamoDbTable.create(client, TABLE);
  }

  @AfterAll
  static void stop() {
    client.close();
    infra.close();
  }

  @Override
  protected LogStore store() {
    return new DynamoDbLogStore(client, TABLE, new LogItems(artifacts, Duration.ofDays(36_500)));
  }
}
