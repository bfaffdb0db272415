package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSettingsTest {

  private final Map<String, String> all =
      new HashMap<>(Map.of("model.provider", "ollama", "model.model", "llama3.3"));

  private ModelSettings read() {
    return ModelSettings.fromSettings(
        name -> Optional.ofNullable(all.get(name)), "remediator.model", "model");
  }

  private String refused() {
    return assertThrows(IllegalArgumentException.class, this::read).getMessage();
  }

  @Test
  void whatIsNotSetHasADefault() {
    assertEquals(ModelSettings.of(ProviderKind.OLLAMA, "llama3.3", Access.DEFAULT), read());
    assertEquals(Optional.of(0.2), read().sampling().temperature());
  }

  @Test
  void everythingCanBeSet() {
    all.putAll(
        Map.of(
            "model.provider", "Bedrock",
            "model.base-url", "http://localhost:1",
            "model.key", "file:/run/secrets/key",
            "model.region", "eu-central-1",
            "model.inference-profile", "eu.claude",
            "model.temperature", "0.7",
            "model.max-tokens", "99",
            "model.timeout", "30s",
            "model.deadline", "PT1M",
            "model.tries", "2"));
    all.putAll(
        Map.of(
            "model.price-in", "3",
            "model.price-out", "15",
            "model.schema", "instructed",
            "model.transcripts", "recorded"));
    assertEquals(
        new ModelSettings(
            ProviderKind.BEDROCK,
            "llama3.3",
            new Access(
                Optional.of(URI.create("http://localhost:1")),
                Optional.of(new SecretReference.Content(Path.of("/run/secrets/key"))),
                Optional.of("eu-central-1"),
                Optional.of("eu.claude")),
            new Sampling(Optional.of(0.7), 99),
            new Patience(Duration.ofSeconds(30), Duration.ofMinutes(1), 2),
            Price.of("3", "15"),
            SchemaUse.INSTRUCTED,
            Optional.of(Path.of("recorded"))),
        read());
  }

  @Test
  void anAgentsOwnSettingsStandBeforeThoseForAll() {
    all.put("remediator.model.model", "qwen3");
    assertEquals("qwen3", read().model());
    assertEquals(ProviderKind.OLLAMA, read().provider());
  }

  @Test
  void aProviderOfItsOwnDoesNotGetTheKeyOfAnother() {
    all.putAll(
        Map.of(
            "model.provider", "anthropic",
            "model.key", "env:THEIRS",
            "model.base-url", "http://localhost:1",
            "model.max-tokens", "99",
            "remediator.model.provider", "openai"));
    assertEquals(Access.DEFAULT, read().access());
    assertEquals(99, read().sampling().maxTokens());
    all.put("remediator.model.key", "env:OURS");
    assertEquals("env:OURS", read().access().key().orElseThrow().toString());
  }

  @Test
  void someModelsRefuseATemperature() {
    all.put("model.temperature", "none");
    assertEquals(Optional.empty(), read().sampling().temperature());
  }

  @Test
  void aLongerTimeoutStretchesTheDefaultDeadline() {
    all.put("model.timeout", "600");
    assertEquals(Duration.ofMinutes(10), read().patience().deadline());
  }

  @Test
  void aMistakeIsNamed() {
    all.put("model.provider", "oracle");
    assertTrue(refused().startsWith("model.provider: 'oracle' is none of [bedrock, "), refused());
    all.put("model.provider", "ollama");
    all.put("model.timeout", "soon");
    assertTrue(refused().startsWith("model.timeout: "), refused());
    all.remove("model.timeout");
    all.put("model.tries", "9");
    assertEquals("tries is 9, must be from 1 to 3", refused());
    all.remove("model.tries");
    all.remove("model.model");
    assertEquals("remediator.model.model is not set.", refused());
  }

  @Test
  void aKeyInPlaceOfAReferenceIsRefusedAndNotRepeated() {
    all.put("model.key", "sk-very-secret");
    assertTrue(refused().startsWith("model.key: A key is given as env:NAME"), refused());
    assertFalse(refused().contains("sk-very-secret"), refused());
  }

  @Test
  void aKeyIsReadFromTheEnvironmentOrAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "from-file\n");
    assertEquals(
        "from-file",
        SecretReference.parse("file:" + file).resolve(name -> Optional.empty()).value());
    Secret secret = SecretReference.parse("env:KEY").resolve(Optional::of);
    assertEquals("KEY", secret.value());
    assertEquals("***", secret.toString());
  }

  @Test
  void aKeyThatIsNotThereIsNamedByItsReference() {
    SecretReference reference = SecretReference.parse("env:NO_SUCH_KEY");
    var missing =
        assertThrows(
            IllegalArgumentException.class, () -> reference.resolve(name -> Optional.empty()));
    assertEquals("The key at env:NO_SUCH_KEY is missing or empty.", missing.getMessage());
  }

  @Test
  void budgetsAreSettingsToo() {
    var settings =
        LedgerSettings.fromSettings(
            name ->
                Optional.ofNullable(
                    Map.of(
                            "budget.workflow-money",
                            "0.50",
                            "budget.day-tokens",
                            "1000000",
                            "budget.reuse-for",
                            "24h")
                        .get(name)),
            "budget");
    assertEquals(
        new LedgerSettings(Budget.ofMoney("0.50"), Budget.ofTokens(1_000_000), Duration.ofDays(1)),
        settings);
  }

  @Test
  void aPriceIsForAMillionTokens() {
    assertEquals(new BigDecimal("0.000105000"), Price.of("3", "15").of(10, 5));
    assertEquals(new BigDecimal("0.000000001"), Price.of("0.0001", "0").of(1, 0), "rounded up");
  }
}
