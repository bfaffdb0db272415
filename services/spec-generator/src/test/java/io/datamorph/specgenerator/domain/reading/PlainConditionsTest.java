package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the wording: a condition of one column is kept as it is, or the request is not done. */
class PlainConditionsTest {

  private static final List<String> FRAMES =
      List.of(
          "Create chosen_rows with {key} of all {table} {condition}.",
          "All {table} {condition}: {key}. Save as chosen_rows.",
          "{table} {condition} -> chosen_rows ({key})",
          "Give me the {key} of the {table} {condition}, as chosen_rows.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where {c} is at least 20 | {c} >= 20",
        "with {c} above 20 | {c} > 20",
        "with a {c} of 20 or more | {c} >= 20",
        "whose {c} is less than 20 | {c} < 20",
        "with a {c} between 20 and 30 | {c} >= 20 and {c} <= 30",
        "where {c} = 20 | {c} = 20",
        "where {c} is not 20 | {c} <> 20",
        "with {c} no higher than 20 | {c} <= 20",
        "whose {c} exceeds 20 | {c} > 20",
        "with a {c} of at most 20 | {c} <= 20",
        "where the {c} is 20 or less | {c} <= 20"
      })
  void ofNumbers(String wording, String meaning) {
    check(wording, meaning, column -> isNumber(column.type()) && !isKey(column));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "without a {c} | {c} is null",
        "with no {c} | {c} is null",
        "where {c} is missing | {c} is null",
        "that have a {c} | {c} is not null",
        "whose {c} is known | {c} is not null",
        "where {c} is not null | {c} is not null",
        "whose {c} is not filled in | {c} is null",
        "for which no {c} is recorded | {c} is null"
      })
  void ofMissingValues(String wording, String meaning) {
    check(wording, meaning, column -> column.nullable() && !isKey(column));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "with {c} before 2025-03-01 | {c} < date '2025-03-01'",
        "whose {c} is on or after 1 March 2025 | {c} >= date '2025-03-01'",
        "with a {c} in 2025 | {c} >= date '2025-01-01' and {c} < date '2026-01-01'",
        "where {c} is in March 2025 | {c} >= date '2025-03-01' and {c} < date '2025-04-01'",
        "where {c} is not later than 2025-03-31 | {c} < date '2025-04-01'"
      })
  void ofDates(String wording, String meaning) {
    check(
        wording,
        meaning,
        column ->
            column.type() instanceof DataType.Date || column.type() instanceof DataType.Timestamp);
  }

  private static boolean isNumber(DataType type) {
    return type instanceof DataType.Int
        || type instanceof DataType.Decimal
        || type instanceof DataType.Double64;
  }

  /** The key of another table may be read there, which keeps the same rows. */
  private static boolean isKey(CatalogueColumn column) {
    return column.name().matches(".*(_id|_no)");
  }

  private static void check(String wording, String meaning, Predicate<CatalogueColumn> chosen) {
    List<String> read = new ArrayList<>();
    for (Catalogue catalogue : SampleCatalogues.all()) {
      for (CatalogueTable table : catalogue.tables()) {
        for (CatalogueColumn column : table.columns().stream().filter(chosen).toList()) {
          FRAMES.forEach(
              frame -> {
                String request = request(frame, table, wording.replace("{c}", column.name()));
                String expected = meaning.replace("{c}", column.name());
                check(request, catalogue, expected, read);
              });
        }
      }
    }
    assertFalse(read.isEmpty(), () -> "never read: " + wording);
  }

  private static String request(String frame, CatalogueTable table, String condition) {
    return frame
        .replace("{table}", table.name().table())
        .replace("{key}", table.columns().getFirst().name())
        .replace("{condition}", condition);
  }

  private static void check(
      String request, Catalogue catalogue, String expected, List<String> read) {
    Asked asked = Asked.of(request, catalogue, Values.none());
    if (asked.answer() instanceof Answered.Written written) {
      assertEquals(expected, conditions(written), request);
      read.add(request);
    }
  }

  private static String conditions(Answered.Written written) {
    return written.spec().steps().stream()
        .filter(Step.Filter.class::isInstance)
        .map(step -> ((Step.Filter) step).where().replaceAll("\\b\\w+\\.", ""))
        .collect(Collectors.joining(" and "));
  }
}
