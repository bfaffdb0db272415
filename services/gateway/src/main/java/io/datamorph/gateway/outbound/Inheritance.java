package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What users have put on a table over time, handed on to the table that replaces it: keys and other
 * constraints, indexes, defaults, sequences, statistics. New rows that break any of it stop the
 * publish.
 */
final class Inheritance {

  private final Session session;
  private final Relation old;
  private final List<Kept> kept;

  private Inheritance(Session session, Relation old, List<Kept> kept) {
    this.session = session;
    this.old = old;
    this.kept = List.copyOf(kept);
  }

  /**
   * What the old table has now.
   *
   * @param types whether its columns' exact types are kept, too
   */
  static Inheritance of(
      Session session, Relation old, Relation staging, TableName previous, boolean types)
      throws SQLException {
    Object[] parameters = {
      old.id(), staging.id(), Sql.name(staging.name()), Sql.name(old.name()), Sql.name(previous)
    };
    refuseGenerated(old, session.rows(KeptQueries.GENERATED, parameters));
    List<Kept> kept = new ArrayList<>();
    for (String query : types ? KeptQueries.WITH_TYPES : KeptQueries.ALL) {
      for (List<String> row : session.rows(query, parameters)) {
        kept.add(new Kept(row.get(0), row.get(1), row.get(2), row.get(3)));
      }
    }
    return new Inheritance(session, old, kept);
  }

  private static void refuseGenerated(Relation old, List<List<String>> columns) {
    if (!columns.isEmpty()) {
      throw new RefusedException(
          Code.TARGET_CONSTRAINT,
          "%s computes its column %s by itself, which a table that is written as a whole cannot"
              .formatted(old.name().display(), columns.getFirst().getFirst()));
    }
  }

  /** Whether nobody has changed any of it in between. */
  boolean isSameAs(Inheritance earlier) {
    return old.equals(earlier.old) && kept.equals(earlier.kept);
  }

  void prepare() throws SQLException {
    for (Kept each : kept) {
      run(each, each.prepare());
    }
  }

  void release() throws SQLException {
    for (Kept each : kept) {
      run(each, each.release());
    }
  }

  void restore() throws SQLException {
    for (Kept each : kept) {
      run(each, each.restore());
    }
  }

  private void run(Kept each, String statement) throws SQLException {
    if (statement.isEmpty()) {
      return;
    }
    try {
      session.run(statement);
    } catch (SQLException e) {
      if (SqlErrors.isMisfit(e)) {
        throw misfit(each, e);
      }
      throw e;
    }
  }

  private RefusedException misfit(Kept each, SQLException e) {
    return new RefusedException(
        Code.TARGET_CONSTRAINT,
        "%s has %s, which the new rows do not fit: %s; nothing was changed"
            .formatted(old.name().display(), each.what(), SqlErrors.redacted(e)),
        e);
  }
}
