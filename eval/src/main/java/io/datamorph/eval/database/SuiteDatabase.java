package io.datamorph.eval.database;

import io.datamorph.eval.judge.Table;
import io.datamorph.eval.suite.SqlScript;
import io.datamorph.eval.suite.TableState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A database of a suite: loaded from its script, looked at, and put back as it was. */
public final class SuiteDatabase {

  private final String name;
  private final SqlScript script;
  private final Login login;

  public SuiteDatabase(String name, SqlScript script, Login login) {
    this.name = name;
    this.script = script;
    this.login = login;
  }

  public String name() {
    return name;
  }

  /** Whether nothing is in the way of loading it. */
  public boolean isEmpty() {
    return snapshot().relations().isEmpty();
  }

  /** Makes the suite's tables, in place of those that are there, and says what there is now. */
  public Snapshot load() {
    try (Connection connection = login.connect()) {
      for (SqlScript.Statement each : script.statements()) {
        execute(connection, each);
      }
    } catch (SQLException e) {
      throw failed("be loaded", e);
    }
    return snapshot();
  }

  private void execute(Connection connection, SqlScript.Statement each) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(each.sql());
    } catch (SQLException e) {
      throw new DatabaseException(
          "%s line %d: %s".formatted(script.file(), each.line(), e.getMessage()), e);
    }
  }

  /** Refuses tables that do not hold what the suite says they hold. */
  public void mustHold(Map<String, TableState> sources, Snapshot loaded) {
    sources.forEach(
        (table, state) -> {
          if (!state.equals(loaded.tables().get(table))) {
            throw new DatabaseException(
                "table %s of database %s is not what the suite's sources.json says: %s in place of %s"
                    .formatted(table, name, loaded.tables().get(table), state));
          }
        });
  }

  public Snapshot snapshot() {
    try (Connection connection = login.connectToRead()) {
      return SnapshotReader.read(connection);
    } catch (SQLException e) {
      throw failed("be looked at", e);
    }
  }

  /** The rows of a query. */
  public Table read(String query) {
    try (Connection connection = login.connectToRead()) {
      return TableReader.read(connection, query);
    } catch (SQLException e) {
      throw failed("answer " + query, e);
    }
  }

  /** All rows of a table. */
  public Table read(Relation table) {
    return read("SELECT * FROM " + table.quoted());
  }

  /** Refuses a query of a case that PostgreSQL cannot plan. */
  public void mustUnderstand(String caseId, String query) {
    try (Connection connection = login.connectToRead();
        Statement statement = connection.createStatement()) {
      statement.execute("EXPLAIN SELECT * FROM (" + query + "\n) AS q");
    } catch (SQLException e) {
      throw new DatabaseException(
          "gold_sql of case %s cannot be run on %s: %s".formatted(caseId, name, e.getMessage()), e);
    }
  }

  /** Removes what was not there when the database was loaded; loads it again if that changed. */
  public void restore(Snapshot loaded, Snapshot now) {
    drop(loaded.made(now));
    if (!loaded.changes(now).isEmpty() && !loaded.changes(load()).isEmpty()) {
      throw new DatabaseException("database " + name + " is not the same when loaded again");
    }
  }

  private void drop(List<Relation> relations) {
    if (relations.isEmpty()) {
      return;
    }
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      for (Relation relation : relations) {
        statement.execute(
            "DROP %s IF EXISTS %s CASCADE".formatted(relation.kind(), relation.quoted()));
      }
    } catch (SQLException e) {
      throw failed("be put back as it was", e);
    }
  }

  private DatabaseException failed(String what, SQLException e) {
    return new DatabaseException(
        "database %s cannot %s: %s".formatted(name, what, e.getMessage()), e);
  }
}
