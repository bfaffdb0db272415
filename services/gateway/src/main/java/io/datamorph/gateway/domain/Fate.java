package io.datamorph.gateway.domain;

/** How a workflow ended, as far as the warehouse is concerned: the first to say so decides. */
public enum Fate {
  PUBLISHED,
  REJECTED,
  FAILED,
  CANCELLED
}
