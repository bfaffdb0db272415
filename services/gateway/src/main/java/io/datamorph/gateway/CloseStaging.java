package io.datamorph.gateway;

import io.datamorph.choreography.Participant;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.RefusedException;

/** Ends a job's login, and its table unless the validator is to see it. */
public final class CloseStaging {

  private final Participant participant;
  private final Warehouses warehouses;

  CloseStaging(Participant participant, Warehouses warehouses) {
    this.participant = participant;
    this.warehouses = warehouses;
  }

  /** Again: no effect. */
  public void close(String connection, String table, boolean keep) {
    if (!Names.isStaging(table)) {
      throw new RefusedException(
          Code.INVALID_REQUEST, "'" + table + "' is not a staging table", "table");
    }
    warehouses.named(connection).closeStaging(table, Names.jobRole(connection, table), keep);
    if (!keep) {
      participant.inTransaction(
          work -> {
            new Stagings(work.handle()).dropped(connection, table);
            return table;
          });
    }
  }
}
