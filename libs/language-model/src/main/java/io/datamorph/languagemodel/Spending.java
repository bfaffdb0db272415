package io.datamorph.languagemodel;

import java.math.BigDecimal;

/** Tokens and what they cost. */
record Spending(long tokens, BigDecimal money) {}
