package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ColumnData;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.History;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tables as earlier runs of a spec may have left them. */
final class ExistingTable {

  private static final int MOST_ROWS = 8;

  private final Chance chance;

  ExistingTable(Chance chance) {
    this.chance = chance;
  }

  /** Rows of any values, each key once. */
  TableData ofRows(TableName name, Known result, List<String> keys) {
    List<Column> columns = chance.some(result.columns(), result.columns().size());
    List<Integer> places = places(columns, keys);
    Set<List<Optional<String>>> taken = new HashSet<>();
    List<List<Optional<String>>> rows = new ArrayList<>();
    int count = chance.below(MOST_ROWS);
    for (int i = 0; i < count; i++) {
      List<Optional<String>> row = row(columns);
      if (keys.isEmpty() || taken.add(places.stream().map(row::get).toList())) {
        rows.add(row);
      }
    }
    return new TableData(name, columns.stream().map(ExistingTable::stored).toList(), rows);
  }

  /** For some keys one to three versions, the last of which may be open. */
  TableData ofVersions(TableName name, Known result, List<String> keys, History history) {
    List<Column> columns =
        result.columns().stream()
            .filter(column -> !history.validFrom().equals(Optional.of(column.name())))
            .toList();
    DataType time =
        result.columns().stream()
            .filter(column -> history.validFrom().equals(Optional.of(column.name())))
            .map(Column::type)
            .findFirst()
            .orElse(Types.INSTANT);
    List<Integer> places = places(columns, keys);
    Set<List<Optional<String>>> taken = new HashSet<>();
    List<List<Optional<String>>> rows = new ArrayList<>();
    int count = chance.below(MOST_ROWS / 2);
    for (int i = 0; i < count; i++) {
      List<Optional<String>> row = row(columns);
      if (taken.add(places.stream().map(row::get).toList())) {
        rows.addAll(versions(row, columns, places, time, history.validTo()));
      }
    }
    return new TableData(
        name,
        Stream.concat(columns.stream().map(ExistingTable::stored), ofHistory(time)).toList(),
        rows);
  }

  /** Versions of one key, each of other values than the one before. */
  private List<List<Optional<String>>> versions(
      List<Optional<String>> first,
      List<Column> columns,
      List<Integer> places,
      DataType time,
      History.ValidTo validTo) {
    List<String> times =
        chance.some(Values.usual(time), chance.between(2, 4)).stream().sorted().toList();
    List<List<Optional<String>>> versions = new ArrayList<>();
    List<Optional<String>> values = first;
    for (int i = 0; i + 1 < times.size(); i++) {
      boolean open = i + 2 == times.size() && chance.percent(60);
      versions.add(
          version(
              values,
              times.get(i),
              open ? Optional.empty() : Optional.of(end(times.get(i + 1), validTo))));
      List<Optional<String>> next = new ArrayList<>(row(columns));
      for (int place : places) {
        next.set(place, first.get(place));
      }
      if (next.equals(values)) {
        return versions;
      }
      values = next;
    }
    return versions;
  }

  private static String end(String next, History.ValidTo validTo) {
    return switch (validTo) {
      case EXCLUSIVE -> next;
      case INCLUSIVE -> LocalDate.parse(next).minusDays(1).toString();
    };
  }

  private static List<Optional<String>> version(
      List<Optional<String>> values, String from, Optional<String> to) {
    List<Optional<String>> version = new ArrayList<>(values);
    version.add(Optional.of(from));
    version.add(to);
    version.add(Optional.of(Boolean.toString(to.isEmpty())));
    return version;
  }

  private static Stream<ColumnData> ofHistory(DataType time) {
    return Stream.of(
        new ColumnData(History.VALID_FROM, PostgresTypes.write(time), false),
        new ColumnData(History.VALID_TO, PostgresTypes.write(time), true),
        new ColumnData(History.IS_CURRENT, "boolean", false));
  }

  private static List<Integer> places(List<Column> columns, List<String> keys) {
    List<String> names = columns.stream().map(Column::name).toList();
    return keys.stream().map(names::indexOf).toList();
  }

  private List<Optional<String>> row(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                chance.percent(15)
                    ? Optional.<String>empty()
                    : Optional.of(chance.of(Values.usual(column.type()))))
        .toList();
  }

  private static ColumnData stored(Column column) {
    return new ColumnData(column.name(), PostgresTypes.write(column.type()), true);
  }
}
