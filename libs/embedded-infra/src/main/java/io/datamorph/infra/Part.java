package io.datamorph.infra;

/** What can be started. */
enum Part {
  KAFKA("kafka"),
  POSTGRES("postgres"),
  S3("s3"),
  DYNAMODB_LOCAL("dynamodb-local");

  private final String component;

  Part(String component) {
    this.component = component;
  }

  String component() {
    return component;
  }
}
