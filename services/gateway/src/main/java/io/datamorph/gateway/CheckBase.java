package io.datamorph.gateway;

import io.datamorph.choreography.Participant;
import io.datamorph.gateway.domain.TargetVersion;
import io.datamorph.spec.catalogue.TableName;
import java.util.Optional;

/** Tells whether a target is still what a job has read, so that nobody blames the job. */
public final class CheckBase {

  private final Participant participant;
  private final Warehouses warehouses;

  CheckBase(Participant participant, Warehouses warehouses) {
    this.participant = participant;
    this.warehouses = warehouses;
  }

  /** Never for a staging table whose job does not add to the target. */
  public boolean hasChanged(String connection, String stagingTable, TableName target) {
    Optional<TargetVersion> base =
        participant.inTransaction(
            work -> new Stagings(work.handle()).base(connection, stagingTable));
    return base.isPresent() && !base.get().equals(warehouses.named(connection).versionOf(target));
  }
}
