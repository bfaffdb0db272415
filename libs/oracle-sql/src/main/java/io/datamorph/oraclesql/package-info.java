/**
 * From a typed spec to the SQL that recomputes its result in PostgreSQL.
 *
 * <p>The SQL passes through JSqlParser before it is run, which knows only a part of PostgreSQL's
 * grammar: {@code COLLATE} takes an unquoted name and never follows a cast directly, so text is
 * ordered by {@code ucs_basic} (code points) and its case mapped by {@code unicode}.
 */
package io.datamorph.oraclesql;
