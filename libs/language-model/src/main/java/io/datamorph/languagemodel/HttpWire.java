package io.datamorph.languagemodel;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.datamorph.languagemodel.ObservedHttp.Places;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The providers that are reached over plain HTTP. */
final class HttpWire implements Wire {

  private static final URI OLLAMA = URI.create("http://localhost:11434");
  private static final int LEAST_CONTEXT = 8192;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Makes a provider's model over the client of one try. */
  @FunctionalInterface
  private interface Dialect {
    ChatModel model(ObservedHttp http, Prompt prompt);
  }

  private final HttpClient connections;
  private final Places places;
  private final Dialect dialect;
  private final InstantSource clock;

  private HttpWire(Places places, Dialect dialect, InstantSource clock) {
    this.connections = connections();
    this.places = places;
    this.dialect = dialect;
    this.clock = clock;
  }

  /** HTTP/1.1: some servers of models stumble over an offer to upgrade. No redirect is followed. */
  private static HttpClient connections() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }

  static Wire anthropic(ModelSettings settings, Secret key, InstantSource clock) {
    return new HttpWire(
        new Places("/stop_reason", "/usage/input_tokens", "/usage/output_tokens"),
        (http, prompt) ->
            AnthropicChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(baseUrl(settings))
                .apiKey(key.value())
                .modelName(settings.model())
                .maxTokens(settings.sampling().maxTokens())
                .temperature(settings.sampling().temperature().orElse(null))
                .maxRetries(0)
                .build(),
        clock);
  }

  /** OpenAI itself has renamed the limit of tokens; servers that follow it know the old name. */
  static Wire openAi(ModelSettings settings, Optional<Secret> key, InstantSource clock) {
    int limit = settings.sampling().maxTokens();
    boolean itself = settings.access().baseUrl().isEmpty();
    return new HttpWire(
        new Places("/choices/0/finish_reason", "/usage/prompt_tokens", "/usage/completion_tokens"),
        (http, prompt) ->
            OpenAiChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(baseUrl(settings))
                .apiKey(key.map(Secret::value).orElse(null))
                .modelName(settings.model())
                .maxTokens(itself ? null : limit)
                .maxCompletionTokens(itself ? limit : null)
                .temperature(settings.sampling().temperature().orElse(null))
                .maxRetries(0)
                .build(),
        clock);
  }

  static Wire ollama(ModelSettings settings, InstantSource clock) {
    return new HttpWire(
        new Places("/done_reason", "/prompt_eval_count", "/eval_count"),
        (http, prompt) ->
            OllamaChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(settings.access().baseUrl().orElse(OLLAMA).toString())
                .modelName(settings.model())
                .numCtx(context(prompt, settings))
                .numPredict(settings.sampling().maxTokens())
                .temperature(settings.sampling().temperature().orElse(null))
                .maxRetries(0)
                .build(),
        clock);
  }

  /**
   * Room for prompt and answer, in few sizes: Ollama cuts off silently, and reloads at each size.
   */
  private static int context(Prompt prompt, ModelSettings settings) {
    long needed = TokenEstimate.of(prompt) + settings.sampling().maxTokens();
    return Math.max(LEAST_CONTEXT, (int) Long.highestOneBit(needed * 2 - 1));
  }

  private static String baseUrl(ModelSettings settings) {
    return settings.access().baseUrl().map(URI::toString).orElse(null);
  }

  @Override
  public Line open(Prompt prompt) {
    ObservedHttp http = new ObservedHttp(connections, places, clock);
    return new Line(dialect.model(http, prompt), http);
  }

  @Override
  public void close() {
    connections.shutdownNow();
  }
}
