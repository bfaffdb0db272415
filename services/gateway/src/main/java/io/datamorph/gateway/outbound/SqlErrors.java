package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL's errors mean to the one who asked. Messages of PostgreSQL may hold cells ({@code
 * invalid input syntax for type integer: "..."}), so only those that name nothing but parts of the
 * statement are passed on.
 */
final class SqlErrors {

  static final String CANCELLED = "57014";
  static final String LOCKED = "55P03";
  static final String NOT_PERMITTED = "42501";
  static final String UNKNOWN_TABLE = "42P01";

  /** What the driver's complaint about a result over its limit names. */
  private static final String RESULT_LIMIT = "maxResultBuffer";

  static final String DEPENDENTS = "2BP01";

  static final String NAME_TAKEN = "42P07";

  /** The transaction can be tried again. */
  static final String LOST = "40001";

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("22012", "division by zero"),
          Map.entry("22001", "a text is longer than its column takes"),
          Map.entry("22003", "a number is out of its type's range"),
          Map.entry("22P02", "a value does not have the form of the type it is read as"),
          Map.entry("22007", "a value is not a date or time in the form that is read"),
          Map.entry("22008", "a date or time is out of range"),
          Map.entry("2201B", "a regular expression is not valid"),
          Map.entry("21000", "a subquery gives more than one row"),
          Map.entry("23502", "there are NULLs"),
          Map.entry("23503", "a value is not in the table it refers to"),
          Map.entry("23505", "values that must be unique occur more than once"),
          Map.entry("23514", "a row does not meet the condition"),
          Map.entry("23P01", "two rows exclude each other"),
          Map.entry("53100", "the database's disk is full"),
          Map.entry("53200", "the database is out of memory"),
          Map.entry("54001", "the statement is nested too deeply for the database"));

  private SqlErrors() {}

  /** Away, or refuses to let us in: nothing the query can do about. */
  static boolean isUnavailable(SQLException e) {
    String state = state(e);
    return state.isEmpty()
        || state.startsWith("08")
        || state.startsWith("28")
        || state.equals("3D000")
        || state.equals("53300")
        || state.startsWith("57P");
  }

  /** The data, or the definition, is not what the other allows. */
  static boolean isMisfit(SQLException e) {
    String state = state(e);
    return state.startsWith("22")
        || state.startsWith("23")
        || state.startsWith("0A")
        || state.startsWith("42") && !state.equals(NOT_PERMITTED);
  }

  static RefusedException unavailable(String connection, SQLException e) {
    String why =
        switch (state(e)) {
          case "28P01", "28000" -> "refuses the login";
          case "3D000" -> "does not exist";
          case "53300" -> "has no connection left";
          default -> "does not answer";
        };
    return new RefusedException(
        Code.CONNECTION_UNAVAILABLE,
        "the database of connection %s %s; see the settings datamorph.connections.%s.*"
            .formatted(connection, why, connection),
        e);
  }

  /** What became of a query, without its data. */
  static RefusedException query(String connection, SQLException e) {
    String state = state(e);
    if (e.getMessage() != null && e.getMessage().contains(RESULT_LIMIT)) {
      return new RefusedException(
          Code.RESULT_TOO_LARGE, "a row of the result is larger than can be read", e);
    }
    if (isUnavailable(e)) {
      return unavailable(connection, e);
    }
    return switch (state) {
      case CANCELLED ->
          new RefusedException(Code.QUERY_TIMEOUT, "the query took longer than it was given", e);
      case NOT_PERMITTED ->
          new RefusedException(
              Code.NOT_PERMITTED, "the connection's user may not read all of that", e);
      default -> new RefusedException(Code.SQL_FAILED, redacted(e), e);
    };
  }

  /** The server's words where they cannot hold a cell, else ours. */
  static String redacted(SQLException e) {
    String state = state(e);
    if (KNOWN.containsKey(state)) {
      return KNOWN.get(state) + " (SQLSTATE " + state + ")";
    }
    ServerErrorMessage server = e instanceof PSQLException pg ? pg.getServerErrorMessage() : null;
    return state.startsWith("42") && server != null && server.getMessage() != null
        ? server.getMessage() + " (SQLSTATE " + state + ")"
        : "the database refuses (SQLSTATE " + state + ")";
  }

  static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }
}
