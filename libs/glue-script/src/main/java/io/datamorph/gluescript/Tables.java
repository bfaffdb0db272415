package io.datamorph.gluescript;

import io.datamorph.spec.catalogue.TableName;
import java.util.Set;
import java.util.regex.Pattern;

/** Table names as PostgreSQL reads them. */
final class Tables {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** Words that are no table name without quotes. */
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case"
                  + " cast check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order"
                  + " outer overlaps placing primary references returning right select session_user"
                  + " similar some symmetric system_user table tablesample then to trailing true"
                  + " union unique user using variadic verbose when where window with")
              .split(" "));

  private Tables() {}

  /** {@code public.customers}, quoted where PostgreSQL needs it: {@code public."Order"}. */
  static String quoted(TableName table) {
    return quoted(table.schema()) + "." + quoted(table.table());
  }

  private static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
