package io.datamorph.gateway.outbound;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a table has beside its rows, each as a {@link Kept}. The parameters of every query are the
 * old table's and the staging table's number, and the quoted names of the staging table, of the
 * target and of the previous version. What concerns a column that the new table does not have is
 * left out.
 */
final class KeptQueries {

  private static final String WITH =
      """
      WITH p AS (SELECT ?::oid AS old, ?::oid AS fresh, ?::text AS staging, ?::text AS target,
                        ?::text AS previous),
      gone AS (
        SELECT o.attnum FROM p JOIN pg_attribute o ON o.attrelid = p.old AND o.attnum > 0
        WHERE NOT EXISTS (SELECT FROM pg_attribute n
                          WHERE n.attrelid = p.fresh AND n.attname = o.attname AND n.attnum > 0
                            AND NOT n.attisdropped)),
      c AS (
        SELECT o.*, quote_ident(o.attname) AS name, format_type(o.atttypid, o.atttypmod) AS type
        FROM p JOIN pg_attribute o ON o.attrelid = p.old AND o.attnum > 0
        JOIN pg_attribute n ON n.attrelid = p.fresh AND n.attname = o.attname AND n.attnum > 0
        WHERE NOT o.attisdropped AND NOT n.attisdropped)
      """;

  /**
   * The exact types, where rows are added. An explicit cast would cut a text that is too long, so
   * only the assignment gets the length; a numeric without a scale gets its zeros off again.
   */
  private static final String TYPES =
      WITH
          + """
          SELECT 'columns of types ' || string_agg(c.type, ', ' ORDER BY c.attnum),
                 'ALTER TABLE ' || min(p.staging) || ' ' || string_agg(
                   format('ALTER COLUMN %s TYPE %s%s USING %s', c.name, c.type,
                          CASE WHEN c.attcollation <> 0
                               THEN (SELECT format(' COLLATE %I.%I', n.nspname, k.collname)
                                     FROM pg_collation k JOIN pg_namespace n ON n.oid = k.collnamespace
                                     WHERE k.oid = c.attcollation)
                               ELSE '' END,
                          CASE WHEN c.type = 'numeric' THEN format('trim_scale(%s)', c.name)
                               ELSE format('%s::%s', c.name, format_type(c.atttypid, -1)) END),
                   ', ' ORDER BY c.attnum), '', ''
          FROM p CROSS JOIN c
          HAVING count(*) > 0""";

  private static final String COLUMNS =
      WITH
          + """
          SELECT format('a default for %s', c.name),
                 format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s', p.staging, c.name,
                        pg_get_expr(d.adbin, d.adrelid)), '', ''
          FROM p CROSS JOIN c JOIN pg_attrdef d ON d.adrelid = c.attrelid AND d.adnum = c.attnum
          WHERE c.attgenerated = ''
          UNION ALL
          SELECT format('no NULL in %s', c.name),
                 format('ALTER TABLE %s ALTER COLUMN %s SET NOT NULL', p.staging, c.name), '', ''
          FROM p CROSS JOIN c WHERE c.attnotnull
          UNION ALL
          SELECT format('statistics for %s', c.name),
                 format('ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %s', p.staging, c.name,
                        c.attstattarget), '', ''
          FROM p CROSS JOIN c WHERE c.attstattarget >= 0
          UNION ALL
          SELECT 'storage parameters',
                 format('ALTER TABLE %s SET (%s)', p.staging,
                        (SELECT string_agg(format('%s = %L', split_part(o, '=', 1),
                                                  substr(o, strpos(o, '=') + 1)), ', ')
                         FROM unnest(t.reloptions) o)), '', ''
          FROM p JOIN pg_class t ON t.oid = p.old WHERE t.reloptions IS NOT NULL
          ORDER BY 1""";

  /**
   * Those with an index are prepared under a name that is free everywhere; a foreign key may point
   * to the table itself, so it waits. The previous version lets go of its foreign keys: nothing
   * there may keep rows of other tables from being deleted.
   */
  private static final String CONSTRAINTS =
      WITH
          + """
          SELECT format('the constraint %I (%s)', k.conname, k.def),
                 CASE k.contype WHEN 'f' THEN ''
                   WHEN 'c' THEN format('ALTER TABLE %s ADD CONSTRAINT %I %s', p.staging, k.conname, k.def)
                   ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', p.staging, k.passing, k.def) END,
                 '',
                 CASE k.contype
                   WHEN 'f' THEN format('ALTER TABLE %s ADD CONSTRAINT %I %s; ALTER TABLE %s DROP CONSTRAINT %I',
                                        p.target, k.conname, k.def, p.previous, k.conname)
                   WHEN 'c' THEN ''
                   ELSE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', p.target, k.passing, k.conname) END
                 || coalesce(format('; COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, p.target,
                                    obj_description(k.oid, 'pg_constraint')), '')
          FROM p JOIN (SELECT k.*, pg_get_constraintdef(k.oid) AS def,
                              'datamorph_swap_' || md5(k.conrelid || ' ' || k.conname) AS passing
                       FROM pg_constraint k) k ON k.conrelid = p.old
          WHERE k.contype IN ('p', 'u', 'x', 'c', 'f')
            AND NOT EXISTS (SELECT FROM gone WHERE gone.attnum = ANY (k.conkey))
          ORDER BY k.contype = 'f', k.conname""";

