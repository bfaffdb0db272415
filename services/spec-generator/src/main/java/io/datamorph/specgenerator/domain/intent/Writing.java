package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.document.History;
import io.datamorph.spec.document.WriteMode;
import java.util.List;
import java.util.Optional;

/**
 * Where the result goes and how.
 *
 * @param table as it was named; empty when it was not
 * @param keys by which rows of the result and of the table are the same, for merges and histories
 */
public record Writing(
    Optional<String> table, WriteMode mode, List<String> keys, Optional<History> history) {

  public Writing {
    keys = List.copyOf(keys);
  }

  /** A table that becomes the result. */
  public static Writing replacing(Optional<String> table) {
    return new Writing(table, WriteMode.REPLACE, List.of(), Optional.empty());
  }
}
