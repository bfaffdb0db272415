package io.datamorph.testkit;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes roles, databases and schemas, each unless it is there. */
record Administration(TestDatabase superuser) {

  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  /** Duplicate database, role, schema; and the unique violation that two at once run into. */
  private static final Set<String> THERE_ALREADY = Set.of("42P04", "42710", "42P06", "23505");

  void createDatabase(String name) {
    unlessThere("create database " + quoted(name));
  }

  void giveDatabase(String name, String owner) {
    superuser.execute("alter database " + quoted(name) + " owner to " + quoted(owner));
  }

  void createRole(String name, String password) {
    unlessThere("create role " + quoted(name) + " login password '" + password + "'");
  }

  /** A schema of the role's name, the role's own, and the only one on its search path. */
  void createSchema(String role) {
    unlessThere("create schema " + quoted(role) + " authorization " + quoted(role));
    superuser.execute("alter role " + quoted(role) + " set search_path = " + quoted(role));
  }

  private void unlessThere(String sql) {
    try {
      superuser.execute(sql);
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof SQLException refused)
          || !THERE_ALREADY.contains(refused.getSQLState())) {
        throw e;
      }
    }
  }

  private static String quoted(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain lower-case name: " + name);
    }
    return '"' + name + '"';
  }
}
