package io.datamorph.fuzz.generate;

import java.util.List;
import java.util.Set;

/** Names, mostly plain, some that a compiler may stumble over. */
final class Names {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "amount",
          "status",
          "created_at",
          "customer_id",
          "total",
          "city",
          "kind",
          "price",
          "quantity",
          "note",
          "code",
          "flag",
          "day",
          "value",
          "key",
          "score");
  private static final List<String> STRANGE_COLUMNS =
      List.of(
          "Order",
          "order",
          "select",
          "ünï",
          "Total Amount",
          "say \"hi\"",
          "it's",
          "100%",
          "ID",
          "Id",
          "user",
          "table",
          "`tick`",
          "$x",
          "x y",
          "class",
          "sum",
          "count",
          "date",
          "timestamp",
          "_",
          "__x",
          "1st",
          "null",
          "true",
          "case",
          "中文",
          "😀",
          "back\\slash",
          "{x}",
          "#",
          "--c",
          "/* c */",
          "%s",
          "f(x)",
          "a.b",
          "1.50",
          ".",
          "left",
          "row_number",
          "lambda",
          "Ǆ",
          "naïve",
          "a column with a name that is as long as PostgreSQL lets it be:x",
          "b_column_with_a_name_that_is_as_long_as_postgresql_lets_it_be__");
  private static final List<String> RELATIONS =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "left_side", "joined", "kept", "totals");
  private static final List<String> STRANGE_RELATIONS =
      List.of(
          "select",
          "Order",
          "class",
          "lambda",
          "F",
          "spark",
          "job",
          "sys",
          "args",
          "sc",
          "result",
          "Window",
          "None",
          "def",
          "A",
          "B",
          "DynamicFrame",
          "glue_context",
          "user",
          "expected",
          "actual",
          "oracle",
          "missing",
          "print",
          "len",
          "_",
          "Job",
          "is",
          "not_",
          "dm_1",
          "lateral",
          "a_relation_whose_name_is_as_long_as_postgresql_lets_a_name_be__");
  private static final List<String> TABLES =
      List.of("Order Lines", "ünï", "select", "t\"q", "T1", "t.1", "it's", "a`b", "Ord_1");

  private final Chance chance;

  Names(Chance chance) {
    this.chance = chance;
  }

  /** A column name that is not taken, in exactly this spelling. */
  String column(Set<String> taken) {
    String name = chance.percent(22) ? chance.of(STRANGE_COLUMNS) : chance.of(COLUMNS);
    return free(name, taken);
  }

  /** A name of a source or step; these differ by more than case. */
  String relation(Set<String> taken) {
    String name = chance.percent(12) ? chance.of(STRANGE_RELATIONS) : chance.of(RELATIONS);
    return taken.stream().anyMatch(name::equalsIgnoreCase) ? free("s", taken) : name;
  }

  String table(Set<String> taken) {
    return chance.percent(15) ? free(chance.of(TABLES), taken) : free("t", taken);
  }

  private static String free(String name, Set<String> taken) {
    String candidate = name;
    for (int number = 2; taken.contains(candidate); number++) {
      candidate = name.length() > 55 ? "n" + number : name + number;
    }
    return candidate;
  }
}
