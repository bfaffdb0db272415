package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ColumnData;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.fuzz.generate.Chance.Weighted;
import io.datamorph.spec.catalogue.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small tables of all types. */
final class TableMaker {

  static final String SCHEMA = "fuzz";
  private static final int MOST_ROWS = 12;
  private static final int STRANGE_VALUES = 5;

  private static final List<Weighted<String>> TYPES =
      List.of(
          new Weighted<>("integer", 24),
          new Weighted<>("bigint", 8),
          new Weighted<>("smallint", 2),
          new Weighted<>("numeric(12,2)", 10),
          new Weighted<>("numeric(5,0)", 2),
          new Weighted<>("numeric(18,6)", 3),
          new Weighted<>("numeric(38,10)", 2),
          new Weighted<>("numeric(3,3)", 1),
          new Weighted<>("numeric", 1),
          new Weighted<>("double precision", 8),
          new Weighted<>("real", 1),
          new Weighted<>("text", 22),
          new Weighted<>("character varying(20)", 3),
          new Weighted<>("character(3)", 2),
          new Weighted<>("boolean", 9),
          new Weighted<>("date", 9),
          new Weighted<>("timestamp without time zone", 6),
          new Weighted<>("timestamp with time zone", 5),
          new Weighted<>("uuid", 3),
          new Weighted<>("jsonb", 2),
          new Weighted<>("json", 1),
          new Weighted<>("bytea", 2),
          new Weighted<>("integer[]", 3),
          new Weighted<>("text[]", 2),
          new Weighted<>("double precision[]", 1),
          new Weighted<>("numeric(12,2)[]", 1),
          new Weighted<>("date[]", 1),
          new Weighted<>("boolean[]", 1),
          new Weighted<>("timestamp without time zone[]", 1));

  private final Chance chance;
  private final Names names;

  TableMaker(Chance chance) {
    this.chance = chance;
    this.names = new Names(chance);
  }

  List<TableData> tables() {
    int count = chance.of(1, 1, 2, 2, 2, 3);
    Set<String> taken = new HashSet<>();
    List<TableData> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = names.table(taken);
      taken.add(name);
      tables.add(table(name));
    }
    return tables;
  }

  private TableData table(String name) {
    List<ColumnData> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int width = chance.between(2, 7);
    for (int i = 0; i < width; i++) {
      String column = names.column(taken);
      taken.add(column);
      columns.add(new ColumnData(column, chance.weighted(TYPES), chance.percent(80)));
    }
    return new TableData(new TableName(SCHEMA, name), columns, rows(columns));
  }

  private List<List<Optional<String>>> rows(List<ColumnData> columns) {
    int count = chance.percent(5) ? 0 : chance.percent(8) ? 1 : chance.between(3, MOST_ROWS);
    List<List<String>> pools = columns.stream().map(this::pool).toList();
    List<Integer> nulls = columns.stream().map(this::nulls).toList();
    List<List<Optional<String>>> rows = new ArrayList<>();
    while (rows.size() < count) {
      rows.add(!rows.isEmpty() && chance.percent(15) ? chance.of(rows) : row(pools, nulls));
    }
    return rows;
  }

  private List<Optional<String>> row(List<List<String>> pools, List<Integer> nulls) {
    List<Optional<String>> row = new ArrayList<>();
    for (int i = 0; i < pools.size(); i++) {
      row.add(
          chance.percent(nulls.get(i)) ? Optional.empty() : Optional.of(chance.of(pools.get(i))));
    }
    return row;
  }

  private int nulls(ColumnData column) {
    return column.nullable() ? chance.of(0, 15, 30, 85) : 0;
  }

  /** Few values for a column, so that they repeat. */
  private List<String> pool(ColumnData column) {
    List<String> pool = new ArrayList<>(chance.some(Values.usual(column.type()), 5));
    if (chance.percent(STRANGE_VALUES * (isText(column) ? 8 : 2))) {
      pool.addAll(chance.some(Values.strange(column.type()), 2));
    }
    pool.removeIf(value -> !fits(value, column.nativeType()));
    return pool.isEmpty() ? List.of("1") : pool;
  }

  private static boolean isText(ColumnData column) {
    return column.type().equals(Types.TEXT);
  }

  private static boolean fits(String value, String nativeType) {
    return switch (nativeType) {
      case "smallint" -> value.length() < 5;
      case "character(3)" -> value.codePointCount(0, value.length()) <= 3;
      default -> true;
    };
  }
}
