package io.datamorph.validator.query;

import io.datamorph.oraclesql.Identifier;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.document.History;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedTarget;
import io.datamorph.validator.domain.KeyRule;
import java.util.List;
import java.util.stream.Collectors;

/** Keys that several rows have: how many keys, up to ten of them, and how often each occurs. */
final class KeySql {

  private static final String EXISTING = "existing";

  private final TypedSpec spec;
  private final StagingTable staging;

  KeySql(TypedSpec spec, StagingTable staging) {
    this.spec = spec;
    this.staging = staging;
  }

  String of(KeyRule rule) {
    return switch (rule) {
      case KeyRule.KeysUnique unique when unique.existing() -> moreOftenThanBefore(unique.keys());
      case KeyRule.KeysUnique unique -> repeated(unique.keys(), "");
      case KeyRule.KeysFree free -> moreOftenThanBefore(free.keys());
      case KeyRule.SourceKeysUnique unique -> repeatedInSource(unique.keys());
      case KeyRule.OneCurrent current ->
          repeated(current.keys(), " AND " + Identifier.quoted(History.IS_CURRENT));
      case KeyRule.KeysNotNull notNull -> staging.violatingAnyNull(notNull.keys());
    };
  }

  private String repeated(List<Column> keys, String and) {
    return "SELECT count(*) OVER () AS violations, %s, count(*) AS times FROM %s WHERE %s%s GROUP BY %s HAVING count(*) > 1 ORDER BY %s LIMIT 10"
        .formatted(
            shown("", keys),
            staging.name(),
            present(keys),
            and,
            names(keys),
            StagingTable.places(2, keys));
  }

  /** Without those that the target has as often already. */
  private String moreOftenThanBefore(List<Column> keys) {
    String times = free("times", keys);
    String repeated =
        "SELECT %1$s, count(*) AS %2$s FROM %3$s WHERE %4$s GROUP BY %1$s HAVING count(*) > 1";
    String now = repeated.formatted(names(keys), times, staging.name(), present(keys));
    String before =
        repeated.formatted(names(keys), times, "(\n" + existing() + "\n) AS old", present(keys));
    String same =
        keys.stream()
            .map(key -> "b.%1$s = k.%1$s".formatted(Identifier.quoted(key.id())))
            .collect(Collectors.joining(" AND "));
    return """
        SELECT count(*) OVER () AS violations, %1$s, k.%2$s
        FROM (%3$s) AS k LEFT JOIN (%4$s) AS b ON %5$s
        WHERE coalesce(b.%2$s, 0) < k.%2$s
        ORDER BY %6$s LIMIT 10"""
        .formatted(shown("k.", keys), times, now, before, same, StagingTable.places(2, keys));
  }

  /** Of the new rows, as the oracle computes them; those of most rows first. */
  private String repeatedInSource(List<Column> keys) {
    return "SELECT count(*) OVER () AS violations, k.* FROM (\n%s\n) AS k ORDER BY %d DESC, %s LIMIT 10"
        .formatted(
            OracleSql.duplicateKeys(spec, Integer.MAX_VALUE),
            keys.size() + 2,
            StagingTable.places(2, keys));
  }

  /** The rows that the target has now, in the types of the staging table. */
  private String existing() {
    TypedTarget target = spec.target();
    TypedSource source =
        new TypedSource(EXISTING, target.connection(), target.table(), target.columns());
    TypedSpec reading =
        new TypedSpec(spec.document(), List.of(source), List.of(), target, List.of());
    return OracleSql.of(reading, EXISTING);
  }

  private static String free(String name, List<Column> keys) {
    boolean taken = keys.stream().map(Column::id).anyMatch(name::equals);
    return taken ? free(name + "_", keys) : Identifier.quoted(name);
  }

  private static String names(List<Column> keys) {
    return StagingTable.list(keys.stream().map(key -> Identifier.quoted(key.id())));
  }

  private static String shown(String relation, List<Column> keys) {
    return StagingTable.list(
        keys.stream()
            .map(key -> relation + Cell.shown(key) + " AS " + Identifier.quoted(key.id())));
  }

  private static String present(List<Column> keys) {
    return keys.stream()
        .map(key -> Identifier.quoted(key.id()) + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }
}
