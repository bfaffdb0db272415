package io.datamorph.specgenerator.domain.planning;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells conditions apart by what they are about: rows, groups, or windows over either. */
record Meaning(List<Expr> rows, List<Expr> rowWindows, List<Expr> groups, List<Expr> afterwards) {

  Meaning {
    rows = List.copyOf(rows);
    rowWindows = List.copyOf(rowWindows);
    groups = List.copyOf(groups);
    afterwards = List.copyOf(afterwards);
  }

  static Meaning of(Intent intent) {
    List<Expr> rows = new ArrayList<>();
    List<Expr> rowWindows = new ArrayList<>();
    List<Expr> groups = new ArrayList<>();
    List<Expr> afterwards = new ArrayList<>();
    List<Expr> windows = windowsOfRows(intent);
    for (Expr condition : intent.conditions().stream().flatMap(Exprs::conjuncts).toList()) {
      if (Exprs.hasWindow(condition)) {
        boolean ofRows =
            intent.isGrouped() && windows.containsAll(Exprs.all(condition, Expr.Win.class));
        (ofRows ? rowWindows : afterwards).add(condition);
      } else {
        (Exprs.hasAggregate(condition) ? groups : rows).add(condition);
      }
    }
    return new Meaning(existencesFirst(rows), rowWindows, groups, afterwards);
  }

  private static List<Expr> existencesFirst(List<Expr> rows) {
    Map<Boolean, List<Expr>> split = new LinkedHashMap<>();
    rows.forEach(
        row ->
            split
                .computeIfAbsent(
                    Exprs.all(row, Expr.Exists.class).isEmpty(), k -> new ArrayList<>())
                .add(row));
    return Stream.concat(
            split.getOrDefault(false, List.of()).stream(),
            split.getOrDefault(true, List.of()).stream())
        .toList();
  }

  /** Windows that are needed before rows are put together to groups. */
  static List<Expr> windowsOfRows(Intent intent) {
    if (!intent.isGrouped()) {
      return List.of();
    }
    List<Expr> found = new ArrayList<>();
    intent.groups().forEach(group -> found.addAll(Exprs.all(group, Expr.Win.class)));
    Stream.concat(intent.columns().stream().map(Shown::expr), intent.conditions().stream())
        .flatMap(Exprs::aggregates)
        .forEach(aggregate -> found.addAll(Exprs.all(aggregate, Expr.Win.class)));
    intent.columns().stream()
        .map(Shown::expr)
        .filter(expr -> !Exprs.hasAggregate(expr) && Exprs.hasWindow(expr))
        .filter(expr -> !isOfGroups(intent, expr))
        .forEach(expr -> found.addAll(Exprs.all(expr, Expr.Win.class)));
    return found.stream().distinct().toList();
  }

  /** {@code the month before}: a window over what the groups stand for. */
  private static boolean isOfGroups(Intent intent, Expr expr) {
    Set<Expr> columns = Set.copyOf(Exprs.all(expr, Expr.Col.class));
    return Stream.concat(
            intent.groups().stream(),
            intent.columns().stream().map(Shown::expr).filter(e -> !Exprs.hasWindow(e)))
        .flatMap(Exprs::all)
        .collect(java.util.stream.Collectors.toSet())
        .containsAll(columns);
  }
}
