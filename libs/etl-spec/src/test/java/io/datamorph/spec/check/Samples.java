package io.datamorph.spec.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random documents over the shop: sound ones, and ones with a mistake here and there. */
final class Samples {

  private static final List<String> CONDITIONS =
      List.of(
          "orders.amount > 10",
          "orders.status in ('paid', 'open') and orders.quantity is not null",
          "case when orders.note like 'a%' then true else orders.quantity > 2 end",
          "year(orders.ordered_on) = 2024 or not (orders.amount between 1 and 5)",
          "customers.last_name <> '' and length(customers.email) > 3");
  private static final List<String> EXPRESSIONS =
      List.of(
          "orders.amount * orders.quantity",
          "coalesce(orders.note, 'none') || ' ' || orders.order_id",
          "date_trunc('month', orders.ordered_on)",
          "round(orders.amount / nullif(orders.quantity, 0), 2)",
          "upper(left(customers.last_name, 1))",
          "cast(orders.shipped_at as date) - orders.ordered_on");
  private static final List<String> MISTAKES =
      List.of(
          "order.amount = 1", "sum(orders.amount)", "orders.amount + 'x'", "twice(2)", "((", "");

  private Samples() {}

  static String sound(long seed) {
    return document(new Random(seed), 0);
  }

  static String document(long seed) {
    return document(new Random(seed), 15);
  }

  private static String document(Random random, int mistakesPercent) {
    List<String> steps = new ArrayList<>();
    steps.add(
        "{name: s0, op: join, left: orders, right: customers, type: "
            + pick(random, List.of("inner", "left", "right", "full"))
            + ", on: \"orders.customer_id = customers.customer_id\"}");
    int count = 1 + random.nextInt(5);
    for (int index = 1; index <= count; index++) {
      steps.add(step(random, index, mistakesPercent));
    }
    steps.add(
        "{name: out, op: aggregate, input: s"
            + count
            + ", groupBy: [orders.status, customers.last_name],"
            + " measures: [{name: n, expr: \"count()\"}, {name: total, expr: \"sum(orders.amount)\"}],"
            + " having: \"n > 0 and max(orders.quantity) > 1\"}");
    return "version: \"1\"\nname: sample\nsources:\n"
        + "  - {name: orders, connection: warehouse, table: public.orders}\n"
        + "  - {name: customers, connection: warehouse, table: customers}\nsteps:\n  - "
        + String.join("\n  - ", steps)
        + "\ntarget: {connection: warehouse, table: result, keys: [status]}\n"
        + "checks:\n  - {name: c, expr: \"n >= 1\", severity: warning}\n";
  }

  private static String step(Random random, int index, int mistakesPercent) {
    String head = "{name: s" + index + ", input: s" + (index - 1) + ", op: ";
    return switch (random.nextInt(5)) {
      case 0 -> head + "filter, where: \"" + text(random, CONDITIONS, mistakesPercent) + "\"}";
      case 1 ->
          head
              + "derive, columns: [{name: d"
              + index
              + ", expr: \""
              + text(random, EXPRESSIONS, mistakesPercent)
              + "\"}]}";
      case 2 ->
          head
              + "sort, by: [\""
              + text(random, EXPRESSIONS, mistakesPercent)
              + " desc nulls last\"]}";
      case 3 ->
          head
              + "limit, count: "
              + (1 + random.nextInt(9))
              + ", orderBy: [orders.order_id, \"orders.amount desc\"]}";
      default ->
          head + "dedupe, keys: [orders.order_id], keep: last, orderBy: [orders.ordered_on]}";
    };
  }

  private static String text(Random random, List<String> good, int mistakesPercent) {
    return random.nextInt(100) < mistakesPercent ? pick(random, MISTAKES) : pick(random, good);
  }

  private static String pick(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
