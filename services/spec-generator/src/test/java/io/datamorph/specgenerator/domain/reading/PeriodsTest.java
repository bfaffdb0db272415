package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, weeks and months as rows: of which date, and how they are written. */
class PeriodsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trips per week, weeks start on Monday. Columns week_start, trips. Table t.",
        "Trips per week (Monday to Sunday). Columns week_start (date of the Monday), trips. Table t.",
        "Trips per week. Columns week_start (date of that Monday), trips. Table t."
      })
  void weeksBeginOnMonday(String request) {
    String day = "cast(date_trunc('week', trips.departed_at) as date)";
    assertTrue(
        Asked.logistics(request.replace("Trips per week", "Trips departed per week"))
            .groups()
            .getFirst()
            .replace("trips.", "")
            .endsWith(day.replace("trips.", "")),
        request);
  }

  @Test
  void weeksThatBeginOnSundayAreRefused() {
    assertEquals(
        List.of("NOT_UNDERSTOOD"),
        Asked.clinic("Visits per week, weeks start on Sunday. Columns week, visits. Table t.")
            .codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(YYYY-MM)", "(written like '2024-05')", "(as text, e.g. '2024-05')"})
  void monthsAreWrittenAsAnExampleShows(String form) {
    Asked asked =
        Asked.clinic("Visits per month. Columns month " + form + ", visits. Table monthly.");
    assertTrue(
        asked.groups().getFirst().startsWith("month = format_date(")
            && asked.groups().getFirst().endsWith(", 'yyyy-MM')"),
        asked::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Number of loans per month of loaning. Columns month, loans. Table t.",
        "How many loans in each calendar month? The month is that of loaned_at, given as the first"
            + " day of the month. Columns month, loans. Table t."
      })
  void itIsSaidOfWhichDateAMonthIs(String request) {
    assertTrue(
        Asked.library(request.replace("of loaning", "of loaned_at"))
            .groups()
            .getFirst()
            .contains("loaned_at"),
        request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Average price per genre rounded to a whole number as avg_price, columns genre, avg_price."
            + " Table t.",
        "Per genre: genre, avg_price (average price, rounded to the nearest whole number). Table t."
      })
  void wholeNumbersAreRounded(String request) {
    assertEquals("avg_price = round(avg_price, 0)", Asked.library(request).columns().getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Weeks without loans are not needed.",
        "Weeks without loans can be left out.",
        "Weeks with no loans need not appear."
      })
  void periodsWithoutRowsAreNotThereAnyway(String remark) {
    Asked asked =
        Asked.library(
            "Number of loans per week of loaned_at. "
                + remark
                + " week, loan_count. Table weekly_loans.");
    assertEquals(List.of("loan_count = count(*)"), asked.measures());
  }

  @Test
  void yearsCanBeListed() {
    assertEquals(
        "(loaned_at >= date '2023-01-01' and loaned_at < date '2024-01-01')"
            + " or (loaned_at >= date '2025-01-01' and loaned_at < date '2026-01-01')",
        Asked.library("Loans made in 2023 and 2025. I'd like loan_id, book_id. Table some_loans.")
            .where());
  }
}
