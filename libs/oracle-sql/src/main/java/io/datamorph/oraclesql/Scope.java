package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Relation;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The relations of a spec under the names that their common table expressions have. */
final class Scope {

  /** PostgreSQL cuts longer names, and two of them could become one. */
  private static final int MOST_BYTES = 63;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  Scope(List<? extends Relation> relations) {
    relations.forEach(relation -> names.put(relation.name(), unique(relation.name(), taken)));
  }

  /** A name that no relation has, ready to stand in SQL: the wanted one if it is free. */
  String alias(String wanted) {
    return Identifier.quoted(unique(wanted, new HashSet<>(taken)));
  }

  /** The relation's name, ready to stand in SQL. */
  String name(String relation) {
    String name = names.get(relation);
    if (name == null) {
      throw new IllegalArgumentException("no relation is named " + relation);
    }
    return Identifier.quoted(name);
  }

  /** The same, which nothing else gets from now on. */
  String declare(String wanted) {
    return Identifier.quoted(unique(wanted, taken));
  }

  /** Expressions where several relations are in sight: {@code orders.amount}. */
  ExpressionSql qualified() {
    return ExpressionSql.over(
        ref -> name(ref.relation()) + "." + Identifier.quoted(ref.column().id()));
  }

  /** {@code amount * 2 AS doubled}; a column that keeps its name says it once. */
  static String item(String sql, Column column) {
    String name = Identifier.quoted(column.id());
    return sql.equals(name) ? name : sql + " AS " + name;
  }

  /** A name that none of these columns has: the wanted one if it is free. */
  static String free(String wanted, List<Column> columns) {
    StringBuilder name = new StringBuilder(wanted);
    while (columns.stream().anyMatch(column -> column.id().contentEquals(name))) {
      name.append('_');
    }
    return Identifier.quoted(name.toString());
  }

  /** {@code customer_id, "day"}. */
  static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> Identifier.quoted(column.id()))
        .collect(Collectors.joining(", "));
  }

  /** The columns as they are. */
  static String list(List<Column> columns) {
    return list(columns.stream().map(column -> Identifier.quoted(column.id())));
  }

  /** A select list, one item a line. */
  static String list(Stream<String> items) {
    return items.collect(Collectors.joining(",\n  ", "SELECT\n  ", ""));
  }

  /** Names that look like the system's own are refused by the gateway's guard. */
  private static String unique(String wanted, Set<String> taken) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    boolean systems = lower.startsWith("pg_") || lower.equals("information_schema");
    String name = systems ? "step_" + wanted : wanted;
    String candidate = cut(name, MOST_BYTES);
    for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
      String suffix = "_" + n;
      candidate = cut(name, MOST_BYTES - suffix.length()) + suffix;
    }
    return candidate;
  }

  private static String cut(String name, int bytes) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }
}
