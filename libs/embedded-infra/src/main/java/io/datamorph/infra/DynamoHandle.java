package io.datamorph.infra;

/** A running DynamoDB Local; it takes any credentials. */
public record DynamoHandle(String endpoint, String region) {}
