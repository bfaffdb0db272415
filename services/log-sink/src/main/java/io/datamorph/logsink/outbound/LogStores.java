package io.datamorph.logsink.outbound;

import io.agroal.api.AgroalDataSource;
import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.logsink.LogStore;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jdbi.v3.core.Jdbi;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Makes the store that the settings name. */
@ApplicationScoped
class LogStores {

  private static final Duration ATTEMPT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(10);

  @Produces
  @Singleton
  LogStore logStore(
      LogStoreSettings settings,
      @DataSource("log-sink") AgroalDataSource dataSource,
      Config config) {
    return switch (settings.store()) {
      case POSTGRES -> new PostgresLogStore(Jdbi.create(dataSource), settings.retention());
      case DYNAMODB -> dynamoDb(settings, artifacts(config));
    };
  }

  private static LogStore dynamoDb(LogStoreSettings settings, ArtifactStore artifacts) {
    DynamoDbClient client = client(settings.dynamodb());
    if (settings.dynamodb().createTable()) {
      DynamoDbTable.create(client, settings.dynamodb().table());
    }
    return new DynamoDbLogStore(
        client, settings.dynamodb().table(), new LogItems(artifacts, settings.retention()));
  }

  private static DynamoDbClient client(LogStoreSettings.DynamoDb settings) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(settings.region()))
            .credentialsProvider(
                settings
                    .accessKey()
                    .<AwsCredentialsProvider>map(
                        key ->
                            StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(key, settings.secretKey().orElse(""))))
                    .orElseGet(() -> DefaultCredentialsProvider.builder().build()))
            .overrideConfiguration(
                override ->
                    override
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        // The store retries by itself: a batch is never repeated as a whole.
                        .retryStrategy(DefaultRetryStrategy.doNotRetry()));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static ArtifactStore artifacts(Config config) {
    return S3ArtifactStore.open(
        S3Location.fromSettings(name -> config.getOptionalValue(name, String.class)));
  }
}
