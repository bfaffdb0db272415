package io.datamorph.remediator.domain;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.check.Near;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a table differs from the one that a spec was written against.
 *
 * @param renamed old name to new name; only where exactly one new column is near
 * @param lost old columns that are gone without a trace
 */
record TableDrift(
    CatalogueTable before, CatalogueTable now, Map<String, String> renamed, List<String> lost) {

  TableDrift {
    renamed = Map.copyOf(renamed);
    lost = List.copyOf(lost);
  }

  static TableDrift between(CatalogueTable before, CatalogueTable now) {
    Set<String> known = names(before);
    List<String> added =
        now.columns().stream()
            .map(CatalogueColumn::name)
            .filter(name -> !known.contains(name))
            .toList();
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> lost = new ArrayList<>();
    for (CatalogueColumn column : before.columns()) {
      if (now.column(column.name()).isEmpty()) {
        onlyNear(column.name(), added)
            .ifPresentOrElse(
                found -> renamed.put(column.name(), found), () -> lost.add(column.name()));
      }
    }
    return withoutContested(before, now, renamed, lost);
  }

  boolean hasLostNames() {
    return !renamed.isEmpty() || !lost.isEmpty();
  }

  /** The column as it is now, by its old name. */
  Optional<CatalogueColumn> successor(CatalogueColumn old) {
    return now.column(renamed.getOrDefault(old.name(), old.name()));
  }

  boolean isRetyped(CatalogueColumn old) {
    return successor(old).filter(found -> !found.type().equals(old.type())).isPresent();
  }

  boolean hasRetyped() {
    return before.columns().stream().anyMatch(this::isRetyped);
  }

  /** The differences in words. */
  List<String> inWords() {
    List<String> words = new ArrayList<>();
    String table = now.name().display();
    for (CatalogueColumn column : before.columns()) {
      if (renamed.containsKey(column.name())) {
        words.add(
            "%s: column %s is called %s now"
                .formatted(table, column.name(), renamed.get(column.name())));
      }
      successor(column)
          .filter(found -> !found.type().equals(column.type()))
          .ifPresent(
              found ->
                  words.add(
                      "%s: column %s is %s now, it was %s"
                          .formatted(
                              table, found.name(), found.nativeType(), column.nativeType())));
    }
    lost.forEach(name -> words.add("%s: column %s is gone".formatted(table, name)));
    return words;
  }

  /** The one candidate that is near the name; empty when there are several, or none. */
  static Optional<String> onlyNear(String name, List<String> candidates) {
    List<String> near =
        candidates.stream()
            .filter(candidate -> Near.to(name, List.of(candidate)).isPresent())
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Two old columns that would become one new column both stay lost. */
  private static TableDrift withoutContested(
      CatalogueTable before, CatalogueTable now, Map<String, String> renamed, List<String> lost) {
    Map<String, Long> claims =
        renamed.values().stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    List<String> contested =
        renamed.keySet().stream().filter(old -> claims.get(renamed.get(old)) > 1).toList();
    List<String> allLost = new ArrayList<>(lost);
    for (String old : contested) {
      renamed.remove(old);
      allLost.add(old);
    }
    return new TableDrift(before, now, renamed, allLost);
  }

  private static Set<String> names(CatalogueTable table) {
    return table.columns().stream().map(CatalogueColumn::name).collect(Collectors.toSet());
  }
}
