package io.datamorph.bench;

import java.util.List;

/** A spec of many steps, as YAML: joins along the chain, and what is done between them. */
final class LongSpec {

  private static final int SOURCES = 8;

  /** What follows the joins, over and over; {@code IN} is the step before. */
  private static final List<String> ROUND =
      List.of(
          "op: derive, input: IN, columns: [{name: gross, expr: \"c6 * 1.19 + coalesce(c11, 0)\"}]",
          "op: filter, input: IN, where: \"c8 >= date '2020-01-01' and (c5 is not null or c7 > 3)\"",
          "op: fill, input: IN, values: {c5: \"'none'\"}",
          "op: window, input: IN, partitionBy: [c5], orderBy: [c8 desc, id],"
              + " columns: [{name: place, expr: \"row_number()\"}]",
          "op: derive, input: IN, columns: [{name: label, expr:"
              + " \"case when place = 1 then upper(c5) else concat(c5, '-', c7) end\"}]",
          "op: dedupe, input: IN, keys: [id], orderBy: [c8 desc]");

  private LongSpec() {}

  static String of(int steps) {
    StringBuilder spec = new StringBuilder("version: \"1\"\nname: long\nsources:\n");
    for (int number = 0; number < SOURCES; number++) {
      spec.append(
          "  - {name: t%d, connection: warehouse, table: public.t%d}\n".formatted(number, number));
    }
    spec.append("steps:\n");
    String before = "t0";
    int made = 0;
    for (int number = 1; number < SOURCES; number++) {
      String joined = "s" + made++;
      spec.append(
          ("  - {name: %s, op: join, left: %s, right: t%d, type: left,"
                  + " on: \"%s.id = t%d.parent_id\"}\n")
              .formatted(joined, before, number, number == 1 ? "t0" : "t" + (number - 1), number));
      before = joined;
    }
    spec.append(
        ("  - {name: s%d, op: select, input: %s, columns: [t0.id, t0.c5, t1.c6, t2.c7, t3.c8,"
                + " t4.c11]}\n")
            .formatted(made, before));
    for (; made < steps - 1; made++) {
      String step = ROUND.get(made % ROUND.size()).replace("IN", "s" + made);
      spec.append("  - {name: s%d, %s}\n".formatted(made + 1, step));
    }
    return spec + "target: {connection: warehouse, table: public.long_result, keys: [id]}\n";
  }
}
