package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.languagemodel.testing.WireProtocol;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BedrockProviderTest extends ProviderSuite {

  private static final String MODEL = "anthropic.claude-sonnet-4-5-20250929-v1:0";

  @Override
  WireProtocol protocol() {
    return WireProtocol.BEDROCK;
  }

  @Override
  ModelSettings settings(Access access) {
    return ModelSettings.of(ProviderKind.BEDROCK, MODEL, access);
  }

  @Test
  void theKeyAndTheModelAreSent() throws InterruptedException {
    ask(PROMPT);
    assertEquals("Bearer " + KEY, server.received().getLast().authorization());
    assertEquals(
        "/model/anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse",
        server.received().getLast().path());
  }

  @Test
  void theModelCanRunUnderAnInferenceProfile() throws InterruptedException {
    Access access = Access.at(server.baseUrl()).withKey("env:K").inRegion("eu-central-1");
    Access profiled =
        new Access(access.baseUrl(), access.key(), access.region(), Optional.of("eu." + MODEL));
    try (Provider provider = open(settings(profiled))) {
      provider.ask(new Purpose("wf", "agent", "task"), PROMPT, Duration.ofSeconds(20));
    }
    assertEquals(
        "/model/eu.anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse",
        server.received().getLast().path());
  }

  @Test
  void withoutAKeyTheSdksOwnCredentialsSign() throws InterruptedException {
    System.setProperty("aws.accessKeyId", "AKID");
    System.setProperty("aws.secretAccessKey", "secret");
    Access keyless = Access.at(server.baseUrl()).inRegion("eu-central-1");
    try (Provider provider = open(settings(keyless))) {
      provider.ask(new Purpose("wf", "agent", "task"), PROMPT, Duration.ofSeconds(20));
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
    String authorization = server.received().getLast().authorization();
    assertTrue(authorization.startsWith("AWS4-HMAC-SHA256 Credential=AKID/"), authorization);
    assertTrue(authorization.contains("/eu-central-1/bedrock/"), authorization);
  }
}
