package io.datamorph.languagemodel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** The Bedrock client of one try, over the one that stays. */
final class ObservedBedrock implements BedrockRuntimeClient, Sighting {

  private static final ExecutionAttribute<ObservedBedrock> TRY = new ExecutionAttribute<>("Try");

  private final BedrockRuntimeClient client;
  private final InstantSource clock;
  private volatile boolean answered;
  private volatile Optional<ConverseResponse> answer = Optional.empty();
  private volatile Optional<Duration> retryAfter = Optional.empty();

  ObservedBedrock(BedrockRuntimeClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Lets each try see its response before the SDK makes an object or an exception of it. */
  static ExecutionInterceptor watching() {
    return new ExecutionInterceptor() {
      @Override
      public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes tries) {
        tries.getAttribute(TRY).see(context.httpResponse());
      }
    };
  }

  private void see(SdkHttpResponse response) {
    answered = response.isSuccessful();
    retryAfter =
        response
            .firstMatchingHeader("Retry-After")
            .flatMap(header -> RetryAfter.read(header, clock));
  }

  /** LangChain4j throws at stop reasons that it does not know, and so must not see them. */
  @Override
  public ConverseResponse converse(ConverseRequest request) {
    ConverseRequest watched =
        request.toBuilder()
            .overrideConfiguration(override -> override.putExecutionAttribute(TRY, this))
            .build();
    ConverseResponse response = client.converse(watched);
    answer = Optional.of(response);
    return response.toBuilder().stopReason(StopReason.END_TURN).build();
  }

  @Override
  public boolean answered() {
    return answered;
  }

  @Override
  public Optional<String> stopReason() {
    return answer.map(ConverseResponse::stopReasonAsString);
  }

  @Override
  public OptionalLong tokensIn() {
    return count(answer.map(ConverseResponse::usage).map(TokenUsage::inputTokens));
  }

  @Override
  public OptionalLong tokensOut() {
    return count(answer.map(ConverseResponse::usage).map(TokenUsage::outputTokens));
  }

  private static OptionalLong count(Optional<Integer> tokens) {
    return tokens.stream().mapToLong(Integer::longValue).findFirst();
  }

  @Override
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  /** The client outlives the try. */
  @Override
  public void close() {}
}
