package io.datamorph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.view.Tables;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Figures for people and for machines. */
final class Report {

  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectNode root = mapper.createObjectNode();
  private final ArrayNode benchmarks = root.putArray("benchmarks");

  Report() {
    root.put("processors", Runtime.getRuntime().availableProcessors());
    root.put("java", Runtime.version().toString());
    root.put("loadBefore", load());
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  void add(Benchmark benchmark, List<Figure> figures) {
    ObjectNode node =
        benchmarks.addObject().put("name", benchmark.name()).put("question", benchmark.question());
    ArrayNode list = node.putArray("figures");
    for (Figure figure : figures) {
      ObjectNode each = list.addObject().put("name", figure.name()).put("unit", figure.unit());
      each.put("median", figure.median()).put("min", figure.min()).put("max", figure.max());
      figure.target().ifPresent(target -> each.put("target", target));
      figure.samples().forEach(each.withArray("samples")::add);
    }
  }

  static String table(List<Figure> figures) {
    return Tables.of(
        List.of("figure", "unit", "median", "min", "max", "target"),
        figures.stream()
            .map(
                figure ->
                    List.of(
                        figure.name(),
                        figure.unit(),
                        number(figure.median()),
                        number(figure.min()),
                        number(figure.max()),
                        figure.target().map(target -> "<= " + number(target)).orElse("")))
            .toList());
  }

  String json() {
    return root.put("loadAfter", load()).toPrettyString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }
}
