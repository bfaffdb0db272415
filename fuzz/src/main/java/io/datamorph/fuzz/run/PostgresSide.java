package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.guard.SqlGuard;
import io.datamorph.oraclesql.NotComputableException;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.typed.TypedSpec;
import java.sql.SQLException;

/** The oracle: its query passes the gateway's guard, as it does when a table is validated. */
final class PostgresSide implements Engine {

  private static final String DATA_EXCEPTION = "22";

  private final Warehouse warehouse;

  PostgresSide(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Outcome run(FuzzCase fuzzCase, TypedSpec spec) {
    String sql;
    try {
      sql = OracleSql.of(spec);
    } catch (NotComputableException e) {
      return new Outcome.NotCompilable(e.getMessage());
    } catch (RuntimeException e) {
      return new Outcome.Crashed("OracleSql: " + e);
    }
    if (sql.length() > SqlGuard.LONGEST) {
      return new Outcome.NotCompilable("a query longer than the gateway's limit");
    }
    try {
      String cells = Cells.select(spec.target().columns(), "(\n" + sql + "\n) AS oracle");
      return new Outcome.Rows(Cells.read(warehouse.connection(), SqlGuard.readOnly(cells)));
    } catch (SQLException e) {
      return failed(e);
    } catch (RefusedException e) {
      return new Outcome.Failed(false, "GUARD", e.getMessage());
    }
  }

  static Outcome.Failed failed(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    boolean ofValue = state.startsWith(DATA_EXCEPTION) || isInfinity(state, e.getMessage());
    return new Outcome.Failed(ofValue, state, e.getMessage());
  }

  /**
   * PostgreSQL calls it a feature that is not there: {@code cannot convert infinity to integer}.
   */
  private static boolean isInfinity(String state, String message) {
    return state.equals("0A000") && message.contains("cannot convert");
  }
}
