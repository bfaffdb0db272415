package io.datamorph.eval.suite;

/** How many rows a table has, and a checksum of them that does not depend on their order. */
public record TableState(long rows, String checksum) {}
