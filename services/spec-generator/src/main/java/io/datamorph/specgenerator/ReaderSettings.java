package io.datamorph.specgenerator;

import io.datamorph.choreography.AgentLog;
import io.datamorph.languagemodel.LanguageModels;
import io.datamorph.languagemodel.LedgerSettings;
import io.datamorph.languagemodel.ModelLedger;
import io.datamorph.languagemodel.ModelSettings;
import io.datamorph.specgenerator.modelling.Samples;
import io.datamorph.specgenerator.modelling.SpecPrompts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * How requests are read: {@code datamorph.reader} ({@code builtin}, {@code model}, {@code auto};
 * auto where a model is set), {@code datamorph.model.fallback} ({@code none}, {@code builtin}),
 * {@code datamorph.model.samples} ({@code none}, {@code masked}, {@code raw}) and the settings of a
 * model under {@code datamorph.spec-generator.model} or {@code datamorph.model}.
 */
record ReaderSettings(
    Function<String, Optional<String>> settings,
    RequestReader.Choice choice,
    RequestReader.Fallback fallback,
    Samples.Disclosure samples) {

  private static final String OWN = "datamorph.spec-generator.model";
  private static final String SHARED = "datamorph.model";

  static ReaderSettings of(Function<String, Optional<String>> settings) {
    RequestReader.Choice usual =
        hasModel(settings) ? RequestReader.Choice.AUTO : RequestReader.Choice.BUILTIN;
    return new ReaderSettings(
        settings,
        word(settings, "datamorph.reader", RequestReader.Choice.class, usual),
        word(
            settings,
            SHARED + ".fallback",
            RequestReader.Fallback.class,
            RequestReader.Fallback.NONE),
        word(settings, SHARED + ".samples", Samples.Disclosure.class, Samples.Disclosure.NONE));
  }

  RequestReader reader(
      DataSource ledger,
      Catalogues catalogues,
      AgentLog log,
      InstantSource clock,
      MeterRegistry meters) {
    Optional<ModelReader> model =
        choice != RequestReader.Choice.BUILTIN && hasModel(settings)
            ? Optional.of(model(ledger, log, clock, meters))
            : Optional.empty();
    return new RequestReader(choice, model, fallback, samples, catalogues);
  }

  private ModelReader model(
      DataSource ledger, AgentLog log, InstantSource clock, MeterRegistry meters) {
    ModelLedger rows =
        new ModelLedger(ledger, LedgerSettings.fromSettings(settings, SHARED + ".budget"), clock);
    LanguageModels models = new LanguageModels(rows, clock, new Random(), meters);
    return new ModelReader(
        models.open(ModelSettings.fromSettings(settings, OWN, SHARED)),
        SpecPrompts.load(),
        new ModelCallLog(log, rows::totals));
  }

  private static boolean hasModel(Function<String, Optional<String>> settings) {
    return settings
        .apply(OWN + ".provider")
        .or(() -> settings.apply(SHARED + ".provider"))
        .isPresent();
  }

  private static <E extends Enum<E>> E word(
      Function<String, Optional<String>> settings, String name, Class<E> words, E otherwise) {
    Optional<String> written = settings.apply(name).map(String::strip).filter(it -> !it.isEmpty());
    if (written.isEmpty()) {
      return otherwise;
    }
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equalsIgnoreCase(written.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is \"%s\", but must be one of %s"
                        .formatted(
                            name,
                            written.get(),
                            Arrays.stream(words.getEnumConstants())
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }
}
