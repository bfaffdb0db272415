package io.datamorph.validator;

import io.datamorph.contracts.Staging;
import io.datamorph.spec.catalogue.TableName;
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

  /**
   * Whether somebody wrote the target after the staging table of a job that reads it was opened.
   *
   * @throws WarehouseUnavailableException when asking again may help
   */
  boolean hasTargetChanged(Staging staging, TableName target) throws InterruptedException;
}
