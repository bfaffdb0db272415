package io.datamorph.validator.domain;

import java.util.Locale;

/** A part of a validation, in the order in which they run. */
public enum Phase {
  /** Is it the table that was ordered? */
  STRUCTURE,
  /** Does every row keep to what the spec says of the result? */
  RULES,
  /** Are they the rows that another engine computes? */
  ORACLE,
  /** What became of the rows of each step? */
  LEDGER;

  /** Its name in reports and artifact keys. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
