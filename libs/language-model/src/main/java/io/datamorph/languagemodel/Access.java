package io.datamorph.languagemodel;

import java.net.URI;
import java.util.Optional;

/**
 * The way to the provider; what is empty is the provider's own default.
 *
 * @param baseUrl with the version where the provider has one in its paths ({@code /v1})
 * @param key of the provider; for Bedrock a bearer key, without one the SDK's own credentials
 * @param region of Bedrock
 * @param inferenceProfile id or ARN that Bedrock is to run the model under
 */
public record Access(
    Optional<URI> baseUrl,
    Optional<SecretReference> key,
    Optional<String> region,
    Optional<String> inferenceProfile) {

  public static final Access DEFAULT =
      new Access(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static Access at(String baseUrl) {
    return new Access(
        Optional.of(URI.create(baseUrl)), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Access withKey(String reference) {
    return new Access(
        baseUrl, Optional.of(SecretReference.parse(reference)), region, inferenceProfile);
  }

  public Access inRegion(String name) {
    return new Access(baseUrl, key, Optional.of(name), inferenceProfile);
  }
}
