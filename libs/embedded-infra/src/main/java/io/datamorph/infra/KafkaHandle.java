package io.datamorph.infra;

/** A running broker: {@code host:port}, plain text, loopback only. */
public record KafkaHandle(String bootstrapServers) {}
