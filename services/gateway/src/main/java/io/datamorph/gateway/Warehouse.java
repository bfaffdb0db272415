package io.datamorph.gateway;

import io.datamorph.gateway.domain.Limits;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.domain.TargetVersion;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.TableName;
import java.util.Optional;

/**
 * Port: one database of the users. Every method has a deadline and throws {@link RefusedException}
 * when the database is away or refuses.
 */
public interface Warehouse {

  /** All tables that the connection's user may read, without the system's and the gateway's own. */
  Catalogue catalogue();

  /** Some rows of a table, in no order. */
  Rows sample(TableName table, Limits limits);

  /** Runs a statement that the guard has let through, in a transaction that cannot write. */
  Rows query(String guarded, Limits limits);

  /** Makes the staging table, empty, and a role that may fill it; both anew if they are there. */
  NewStaging.Opened openStaging(NewStaging staging);

  /** What a target is at this moment. */
  TargetVersion versionOf(TableName target);

  /** Drops the role, and the table unless it is kept; what is not there is no fault. */
  void closeStaging(String table, String role, boolean keep);

  /**
   * Makes the staging table the target, in one transaction; again: what came of it the first time.
   *
   * @param beforeCommit throws when the publish must not take place after all
   */
  Publication.Done publish(Publication publication, String role, Runnable beforeCommit);

  /** What the workflow published here, if anything; waits for a publish that is under way. */
  Optional<Publication.Done> published(String workflowId);
}
