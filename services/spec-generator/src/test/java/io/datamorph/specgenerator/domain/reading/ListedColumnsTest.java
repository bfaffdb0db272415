package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the wording: a listed column is shown, or the request is not done. */
class ListedColumnsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Create chosen_rows with {list} of all {tables}.",
        "{tables} -> chosen_rows: {list}",
        "For each {one} I want {the}. Save it as chosen_rows.",
        "Make chosen_rows: for every {one} {its}.",
        "Create chosen_rows with {the} of each {one}.",
        "Copy {list} from {tables} to chosen_rows.",
        "Give me {the} of the {tables}, in a table called chosen_rows.",
        "I need a table chosen_rows. Just {list} of the {tables}, please.",
        "- table: chosen_rows\n- source: {tables}\n- columns: {list}",
        "Show all {tables} with {the} in chosen_rows.",
        "All {tables} ({list}), saved as chosen_rows.",
        "hey, all the {tables} please, {list} would do. put them in chosen_rows"
      })
  void noListedColumnIsLost(String wording) {
    for (CatalogueTable table : SampleCatalogues.library().tables()) {
      List<String> names = table.columns().stream().map(CatalogueColumn::name).toList();
      for (int from = 0; from < names.size(); from++) {
        List<String> listed = names.subList(from, Math.min(names.size(), from + 1 + from % 3));
        for (String joint : List.of("_", " ")) {
          check(wording, table.name().table(), listed, joint);
        }
      }
    }
  }

  @Test
  void theTableBehindFromIsNoValueOfTheLastColumn() {
    assertEquals(
        List.of("state = state", "fine_amount = fine_amount"),
        Asked.library("Copy state and fine_amount from loans to chosen_rows.").columns());
  }

  private static void check(String wording, String table, List<String> columns, String joint) {
    List<String> said = columns.stream().map(name -> spoken(name, joint)).toList();
    String request =
        wording
            .replace("{tables}", table)
            .replace("{one}", table.substring(0, table.length() - 1))
            .replace("{list}", enumerated(said, ""))
            .replace("{the}", enumerated(said, "the "))
            .replace("{its}", enumerated(said, "its "));
    Asked asked = Asked.library(request);
    if (asked.answer() instanceof Answered.Written) {
      List<String> shown =
          asked.columns().stream().map(column -> column.replaceAll(" = .*", "")).toList();
      assertEquals(columns, shown, request);
    }
  }

  /** {@code is archived} would be a condition. */
  private static String spoken(String name, String joint) {
    return name.startsWith("is_") ? name : name.replace("_", joint);
  }

  private static String enumerated(List<String> names, String article) {
    List<String> items = new ArrayList<>(names);
    String last = items.removeLast();
    return items.isEmpty()
        ? article + last
        : items.stream().map(i -> article + i).collect(Collectors.joining(", "))
            + " and "
            + article
            + last;
  }
}
