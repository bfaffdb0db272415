package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedHistory;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedTarget;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the table written and what is written into it. */
record TargetChecker(SourceChecker sources, Findings findings) {

  private static final int MOST_COLUMNS = 1600;
  private static final List<String> RESERVED = List.of("datamorph_staging", "information_schema");

  TypedTarget check(Target target, List<TypedSource> read, Rows result) {
    NameRules names = new NameRules(findings);
    boolean connection = sources.connection(target.connection(), "$.target.connection");
    boolean named =
        names.stored(target.table().schema(), "$.target.table")
            && names.stored(target.table().table(), "$.target.table");
    if (connection && named) {
      table(target, read);
    }
    boolean distinct = columns(result);
    List<String> keys = keys(target, result);
    keysRequired(target);
    TargetRows rows = new TargetRows(target, result, findings);
    List<TargetRows.Value> values = rows.values(keys);
    Optional<TypedHistory> history = rows.history();
    Optional<CatalogueTable> existing =
        target.mode() == WriteMode.REPLACE
            ? Optional.empty()
            : sources.catalogue().table(target.table());
    if (existing.isPresent() && distinct && !result.isDoubtful()) {
      values = new ExistingTarget(existing.get(), findings).fitted(values);
    }
    rows.lastDays(values);
    return new TypedTarget(
        target.connection(),
        target.table(),
        target.mode(),
        keys,
        result.name(),
        values.stream().map(TargetRows.Value::column).toList(),
        values.stream().flatMap(value -> value.expression().stream()).toList(),
        existing.isPresent(),
        history);
  }

  private void keysRequired(Target target) {
    boolean needed = target.mode() == WriteMode.MERGE || target.mode() == WriteMode.SCD2;
    if (needed && target.keys().isEmpty()) {
      findings.add(
          Code.KEYS_REQUIRED,
          "$.target.keys",
          "This mode finds rows again by their keys; name the columns that identify a row.");
    }
  }

  private void table(Target target, List<TypedSource> read) {
    TableName table = target.table();
    String path = "$.target.table";
    if (RESERVED.contains(table.schema()) || table.schema().startsWith("pg_")) {
      findings.add(
          Code.TARGET_RESERVED,
          path,
          "The schema \"" + table.schema() + "\" is not for results; choose another.");
      return;
    }
    boolean isSource =
        read.stream()
            .anyMatch(s -> s.table().equals(table) && s.connection().equals(target.connection()));
    if (isSource) {
      findings.add(
          Code.TARGET_IS_SOURCE,
          path,
          "The target " + table.display() + " is also a source; write to another table.");
      return;
    }
    Optional<CatalogueTable> existing = sources.catalogue().table(table);
    if (existing.isPresent() && !existing.get().createdHere() && !target.overwrite()) {
      findings.add(
          Code.TARGET_NOT_OURS,
          path,
          "The table "
              + table.display()
              + " exists and was not made by this system. Choose another name, or say"
              + " \"overwrite\": true if it may be replaced.");
    }
  }

  /** Whether every column has a name of its own. */
  private boolean columns(Rows result) {
    Ids ids = new Ids();
    List<String> twice = new ArrayList<>();
    for (Column column : result.columns()) {
      if (!ids.take(column.name())) {
        twice.add(column.name());
      }
    }
    if (!twice.isEmpty()) {
      findings.add(
          Code.DUPLICATE_COLUMN,
          "$.target",
          "The result has several columns of one name ("
              + shown(twice.stream().map(name -> owners(result, name)).distinct().toList())
              + "); choose and name them by a select step.");
    }
    if (result.columns().size() > MOST_COLUMNS) {
      findings.add(
          Code.TOO_MANY_COLUMNS,
          "$.target",
          "The result has "
              + result.columns().size()
              + " columns; a table has at most "
              + MOST_COLUMNS
              + ".");
    }
    return twice.isEmpty();
  }

  private static String owners(Rows result, String name) {
    return String.join(
        " and ",
        result.columns().stream()
            .filter(column -> column.name().equalsIgnoreCase(name))
            .map(column -> column.qualifier().map(q -> q + ".").orElse("") + column.name())
            .toList());
  }

  private List<String> keys(Target target, Rows result) {
    List<String> names = result.columns().stream().map(Column::name).toList();
    List<String> keys = new ArrayList<>();
    for (int index = 0; index < target.keys().size(); index++) {
      String key = target.keys().get(index);
      String path = "$.target.keys[" + index + "]";
      Optional<String> column = column(key, names);
      if (column.isEmpty() && !result.isDoubtful()) {
        findings.add(
            Code.UNKNOWN_KEY,
            path,
            "The key \"" + key + "\" is not a column of the result (" + shown(names) + ").",
            Near.to(key, names));
      } else if (column.isPresent() && keys.contains(column.get())) {
        findings.add(Code.DUPLICATE_COLUMN, path, "The key \"" + key + "\" is named twice.");
      }
      column.ifPresent(keys::add);
    }
    return keys;
  }

  private static Optional<String> column(String key, List<String> names) {
    if (names.contains(key)) {
      return Optional.of(key);
    }
    List<String> others = names.stream().filter(key::equalsIgnoreCase).distinct().toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private static String shown(List<String> names) {
    return names.size() > 20
        ? String.join(", ", names.subList(0, 20)) + ", ..."
        : String.join(", ", names);
  }
}
