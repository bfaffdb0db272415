package io.datamorph.infra;

/** A running S3 server; path-style addresses, no bucket yet. */
public record S3Handle(String endpoint, String region, String accessKey, String secretKey) {

  @Override
  public String toString() {
    return "S3Handle[endpoint=" + endpoint + ", region=" + region + "]";
  }
}
