package io.datamorph.gateway;

import io.datamorph.gateway.domain.Limits;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.guard.SqlGuard;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.TableName;
import java.time.Duration;
import java.util.List;

/** What may be read of the users' databases. */
public final class ReadWarehouse {

  private static final Duration SAMPLE = Duration.ofSeconds(10);
  private static final long SAMPLE_BYTES = 1024 * 1024;

  private final Warehouses warehouses;

  ReadWarehouse(Warehouses warehouses) {
    this.warehouses = warehouses;
  }

  /** The names of the connections. */
  public List<String> connections() {
    return warehouses.names();
  }

  public Catalogue catalogue(String connection) {
    return warehouses.named(connection).catalogue();
  }

  /** Some rows of a table; of a system table none. */
  public Rows sample(String connection, TableName table, int limit) {
    Warehouse warehouse = warehouses.named(connection);
    SqlGuard.requireReadable(table);
    return warehouse.sample(table, new Limits(limit, SAMPLE_BYTES, SAMPLE));
  }

  /** The answer to one SELECT. */
  public Rows query(String connection, String sql, Limits limits) {
    Warehouse warehouse = warehouses.named(connection);
    return warehouse.query(SqlGuard.readOnly(sql), limits);
  }
}
