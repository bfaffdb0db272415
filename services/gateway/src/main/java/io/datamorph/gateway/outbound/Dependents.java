package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.sql.SQLException;
import java.util.List;

/**
 * What hangs on a table and would silently stay with its previous version: views, foreign keys of
 * other tables, functions, triggers, row security, replication. A publish never breaks any of it.
 */
final class Dependents {

  private static final int SHOWN = 5;

  private static final String QUERY =
      """
      SELECT DISTINCT pg_describe_object(d.classid, d.objid, 0)
      FROM pg_class c
      JOIN pg_depend d
        ON d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
        OR d.refclassid = 'pg_type'::regclass AND d.refobjid IN (
             c.reltype, (SELECT t.typarray FROM pg_type t WHERE t.oid = c.reltype))
      WHERE c.oid = ? AND d.deptype = 'n'
        AND NOT EXISTS (SELECT 1 FROM pg_constraint k
                        WHERE d.classid = 'pg_constraint'::regclass
                          AND k.oid = d.objid AND k.conrelid = c.oid)
      UNION
      SELECT pg_describe_object('pg_trigger'::regclass, t.oid, 0)
      FROM pg_trigger t WHERE t.tgrelid = ? AND NOT t.tgisinternal
      UNION
      SELECT pg_describe_object('pg_policy'::regclass, p.oid, 0)
      FROM pg_policy p WHERE p.polrelid = ?
      UNION
      SELECT 'row security' FROM pg_class c WHERE c.oid = ? AND c.relrowsecurity
      UNION
      SELECT pg_describe_object('pg_publication_rel'::regclass, r.oid, 0)
      FROM pg_publication_rel r WHERE r.prrelid = ?
      ORDER BY 1""";

  private Dependents() {}

  static void refuse(Session session, Relation table) throws SQLException {
    long id = table.id();
    List<String> found =
        session.rows(QUERY, id, id, id, id, id).stream().map(List::getFirst).toList();
    if (!found.isEmpty()) {
      String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
      throw new RefusedException(
          Code.TARGET_HAS_DEPENDENTS,
          "%s cannot be replaced while these depend on it: %s%s"
              .formatted(
                  table.name().display(),
                  String.join(", ", found.subList(0, Math.min(SHOWN, found.size()))),
                  more));
    }
  }
}
