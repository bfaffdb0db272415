package io.datamorph.testkit.samples.impure.domain;

import java.sql.SQLException;
import java.time.Instant;

/** Reads the clock and knows a database. */
public final class Deadline {

  public boolean isOver(Instant deadline) throws SQLException {
    return Instant.now().isAfter(deadline);
  }
}
