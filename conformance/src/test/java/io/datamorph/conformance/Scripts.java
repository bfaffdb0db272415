package io.datamorph.conformance;

import io.datamorph.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The scripts that the engine is to run, in a table from which its driver reads them. */
record Scripts(TestDatabase database) {

  static final String STAGING = "datamorph_staging";

  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS public.conformance_scripts"
          + " (case_id text PRIMARY KEY, script text NOT NULL, staging text NOT NULL)";

  /**
   * @param staging the table that the script is told to write into
   */
  void put(String id, String script, String staging) throws SQLException {
    database.execute(TABLE);
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO public.conformance_scripts VALUES (?, ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, script);
      insert.setString(3, staging);
      insert.execute();
    }
  }

  void put(Map<EvalCase, String> scripts) throws SQLException {
    database.execute(TABLE);
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO public.conformance_scripts VALUES (?, ?, ?)")) {
      for (Map.Entry<EvalCase, String> entry : scripts.entrySet()) {
        insert.setString(1, entry.getKey().id());
        insert.setString(2, entry.getValue());
        insert.setString(3, STAGING + "." + entry.getKey().table());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
