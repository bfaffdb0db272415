package io.datamorph.artifacts;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients with a deadline on everything. */
final class S3Clients {

  private static final int TRIES = 6;
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private S3Clients() {}

  /** The SDK's standard strategy waits with full jitter; the total limit ends it in any case. */
  static S3Client client(S3Location location) {
    var retry = AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(TRIES).build();
    var builder =
        S3Client.builder()
            .region(Region.of(location.region()))
            .credentialsProvider(credentials(location))
            .forcePathStyle(location.pathStyle())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(location.attemptTimeout()))
            .overrideConfiguration(
                override ->
                    override
                        .apiCallAttemptTimeout(location.attemptTimeout())
                        .apiCallTimeout(location.totalTimeout())
                        .retryStrategy(retry));
    location.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(S3Location location) {
    return location
        .login()
        .<AwsCredentialsProvider>map(
            login ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(login.accessKey(), login.secretKey())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }
}
