package io.datamorph.testkit;

/** An S3 bucket that exists; path-style addresses. */
public record TestBucket(
    String endpoint, String region, String bucket, String accessKey, String secretKey) {

  @Override
  public String toString() {
    return "TestBucket[endpoint=" + endpoint + ", bucket=" + bucket + "]";
  }
}
