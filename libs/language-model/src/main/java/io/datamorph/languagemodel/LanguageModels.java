package io.datamorph.languagemodel;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Opens models over one ledger. From the caller to the provider stand: the search for an answer
 * that is there already, retries, the circuit that all models of a provider share, the ledger with
 * its budgets. Around it all stands the recorder, if wanted.
 */
public final class LanguageModels {

  private final ModelLedger ledger;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final MeterRegistry registry;
  private final Function<String, Optional<String>> environment;
  private final Pause pause;
  private final Map<List<Object>, Circuit> circuits = new ConcurrentHashMap<>();

  /**
   * @param random safe for many threads, as {@link java.util.Random} is
   * @param registry where what is asked of models is counted
   */
  public LanguageModels(
      ModelLedger ledger, InstantSource clock, RandomGenerator random, MeterRegistry registry) {
    this(
        ledger,
        clock,
        random,
        registry,
        name -> Optional.ofNullable(System.getenv(name)),
        duration -> Thread.sleep(duration));
  }

  LanguageModels(
      ModelLedger ledger,
      InstantSource clock,
      RandomGenerator random,
      MeterRegistry registry,
      Function<String, Optional<String>> environment,
      Pause pause) {
    this.ledger = ledger;
    this.clock = clock;
    this.random = random;
    this.registry = registry;
    this.environment = environment;
    this.pause = pause;
  }

  /**
   * @throws IllegalArgumentException naming what the settings lack, a key that is not to be found
   *     first of all
   */
  public LanguageModel open(ModelSettings settings) {
    Provider provider = Provider.open(settings, environment, clock);
    ModelMeters meters = new ModelMeters(registry, settings);
    Asker ledgered = new LedgeredAsker(provider, ledger, settings, meters);
    Asker guarded = circuit(settings).before(ledgered);
    Asker retrying = new RetryingAsker(guarded, settings.patience(), clock, random, pause);
    LanguageModel model = new PaidOnceModel(retrying, ledger, settings, meters, provider::close);
    return settings.recordings().map(to -> recording(model, settings, to)).orElse(model);
  }

  private static LanguageModel recording(LanguageModel model, ModelSettings settings, Path folder) {
    return new RecordingModel(model, new Transcripts(folder), Provider.name(settings));
  }

  private Circuit circuit(ModelSettings settings) {
    Access access = settings.access();
    List<Object> place = List.of(settings.provider(), access.baseUrl(), access.region());
    return circuits.computeIfAbsent(place, key -> new Circuit(clock));
  }
}
