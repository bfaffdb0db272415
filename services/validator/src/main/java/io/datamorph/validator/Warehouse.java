package io.datamorph.validator;

import io.datamorph.validator.domain.Observation;

/** The users' databases, as far as the gateway shows them. */
public interface Warehouse {

  /** The most rows that an answer may have. */
  int MOST_ROWS = 5000;

  /**
   * The answer to one SELECT, or why there will be none.
   *
   * @throws WarehouseUnavailableException when asking again may help
   */
  Observation query(String connection, String sql) throws InterruptedException;
}
