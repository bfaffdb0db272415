package io.datamorph.gateway.outbound;

import java.sql.SQLException;
import java.util.List;

/** What the table that is replaced hands on to the new one: rights, comments, its owner. */
final class CarriedOver {

  private final Session session;

  CarriedOver(Session session) {
    this.session = session;
  }

  void from(Relation old, Relation fresh) throws SQLException {
    String table = Sql.name(fresh.name());
    grantAll(
        """
        SELECT a.privilege_type, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END,
               a.is_grantable
        FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a
        LEFT JOIN pg_roles r ON r.oid = a.grantee
        WHERE c.oid = ? AND a.grantee <> c.relowner""",
        table,
        old.id());
    columnRights(old, fresh, table);
    comments(old, fresh, table);
    if (!old.owner().equals(fresh.owner())) {
      session.run("ALTER TABLE " + table + " OWNER TO " + Sql.name(old.owner()));
    }
  }

  /** A table that is new where it goes gets the rights that new tables get there. */
  void defaults(Relation fresh) throws SQLException {
    grantAll(
        """
        SELECT a.privilege_type, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END,
               a.is_grantable
        FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(d.defaclacl) a
        LEFT JOIN pg_roles r ON r.oid = a.grantee
        WHERE d.defaclobjtype = 'r' AND d.defaclrole = current_user::regrole
          AND d.defaclnamespace = to_regnamespace(quote_ident(?)) AND a.grantee <> d.defaclrole""",
        Sql.name(fresh.name()),
        fresh.name().schema());
  }

  private void grantAll(String rights, String table, Object parameter) throws SQLException {
    for (List<String> right : session.rows(rights, parameter)) {
      session.run(
          "GRANT %s ON %s TO %s%s"
              .formatted(
                  right.get(0),
                  table,
                  right.get(1),
                  right.get(2).equals("t") ? " WITH GRANT OPTION" : ""));
    }
  }

  private void columnRights(Relation old, Relation fresh, String table) throws SQLException {
    List<List<String>> rights =
        session.rows(
            """
            SELECT a.privilege_type, quote_ident(o.attname),
                   CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END,
                   a.is_grantable
            FROM pg_attribute o
            JOIN pg_attribute n ON n.attname = o.attname AND n.attrelid = ?
              AND n.attnum > 0 AND NOT n.attisdropped
            CROSS JOIN LATERAL aclexplode(o.attacl) a
            LEFT JOIN pg_roles r ON r.oid = a.grantee
            WHERE o.attrelid = ? AND o.attnum > 0 AND NOT o.attisdropped""",
            fresh.id(),
            old.id());
    for (List<String> right : rights) {
      session.run(
          "GRANT %s (%s) ON %s TO %s%s"
              .formatted(
                  right.get(0),
                  right.get(1),
                  table,
                  right.get(2),
                  right.get(3).equals("t") ? " WITH GRANT OPTION" : ""));
    }
  }

  private void comments(Relation old, Relation fresh, String table) throws SQLException {
    String comment = session.text("SELECT obj_description(?::oid, 'pg_class')", old.id());
    if (comment != null) {
      session.run("COMMENT ON TABLE " + table + " IS " + Sql.text(comment));
    }
    List<List<String>> columns =
        session.rows(
            """
            SELECT quote_ident(o.attname), col_description(o.attrelid, o.attnum)
            FROM pg_attribute o
            JOIN pg_attribute n ON n.attname = o.attname AND n.attrelid = ?
              AND n.attnum > 0 AND NOT n.attisdropped
            WHERE o.attrelid = ? AND o.attnum > 0 AND NOT o.attisdropped
              AND col_description(o.attrelid, o.attnum) IS NOT NULL""",
            fresh.id(),
            old.id());
    for (List<String> column : columns) {
      session.run(
          "COMMENT ON COLUMN " + table + "." + column.get(0) + " IS " + Sql.text(column.get(1)));
    }
  }
}
