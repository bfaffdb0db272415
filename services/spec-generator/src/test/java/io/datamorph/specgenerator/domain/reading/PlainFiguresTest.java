package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the wording: a figure of each group is the one asked, or the request is not done. */
class PlainFiguresTest {

  private static final List<String> FRAMES =
      List.of(
          "Per {group}: {figure} as chosen_figure. Table chosen_groups with {group} and chosen_figure.",
          "{table} by {group}: {group}, {figure} (chosen_figure) -> chosen_groups",
          "Give me {figure} (call it chosen_figure) per {group} of the {table}, into chosen_groups.",
          "Group the {table} by {group} and show {group} and {figure} as chosen_figure. Table chosen_groups.",
          "chosen_groups: one row per {group} of the {table}, with {group} and {figure} as chosen_figure.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the total {c} | sum({c})",
        "the sum of {c} | sum({c})",
        "the combined {c} | sum({c})",
        "the average {c} | avg({c})",
        "the mean {c} | avg({c})",
        "the highest {c} | max({c})",
        "the maximum {c} | max({c})",
        "the largest {c} | max({c})",
        "the lowest {c} | min({c})",
        "the smallest {c} | min({c})",
        "the number of {table} | count(*)",
        "how many {table} there are | count(*)"
      })
  void ofEachGroup(String wording, String meaning) {
    List<String> read = new ArrayList<>();
    for (Catalogue catalogue : SampleCatalogues.all()) {
      for (CatalogueTable table : catalogue.tables()) {
        for (CatalogueColumn group : table.columns().stream().filter(c -> isGroup(c)).toList()) {
          for (CatalogueColumn column :
              table.columns().stream().filter(c -> isAmount(c)).toList()) {
            String figure = filled(wording, table, column);
            String expected = "chosen_figure = " + filled(meaning, table, column);
            FRAMES.stream()
                .map(frame -> frame.replace("{figure}", figure).replace("{group}", group.name()))
                .map(frame -> filled(frame, table, column))
                .forEach(request -> check(request, catalogue, group.name(), expected, read));
          }
        }
      }
    }
    assertFalse(read.isEmpty(), () -> "never read: " + wording);
  }

  private static String filled(String pattern, CatalogueTable table, CatalogueColumn column) {
    return pattern.replace("{table}", table.name().table()).replace("{c}", column.name());
  }

  private static boolean isGroup(CatalogueColumn column) {
    return column.type() instanceof DataType.Text && !column.name().matches(".*(name|email|title)");
  }

  private static boolean isAmount(CatalogueColumn column) {
    return column.type() instanceof DataType.Decimal
        || column.type() instanceof DataType.Double64
        || column.type() instanceof DataType.Int && !column.name().matches(".*_(id|no)");
  }

  private static void check(
      String request, Catalogue catalogue, String group, String expected, List<String> read) {
    Asked asked = Asked.of(request, catalogue, Values.none());
    if (asked.answer() instanceof Answered.Written) {
      assertEquals(List.of(group + " = " + group), bare(asked.groups()), request);
      assertEquals(List.of(expected), bare(asked.measures()), request);
      read.add(request);
    }
  }

  private static List<String> bare(List<String> columns) {
    return columns.stream().map(column -> column.replaceAll("\\b\\w+\\.", "")).toList();
  }
}
