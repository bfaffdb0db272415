package io.datamorph.spec.typed;

import io.datamorph.spec.document.History;
import java.util.Objects;
import java.util.Optional;

/**
 * How a history is kept. The target has three more columns at its end: {@code valid_from} (not
 * NULL), {@code valid_to} (of the same type, NULL while open) and {@code is_current} (boolean:
 * {@code valid_to} is NULL).
 *
 * <p>A key's history is a list of events in time: every version begins with one, and ends with one
 * where the next version does not begin at once. Every row of the input is an event at {@code
 * since}. An event of the input at the time of another replaces it; an event of the input that
 * changes nothing (NULLs count as equal) against the one before is dropped, so a rerun changes
 * nothing and a late row finds its place. Versions that the target has are never dropped, even
 * where neighbours are equal. With {@code retiredAt}, every key that the input does not have and
 * whose last version is open gets an end at that time, unless its last version begins later.
 *
 * <p>An inclusive {@code valid_to} is the day before an end, in the rows that the target has and in
 * those that it gets.
 *
 * @param since when a row's values begin to hold, of the type of {@code valid_from}, not NULL
 * @param retiredAt when keys that the input does not have end; empty to leave them open
 * @param validTo inclusive only where {@code valid_from} is a date
 */
public record TypedHistory(
    TypedExpression since, Optional<TypedExpression.Literal> retiredAt, History.ValidTo validTo) {

  public TypedHistory {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(retiredAt, "retiredAt");
    Objects.requireNonNull(validTo, "validTo");
  }
}
