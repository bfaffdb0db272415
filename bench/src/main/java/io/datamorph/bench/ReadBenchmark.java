package io.datamorph.bench;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.Values;
import io.datamorph.specgenerator.domain.reading.EnglishReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From English to a checked spec by the built-in reader, against splitting the words alone. */
final class ReadBenchmark implements Benchmark {

  private static final int TABLES = 1000;
  private static final int COLUMNS = 20;
  private static final int WARM_UP = 100;
  private static final double TARGET = 20;

  private static final List<String> REQUESTS =
      List.of(
          "Join customers and orders on customer_id and calculate the total order amount per customer.",
          "Number of orders and of different customers per month in 2024, without orders whose status is 'cancelled'."
              + " Columns month (first day, date), order_count, customers. Table monthly_orders.",
          "top 10 customers by amount of their orders: customer_id, full_name, total_spent."
              + " Ties: lower customer_id first. Table top_customers",
          "Running total of orders by day: order_day, day_amount (sum of amount), running_total."
              + " Table running_orders.",
          "Keep for each customer_id only the latest order by placed_at: customer_id, order_id,"
              + " placed_at. Table last_orders.",
          "customers without orders -> idle_customers(customer_id, full_name)",
          "orders whose note is missing: order_id, customer_id. Table some_orders");

  @Override
  public String name() {
    return "read";
  }

  @Override
  public String question() {
    return "reading a request of a sentence or two against %,d tables with %,d columns, warm; baseline: splitting it into words"
        .formatted(TABLES, TABLES * COLUMNS);
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    Catalogue catalogue = catalogue();
    lab.say("warming up, %d times".formatted(WARM_UP));
    for (int i = 0; i < WARM_UP; i++) {
      REQUESTS.forEach(request -> read(request, catalogue));
    }
    List<Double> read = new ArrayList<>();
    List<Double> split = new ArrayList<>();
    for (int run = 0; run < lab.runs(); run++) {
      for (String request : REQUESTS) {
        read.add(Lab.millis(() -> read(request, catalogue)));
        split.add(Lab.millis(() -> new Text(request).size()));
      }
    }
    return List.of(
        Figure.atMost(TARGET, "read a request", "ms", read),
        Figure.of("split it into words", "ms", split),
        Figure.ratio("read / split", read, split));
  }

  private static Catalogue catalogue() {
    List<CatalogueTable> tables = new ArrayList<>(Sales.catalogue().tables());
    tables.addAll(LargeCatalogue.of(TABLES - tables.size(), COLUMNS).tables());
    return new Catalogue(Sales.NAME, tables);
  }

  /** A request that is not understood would be done too soon. */
  private static Answered read(String request, Catalogue catalogue) {
    Answered answer = new EnglishReader(request, catalogue, false, Map.of()).read(Values.none());
    if (answer instanceof Answered.Written) {
      return answer;
    }
    throw new IllegalStateException("\"" + request + "\" was not read: " + answer);
  }
}
