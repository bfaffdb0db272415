package io.datamorph.bench;

import io.datamorph.oraclesql.OracleSql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables made by the SQL of specs in PostgreSQL, against those that queries by hand make. */
final class SqlBenchmark implements Benchmark {

  private static final double TARGET = 1.1;

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public String question() {
    return "tables of a million orders by the SQL of a spec; baseline: by a query that a person wrote";
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Sales sales = Sales.open()) {
      for (Task task : Task.ALL) {
        String compiled = OracleSql.of(task.spec(Sales.catalogue()));
        figures.addAll(measure(task, compiled, sales, lab));
      }
    }
    return figures;
  }

  private static List<Figure> measure(Task task, String compiled, Sales sales, Lab lab)
      throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> byHand = new ArrayList<>();
    make("compiled", compiled, sales);
    make("by_hand", task.query(), sales);
    sales.requireEqual("compiled", "by_hand");
    for (int run = 1; run <= lab.runs(); run++) {
      ours.add(Lab.millis(() -> make("compiled", compiled, sales)));
      byHand.add(Lab.millis(() -> make("by_hand", task.query(), sales)));
    }
    lab.say(task.name() + " done");
    return List.of(
        Figure.of(task.name(), "ms", ours),
        Figure.of("baseline: by hand", "ms", byHand),
        Figure.ratio("spec / by hand", ours, byHand).with(TARGET));
  }

  private static Void make(String table, String query, Sales sales) throws SQLException {
    sales.execute("DROP TABLE IF EXISTS " + table + "; CREATE TABLE " + table + " AS " + query);
    return null;
  }
}
