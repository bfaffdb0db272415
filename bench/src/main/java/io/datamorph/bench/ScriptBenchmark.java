package io.datamorph.bench;

import io.datamorph.bench.ScriptSession.Took;
import io.datamorph.cli.launch.Project;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.typed.TypedSpec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables made by the scripts of specs in one engine, in turns with scripts by hand. */
final class ScriptBenchmark implements Benchmark {

  private static final double TARGET = 1.1;

  @Override
  public String name() {
    return "pyspark";
  }

  @Override
  public String question() {
    return "tables of a million orders by the PySpark of a spec, engine warm; baseline: by a script that a person wrote";
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    int rounds = lab.runs() + 1;
    try (Sales sales = Sales.open()) {
      List<String> places = prepare(sales, rounds);
      List<Took> all = new ArrayList<>();
      try (ScriptSession session = new ScriptSession(Project.located().engine())) {
        session.run(
            sales.server(),
            each -> {
              all.add(each);
              lab.say("%s: %.0f ms".formatted(places.get(all.size() - 1), each.millis()));
            });
      }
      for (Task task : Task.ALL) {
        sales.requireEqual(task.name() + "_compiled_0", task.name() + "_by_hand_0");
      }
      return figures(all, rounds);
    }
  }

  /** The first round warms up. */
  private static List<Figure> figures(List<Took> all, int rounds) {
    List<Figure> figures = new ArrayList<>();
    int each = 2 * Task.ALL.size();
    for (int task = 0; task < Task.ALL.size(); task++) {
      List<Took> ours = new ArrayList<>();
      List<Took> byHand = new ArrayList<>();
      for (int round = 1; round < rounds; round++) {
        ours.add(all.get(round * each + 2 * task));
        byHand.add(all.get(round * each + 2 * task + 1));
      }
      figures.add(Figure.of(Task.ALL.get(task).name(), "ms", clock(ours)));
      figures.add(Figure.of("baseline: by hand", "ms", clock(byHand)));
      figures.add(Figure.ratio("spec / by hand", clock(ours), clock(byHand)).with(TARGET));
      figures.add(Figure.ratio("the same of CPU time", cpu(ours), cpu(byHand)));
    }
    return figures;
  }

  private static List<Double> clock(List<Took> all) {
    return all.stream().map(Took::millis).toList();
  }

  private static List<Double> cpu(List<Took> all) {
    return all.stream().map(Took::cpuMillis).toList();
  }

  /** A row for each script to run, and an empty table for each to write into; their names. */
  private static List<String> prepare(Sales sales, int rounds) throws SQLException {
    sales.execute("CREATE TABLE scripts (place integer, script text, staging text)");
    List<String> places = new ArrayList<>();
    try (PreparedStatement insert =
        sales.connection().prepareStatement("INSERT INTO scripts VALUES (?, ?, ?)")) {
      for (int round = 0; round < rounds; round++) {
        for (Task task : Task.ALL) {
          TypedSpec spec = task.spec(Sales.catalogue());
          String empty = " AS " + OracleSql.of(spec) + " WITH NO DATA";
          for (String by : List.of("compiled", "by_hand")) {
            String table = task.name() + "_" + by + "_" + round;
            sales.execute("CREATE TABLE " + table + empty);
            insert.setInt(1, places.size());
            insert.setString(
                2, by.equals("compiled") ? GlueScript.of(spec, Sales.catalogue()) : task.script());
            insert.setString(3, "public." + table);
            insert.execute();
            places.add(table);
          }
        }
      }
    }
    return places;
  }
}
