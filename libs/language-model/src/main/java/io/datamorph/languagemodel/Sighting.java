package io.datamorph.languagemodel;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What was seen on the wire beneath LangChain4j, which keeps some of it to itself. */
interface Sighting {

  /** Whether the provider answered with success, whatever the answer was. */
  boolean answered();

  /** Why the model stopped, in the provider's own word. */
  Optional<String> stopReason();

  OptionalLong tokensIn();

  OptionalLong tokensOut();

  /** How long the provider wants to be left alone. */
  Optional<Duration> retryAfter();
}
