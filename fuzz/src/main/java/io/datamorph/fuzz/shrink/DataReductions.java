package io.datamorph.fuzz.shrink;

import io.datamorph.fuzz.cases.ColumnData;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases that are smaller than a given one in what the tables hold. */
final class DataReductions {

  private DataReductions() {}

  /** Without half of a table's rows, a quarter, and so on down to one row. */
  static Stream<FuzzCase> fewerRows(FuzzCase fuzzCase) {
    return eachTable(
        fuzzCase,
        table -> {
          int count = table.rows().size();
          List<TableData> fewer = new ArrayList<>();
          for (int chunk = count; chunk > 0; chunk /= 2) {
            for (int start = 0; start < count; start += chunk) {
              List<List<Optional<String>>> left = new ArrayList<>(table.rows());
              left.subList(start, Math.min(count, start + chunk)).clear();
              fewer.add(table.withRows(left));
            }
          }
          return fewer.stream();
        });
  }

  static Stream<FuzzCase> fewerColumns(FuzzCase fuzzCase) {
    return eachTable(
        fuzzCase,
        table ->
            table.columns().size() == 1
                ? Stream.empty()
                : IntStream.range(0, table.columns().size())
                    .mapToObj(index -> withoutColumn(table, index)));
  }

  private static TableData withoutColumn(TableData table, int index) {
    List<ColumnData> columns = new ArrayList<>(table.columns());
    columns.remove(index);
    return new TableData(
        table.name(),
        columns,
        table.rows().stream()
            .map(
                row -> {
                  List<Optional<String>> cells = new ArrayList<>(row);
                  cells.remove(index);
                  return cells;
                })
            .toList());
  }

  /** With NULL in place of a cell that is not. */
  static Stream<FuzzCase> fewerValues(FuzzCase fuzzCase) {
    return eachTable(
        fuzzCase,
        table ->
            IntStream.range(0, table.rows().size())
                .boxed()
                .flatMap(
                    row ->
                        IntStream.range(0, table.columns().size())
                            .filter(column -> table.columns().get(column).nullable())
                            .filter(column -> table.rows().get(row).get(column).isPresent())
                            .mapToObj(column -> withNull(table, row, column))));
  }

  private static TableData withNull(TableData table, int row, int column) {
    List<List<Optional<String>>> rows = new ArrayList<>(table.rows());
    List<Optional<String>> cells = new ArrayList<>(rows.get(row));
    cells.set(column, Optional.empty());
    rows.set(row, cells);
    return table.withRows(rows);
  }

  private static Stream<FuzzCase> eachTable(
      FuzzCase fuzzCase, Function<TableData, Stream<TableData>> change) {
    List<TableData> tables = fuzzCase.tables();
    return IntStream.range(0, tables.size())
        .boxed()
        .flatMap(
            index ->
                change
                    .apply(tables.get(index))
                    .map(
                        changed -> {
                          List<TableData> others = new ArrayList<>(tables);
                          others.set(index, changed);
                          return fuzzCase.withTables(others);
                        }));
  }
}
