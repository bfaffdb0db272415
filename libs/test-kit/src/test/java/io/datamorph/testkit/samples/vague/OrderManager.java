package io.datamorph.testkit.samples.vague;

/** Who knows what it does. */
public final class OrderManager {}
