package io.datamorph.artifacts;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which bucket, where, and how long to wait for it.
 *
 * @param endpoint empty for AWS itself
 * @param pathStyle bucket in the path, not in the host name
 * @param login empty for the SDK's own chain (environment, profile, role)
 * @param attemptTimeout for one try
 * @param totalTimeout for a call with all its retries
 */
public record S3Location(
    Optional<URI> endpoint,
    String region,
    String bucket,
    boolean pathStyle,
    Optional<Login> login,
    boolean createBucketIfMissing,
    Duration attemptTimeout,
    Duration totalTimeout) {

  private static final String PREFIX = "datamorph.artifacts.";
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration TOTAL = Duration.ofSeconds(30);

  public S3Location {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(login, "login");
    if (region.isBlank() || bucket.isBlank()) {
      throw new IllegalArgumentException("An S3 location needs a region and a bucket.");
    }
    if (attemptTimeout.compareTo(totalTimeout) > 0) {
      throw new IllegalArgumentException(
          "One attempt may not take longer than all: " + attemptTimeout + " > " + totalTimeout);
    }
  }

  /** An access key and its secret. */
  public record Login(String accessKey, String secretKey) {

    public Login {
      Objects.requireNonNull(accessKey, "accessKey");
      Objects.requireNonNull(secretKey, "secretKey");
    }

    @Override
    public String toString() {
      return "Login[" + accessKey + "]";
    }
  }

  /** A bucket of AWS itself that must exist; credentials by the SDK's own chain. */
  public static S3Location aws(String region, String bucket) {
    return new S3Location(
        Optional.empty(), region, bucket, false, Optional.empty(), false, ATTEMPT, TOTAL);
  }

  /** A bucket of an S3 server of one's own, by path, made when missing. */
  public static S3Location at(URI endpoint, String region, String bucket, Login login) {
    return new S3Location(
        Optional.of(endpoint), region, bucket, true, Optional.of(login), true, ATTEMPT, TOTAL);
  }

  /**
   * The bucket that the settings {@code datamorph.artifacts.*} name: {@code region} and {@code
   * bucket} always, {@code endpoint} for a server of one's own, {@code access-key} and {@code
   * secret-key} unless the SDK's own chain is meant.
   *
   * @param settings a setting by its full name
   * @throws IllegalArgumentException naming the setting that is missing
   */
  public static S3Location fromSettings(Function<String, Optional<String>> settings) {
    Function<String, String> required =
        name ->
            settings
                .apply(PREFIX + name)
                .orElseThrow(() -> new IllegalArgumentException(PREFIX + name + " is not set."));
    Optional<Login> login =
        settings
            .apply(PREFIX + "access-key")
            .map(key -> new Login(key, required.apply("secret-key")));
    Optional<URI> endpoint = settings.apply(PREFIX + "endpoint").map(URI::create);
    return new S3Location(
        endpoint,
        required.apply("region"),
        required.apply("bucket"),
        endpoint.isPresent(),
        login,
        endpoint.isPresent(),
        ATTEMPT,
        TOTAL);
  }

  /** The same bucket with other limits. */
  public S3Location within(Duration attempt, Duration total) {
    return new S3Location(
        endpoint, region, bucket, pathStyle, login, createBucketIfMissing, attempt, total);
  }
}
