package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Names;

/** What is asked of PostgreSQL's own catalogue. */
final class CatalogueQueries {

  /** Partitions are left out: their parent is the table. Only a real table has an estimate. */
  static final String TABLES =
      """
      SELECT c.oid::bigint AS id, n.nspname AS schema, c.relname AS name,
             obj_description(c.oid, 'pg_class') AS comment,
             CASE WHEN c.relkind = 'r' THEN c.reltuples::bigint ELSE -1 END AS rows
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
        AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', '"""
          + Names.SCHEMA
          + """
      ')
        AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
      """;

  /** A domain counts as what it is made of; a type of the user's own as text. */
  private static final String EVERY_COLUMN =
      """
      SELECT a.attrelid::bigint AS id, a.attname AS name,
             format_type(a.atttypid, a.atttypmod) AS native,
             CASE WHEN b.typnamespace = 'pg_catalog'::regnamespace THEN b.typname
                  WHEN b.typcategory = 'A' THEN '_text' ELSE 'text' END AS type,
             coalesce(nullif(a.atttypmod, -1), nullif(t.typtypmod, -1), nullif(d.typtypmod, -1), -1)
               AS modifier,
             NOT (a.attnotnull OR t.typnotnull) AS nullable,
             col_description(a.attrelid, a.attnum) AS comment
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_type t ON t.oid = a.atttypid
      JOIN pg_type d ON d.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
      JOIN pg_type b ON b.oid = CASE WHEN d.typtype = 'd' THEN d.typbasetype ELSE d.oid END
      WHERE a.attnum > 0 AND NOT a.attisdropped
      """;

  static final String COLUMNS =
      EVERY_COLUMN
          + """
          AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
            AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
          ORDER BY a.attrelid, a.attnum
          """;

  static final String COLUMNS_OF_TABLE = EVERY_COLUMN + "AND a.attrelid = ?::oid ORDER BY a.attnum";

  static final String CONSTRAINTS =
      """
      SELECT k.conrelid::bigint AS id, k.contype AS kind,
             ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(num, at)
                   JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
                   ORDER BY u.at) AS columns,
             n.nspname AS to_schema, c.relname AS to_name,
             ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u(num, at)
                   JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num
                   ORDER BY u.at) AS to_columns
      FROM pg_constraint k
      LEFT JOIN pg_class c ON c.oid = k.confrelid
      LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE k.contype IN ('p', 'u', 'f') AND k.conrelid <> 0
      ORDER BY k.conrelid, k.conname COLLATE "C"
      """;

  /** Unique indexes over plain columns and all rows that no constraint stands for. */
  static final String UNIQUE_INDEXES =
      """
      SELECT i.indrelid::bigint AS id,
             ARRAY(SELECT a.attname::text
                   FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS u(num, at)
                   JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num
                   WHERE u.at <= i.indnkeyatts ORDER BY u.at) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
        AND c.relnamespace <> 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'p', 'm')
        AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid
                        AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u'))
      ORDER BY i.indrelid, i.indexrelid
      """;

  private CatalogueQueries() {}
}
