package io.datamorph.oraclesql;

import java.util.Set;
import java.util.regex.Pattern;

/** Names as they stand in SQL: quoted where PostgreSQL or JSqlParser needs it. */
public final class Identifier {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /**
   * Words that PostgreSQL 17 or JSqlParser 5.4 does not take for a plain name in every place where
   * a name stands; found by trying all their keywords. {@code day} and the like are among them
   * because the gateway's guard takes them for functions.
   */
  private static final Set<String> RESERVED =
      Set.of(
          """
          absent all analyse analyze and any array as asc asymmetric authorization between
          bigint binary both case casewhen cast check collate collation column concurrently
          connect connect_by_root constraint create cross csv current current_catalog
          current_date current_role current_schema current_time current_timestamp current_user
          day decimal default deferrable desc distinct distinctrow do double else end enum
          errors except excludes exists extend false fbv fetch final float for force foreign
          freeze from full global grant group grouping having hour if ignore iif ilike import in
          includes initially inner int integer intersect interval into is isnull join key
          lateral leading left like limit localtime localtimestamp minus minute month natural
          nchar nextval nocycle not notnull null numeric offset on only optimize or order outer
          output overlaps pivot placing precision preferring prewhere primary prior procedure
          public qualify real recursive references returning returns right sample script second
          select semi session_user set settings similar smallint some sql_cache
          sql_calc_found_rows sql_no_cache start statement straight_join symmetric system_user
          table tables tablesample then ties to trailing trim true unbounded union unique
          unknown unpivot use user using value values varchar variadic varying verbose verify
          when where window with xmlserialize xor year
          """
              .strip()
              .split("\\s+"));

  private Identifier() {}

  /** {@code customer_id}, {@code "Order"}, {@code "select"}. */
  public static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** {@code public.customers}; the schema {@code public} is understood by everybody unquoted. */
  public static String qualified(String schema, String table) {
    return (schema.equals("public") ? schema : quoted(schema)) + "." + quoted(table);
  }
}
