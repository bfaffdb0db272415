package io.datamorph.servicetoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** What the services of one system show each other. */
final class ServiceToken {

  static final String HEADER = "X-DataMorph-Service-Token";

  private final byte[] token;

  /**
   * @throws IllegalArgumentException when it is blank: anybody could show that
   */
  ServiceToken(String token) {
    if (token.isBlank()) {
      throw new IllegalArgumentException("datamorph.service-token is blank");
    }
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes as long for a wrong token as for the right one. */
  boolean isShownBy(Optional<String> header) {
    return header
        .filter(shown -> MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }
}
