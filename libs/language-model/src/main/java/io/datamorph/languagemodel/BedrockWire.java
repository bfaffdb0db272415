package io.datamorph.languagemodel;

import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockChatRequestParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.token.credentials.SdkToken;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.auth.scheme.BedrockRuntimeAuthSchemeProvider;

/** Amazon Bedrock's Converse, by the SDK of AWS with its own retries off. */
final class BedrockWire implements Wire {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Without this preference the SDK signs, and looks for credentials although there is a key. */
  private static final List<String> BEARER = List.of("httpBearerAuth");

  private final BedrockRuntimeClient client;
  private final ModelSettings settings;
  private final InstantSource clock;

  BedrockWire(ModelSettings settings, Optional<Secret> key, InstantSource clock) {
    this.client = client(settings, key);
    this.settings = settings;
    this.clock = clock;
  }

  private static BedrockRuntimeClient client(ModelSettings settings, Optional<Secret> key) {
    Patience patience = settings.patience();
    SdkHttpClient http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(patience.timeout())
            .build();
    var builder =
        BedrockRuntimeClient.builder()
            .httpClient(http)
            .overrideConfiguration(
                override ->
                    override
                        .addExecutionInterceptor(ObservedBedrock.watching())
                        .apiCallTimeout(patience.timeout())
                        .apiCallAttemptTimeout(patience.timeout())
                        .retryStrategy(AwsRetryStrategy.doNotRetry()));
    settings.access().region().map(Region::of).ifPresent(builder::region);
    settings.access().baseUrl().ifPresent(builder::endpointOverride);
    key.ifPresent(
        secret ->
            builder
                .tokenProvider(() -> bearer(secret))
                .authSchemeProvider(BedrockRuntimeAuthSchemeProvider.defaultProvider(BEARER)));
    return builder.build();
  }

  private static SdkToken bearer(Secret secret) {
    return new SdkToken() {
      @Override
      public String token() {
        return secret.value();
      }

      @Override
      public Optional<Instant> expirationTime() {
        return Optional.empty();
      }
    };
  }

  @Override
  public Line open(Prompt prompt) {
    ObservedBedrock observed = new ObservedBedrock(client, clock);
    BedrockChatModel model =
        BedrockChatModel.builder()
            .client(observed)
            .modelId(settings.access().inferenceProfile().orElse(settings.model()))
            .defaultRequestParameters(
                BedrockChatRequestParameters.builder()
                    .maxOutputTokens(settings.sampling().maxTokens())
                    .temperature(settings.sampling().temperature().orElse(null))
                    .build())
            .maxRetries(0)
            .build();
    return new Line(model, observed);
  }

  @Override
  public void close() {
    client.close();
  }
}