  /** Those that no constraint has. The definition goes on behind the names of index and table. */
  private static final String INDEXES =
      WITH
          + """
          SELECT format('the index %I', i.relname),
                 format('CREATE %sINDEX %I ON %s ', i.uniquely, i.passing, p.staging) || substr(i.def,
                   length(format('CREATE %sINDEX %I ON %I.%I ', i.uniquely, i.relname, i.schema, i.tablename)) + 1),
                 '',
                 format('ALTER INDEX %I.%I RENAME TO %I', i.schema, i.passing, i.relname)
                 || coalesce(format('; COMMENT ON INDEX %I.%I IS %L', i.schema, i.relname,
                                    obj_description(i.indexrelid, 'pg_class')), '')
          FROM p JOIN (SELECT x.*, c.relname, n.nspname AS schema, t.relname AS tablename,
                              pg_get_indexdef(c.oid) AS def,
                              CASE WHEN x.indisunique THEN 'UNIQUE ' ELSE '' END AS uniquely,
                              'datamorph_swap_' || md5(x.indrelid || ' ' || c.relname) AS passing
                       FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid
                       JOIN pg_class t ON t.oid = x.indrelid
                       JOIN pg_namespace n ON n.oid = c.relnamespace
                       WHERE x.indisvalid) i ON i.indrelid = p.old
          WHERE NOT EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conindid = i.indexrelid AND k.conrelid = p.old)
            AND NOT EXISTS (SELECT FROM pg_depend d JOIN gone ON gone.attnum = d.refobjsubid
                            WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                              AND d.refclassid = 'pg_class'::regclass AND d.refobjid = p.old)
          ORDER BY i.relname""";

  /** They stay where they are, so the old table's own must go first. */
  private static final String STATISTICS =
      WITH
          + """
          SELECT format('the statistics %I', s.stxname), '',
                 format('DROP STATISTICS %I.%I', n.nspname, s.stxname),
                 pg_get_statisticsobjdef(s.oid)
          FROM p JOIN pg_statistic_ext s ON s.stxrelid = p.old
          JOIN pg_namespace n ON n.oid = s.stxnamespace
          WHERE NOT EXISTS (SELECT FROM pg_depend d JOIN gone ON gone.attnum = d.refobjsubid
                            WHERE d.classid = 'pg_statistic_ext'::regclass AND d.objid = s.oid
                              AND d.refclassid = 'pg_class'::regclass AND d.refobjid = p.old)
          ORDER BY s.stxname""";

  /** A sequence that a column owns would go along with the old table and end with it. */
  private static final String SEQUENCES =
      WITH
          + """
          SELECT format('the sequence %I', s.relname), '',
                 format('ALTER SEQUENCE %I.%I OWNED BY NONE', n.nspname, s.relname),
                 format('ALTER SEQUENCE %I.%I OWNED BY %s.%s', n.nspname, s.relname, p.target, c.name)
          FROM p JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = p.old
            AND d.classid = 'pg_class'::regclass AND d.deptype = 'a'
          JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
          JOIN pg_namespace n ON n.oid = s.relnamespace
          JOIN c ON c.attnum = d.refobjsubid
          UNION ALL
          SELECT format('the identity %s', c.name), '', '',
                 format('ALTER TABLE %s ALTER COLUMN %s ADD GENERATED %s AS IDENTITY (START WITH %s'
                        || ' INCREMENT BY %s MINVALUE %s MAXVALUE %s CACHE %s %s);'
                        || ' SELECT setval(pg_get_serial_sequence(%L, %L), v)'
                        || ' FROM pg_sequence_last_value(pg_get_serial_sequence(%L, %L)::regclass) v'
                        || ' WHERE v IS NOT NULL',
                        p.target, c.name, CASE c.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                        q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
                        CASE WHEN q.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END,
                        p.target, c.attname, p.previous, c.attname)
          FROM p CROSS JOIN c JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass
            AND d.refobjid = p.old AND d.refobjsubid = c.attnum
            AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
          JOIN pg_sequence q ON q.seqrelid = d.objid
          WHERE c.attidentity <> ''
          ORDER BY 1""";

  /** In the order in which they are prepared. */
  static final List<String> ALL = List.of(COLUMNS, CONSTRAINTS, INDEXES, STATISTICS, SEQUENCES);

  static final List<String> WITH_TYPES = Stream.concat(Stream.of(TYPES), ALL.stream()).toList();

  /** Columns that are computed from others, which a column that is written cannot become. */
  static final String GENERATED =
      WITH + "SELECT c.name FROM c WHERE c.attgenerated <> '' ORDER BY c.attnum";

  private KeptQueries() {}
}
