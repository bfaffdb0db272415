package io.datamorph.languagemodel;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads settings by name; the first prefix that has one wins, so that an agent's own stand before
 * those for all.
 */
final class SettingsReader {

  private final Function<String, Optional<String>> settings;
  private final List<String> prefixes;

  SettingsReader(Function<String, Optional<String>> settings, String... prefixes) {
    this.settings = settings;
    this.prefixes = List.of(prefixes);
  }

  ModelSettings model() {
    ProviderKind provider = required("provider", text -> constant(ProviderKind.class, text));
    return new ModelSettings(
        provider,
        provider == ProviderKind.TRANSCRIPT
            ? optional("model", text -> text).orElse("transcript")
            : required("model", text -> text),
        access(),
        sampling(),
        patience(),
        new Price(
            optional("price-in", BigDecimal::new).orElse(BigDecimal.ZERO),
            optional("price-out", BigDecimal::new).orElse(BigDecimal.ZERO)),
        optional("schema", text -> constant(SchemaUse.class, text)).orElse(SchemaUse.NATIVE),
        optional("transcripts", Path::of));
  }

  LedgerSettings ledger() {
    return new LedgerSettings(
        new Budget(
            optional("workflow-money", BigDecimal::new),
            optional("workflow-tokens", Long::valueOf)),
        new Budget(optional("day-money", BigDecimal::new), optional("day-tokens", Long::valueOf)),
        optional("reuse-for", SettingsReader::duration).orElse(Duration.ZERO));
  }

  /** Never another provider's: an agent that names one of its own says how to get to it, too. */
  private Access access() {
    SettingsReader own = new SettingsReader(settings, upToTheProvider());
    return new Access(
        own.optional("base-url", URI::create),
        own.optional("key", SecretReference::parse),
        own.optional("region", text -> text),
        own.optional("inference-profile", text -> text));
  }

  private String[] upToTheProvider() {
    int named = 0;
    while (!isSet(prefixes.get(named) + ".provider")) {
      named++;
    }
    return prefixes.subList(0, named + 1).toArray(String[]::new);
  }

  private boolean isSet(String key) {
    return settings.apply(key).filter(text -> !text.isBlank()).isPresent();
  }

  private Sampling sampling() {
    Optional<Double> temperature =
        optional("temperature", SettingsReader::temperature).orElse(Sampling.DEFAULT.temperature());
    int maxTokens = optional("max-tokens", Integer::valueOf).orElse(Sampling.DEFAULT.maxTokens());
    return new Sampling(temperature, maxTokens);
  }

  private Patience patience() {
    Patience usual = Patience.DEFAULT;
    Duration timeout = optional("timeout", SettingsReader::duration).orElse(usual.timeout());
    Duration enough = timeout.compareTo(usual.deadline()) > 0 ? timeout : usual.deadline();
    return new Patience(
        timeout,
        optional("deadline", SettingsReader::duration).orElse(enough),
        optional("tries", Integer::valueOf).orElse(usual.tries()));
  }

  private <T> T required(String name, Function<String, T> reading) {
    return optional(name, reading)
        .orElseThrow(
            () -> new IllegalArgumentException(prefixes.getFirst() + "." + name + " is not set."));
  }

  private <T> Optional<T> optional(String name, Function<String, T> reading) {
    Optional<String> found =
        prefixes.stream().map(prefix -> prefix + "." + name).filter(this::isSet).findFirst();
    return found.map(key -> read(key, settings.apply(key).orElseThrow().strip(), reading));
  }

  private static <T> T read(String key, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("%s: %s".formatted(key, e.getMessage()), e);
    }
  }

  /** {@code none} for models that refuse one. */
  private static Optional<Double> temperature(String text) {
    return text.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(Double.valueOf(text));
  }

  /** As the services' frame reads them: {@code 90} and {@code 90s} and {@code PT1M30S}. */
  private static Duration duration(String text) {
    if (text.chars().allMatch(Character::isDigit)) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    return Duration.parse(Character.isDigit(text.charAt(0)) ? "PT" + text : text);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is none of %s"
                        .formatted(
                            text,
                            List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT))));
  }
}
