package io.datamorph.languagemodel;

import java.math.BigDecimal;

/**
 * What was asked and spent.
 *
 * @param calls that went to a provider, each try of them
 * @param answered of these
 * @param reused answers that were there already, for nothing
 * @param uncertain calls whose charge is not known: in flight, interrupted, timed out or broken off
 * @param tokensIn of answered calls
 * @param tokensOut of answered calls
 * @param money with what was reserved for the uncertain ones
 * @param uncertainMoney the part of it that was reserved for the uncertain ones
 */
public record Totals(
    long calls,
    long answered,
    long reused,
    long uncertain,
    long tokensIn,
    long tokensOut,
    BigDecimal money,
    BigDecimal uncertainMoney) {}
