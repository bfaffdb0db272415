package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.document.Frame;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.Answered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

  @Test
  void aRunningTotalRunsOverTheGroupsInTime() {
    Asked asked =
        Asked.clinic(
            "Total fee per month with a running total."
                + " Table monthly_fees, columns month, total_fee, running_total.");
    assertEquals(List.of("running_total = sum(total_fee) by month"), asked.windows());
    assertEquals(List.of("total_fee = sum(fee)"), asked.measures());
  }

  @Test
  void aRunningTotalOfRowsLeavesTheirOwnValueAsItIs() {
    Asked asked =
        Asked.clinic(
            "For each visit, the running total of the fee per patient in order of visited_on,"
                + " visit_id. Table balance, columns visit_id, patient_id, fee, running_fee.");
    assertEquals(
        List.of("running_fee = sum(fee) per patient_id by visited_on, visit_id"), asked.windows());
    assertTrue(asked.columns().contains("fee = fee"), asked::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Visits per month: month, total_fee (sum of fee), running_fee (running total of total_fee"
            + " from the first month on). Table fees.",
        "Visits per month (shown as its first day): month, total_fee (sum of fee), running_fee"
            + " (running total of total_fee up to and including that month). Table fees.",
        "Month-by-month fees of the visits: month, total_fee (sum of fee), running_fee (cumulative"
            + " sum of total_fee since the beginning). Table fees.",
      })
  void aRunningTotalRunsFromTheFirstRowOn(String request) {
    assertEquals(List.of("running_fee = sum(total_fee) by month"), Asked.clinic(request).windows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The first month has no predecessor, so NULL there.",
        "In the first month there is nothing to compare with, so leave those two empty.",
        "For the first month the last two are null.",
        "The very first month has nothing before it, so both stay empty there.",
      })
  void thatTheFirstRowHasNoPredecessorIsClear(String remark) {
    Asked asked =
        Asked.clinic(
            "Month-over-month fees of the visits: month, total_fee (sum of fee), prev_fee"
                + " (total_fee of the month before) and the difference between the two (change). "
                + remark
                + " Table fees.");
    assertEquals(List.of("prev_fee = lag(total_fee) by month"), asked.windows());
    assertEquals("change = total_fee - prev_fee", asked.columns().getLast());
  }

  @Test
  void whatElseTheFirstRowShouldShowIsNotPassedOver() {
    assertInstanceOf(
        Answered.Refused.class,
        Asked.clinic(
                "Visits per month: month, total_fee (sum of fee), prev_fee (total_fee of the month"
                    + " before). The first month is to be 0 there. Table fees.")
            .answer());
  }

  @Test
  void aRunningCountCountsWhatTheGroupsCount() {
    assertEquals(
        List.of("cumulative_loans = sum(loans) by month"),
        Asked.library(
                "Loans per month: month, loans, cumulative_loans (running total of loans)."
                    + " Table loan_growth.")
            .windows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For each visit the previous fee of the same patient by visited_on."
            + " Table steps: visit_id, patient_id, fee, previous_fee.",
        "For each visit the fee of the patient's previous visit by visited_on."
            + " Table steps: visit_id, patient_id, fee, previous_fee.",
        "visits -> steps(visit_id, patient_id, fee,"
            + " previous_fee = fee of the same patient's previous visit by visited_on)",
      })
  void thePreviousValueIsThatOfTheSameThing(String request) {
    Asked asked = Asked.clinic(request);
    assertEquals(List.of("previous_fee = lag(fee) per patient_id by visited_on"), asked.windows());
    assertEquals(
        List.of(
            "visit_id = visit_id",
            "patient_id = patient_id",
            "fee = fee",
            "previous_fee = previous_fee"),
        asked.columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Visits more expensive than the average visit of the same patient.",
        "Visits costing more than the average of their patient.",
        "Visits whose fee exceeds the patient average.",
        "Visits with a fee above the average fee of all visits of the same patient.",
      })
  void rowsAreComparedWithTheAverageOfTheirGroup(String words) {
    for (String average :
        List.of(
            "patient_avg_fee",
            "patient_avg_fee (the average of the patient)",
            "patient_avg_fee (that average)")) {
      Asked asked =
          Asked.clinic(
              words + " Show visit_id, patient_id, fee, %s. Table dear.".formatted(average));
      assertEquals(List.of("patient_avg_fee = avg(fee) per patient_id"), asked.windows());
      assertEquals("window filter select", asked.steps());
    }
  }

  @Test
  void anAdjectiveDoesNotCompareWithTheAverageOfSomethingElse() {
    assertInstanceOf(
        Answered.Refused.class,
        Asked.clinic(
                "Visits heavier than the average visit of the same patient."
                    + " Show visit_id, patient_id. Table heavy_visits.")
            .answer());
  }

  @Test
  void theNextValueIsThatOfTheSameThing() {
    assertEquals(
        List.of("next_fee = lead(fee) per patient_id by visited_on"),
        Asked.clinic(
                "For each visit the fee of the patient's next visit by visited_on."
                    + " Table steps: visit_id, patient_id, fee, next_fee.")
            .windows());
  }

  @Test
  void theChangeToTheMonthBeforeIsAPercentageOfThatMonth() {
    Asked asked =
        Asked.clinic(
            "From visits, monthly fees: month, total_fee, previous_total (the month before),"
                + " change_pct (change against the month before in percent, 1 decimal)."
                + " Table fee_growth.");
    assertEquals(List.of("previous_total = lag(total_fee) by month"), asked.windows());
    assertEquals(
        "change_pct = round((100.0 * (total_fee - previous_total)) / nullif(previous_total, 0), 1)",
        asked.columns().getLast());
  }

  @Test
  void aPercentageNamedAfterAColumnIsOfThatColumn() {
    Asked asked =
        Asked.clinic(
            "Fees per month from visits: month, total_fee, previous_total (the month before),"
                + " change (total_fee - previous_total),"
                + " change_pct (in percent of previous_total). Table fee_growth.");
    assertEquals(
        List.of(
            "change = total_fee - previous_total",
            "change_pct = (100.0 * (total_fee - previous_total)) / nullif(previous_total, 0)"),
        asked.columns().subList(3, 5));
  }

  @Test
  void aShareOfTheGrandTotalIsOfAllGroups() {
    Asked asked =
        Asked.clinic(
            "Fees per doctor: doctor_name, total_fee,"
                + " share_pct (share of the grand total in percent, 2 decimals). Table shares.");
    assertEquals(List.of("sum_value = sum(total_fee)"), asked.windows());
    assertEquals(
        "share_pct = round((100.0 * total_fee) / nullif(sum_value, 0), 2)",
        asked.columns().getLast());
  }

  @Test
  void aShareOfTheOwnersTotalIsOfItsRows() {
    Asked asked =
        Asked.clinic(
            "visits -> visit_shares(visit_id, patient_id, fee,"
                + " share_pct = fee as a percentage of the patient's total fee)");
    assertEquals(List.of("sum_value = sum(fee) per patient_id"), asked.windows());
    assertEquals("share_pct = (100.0 * fee) / nullif(sum_value, 0)", asked.columns().getLast());
  }

  @Test
  void aShareOfAllRowsComparesCounts() {
    Asked asked =
        Asked.library(
            "Share of each genre in the books: genre, book_count,"
                + " share_pct (percent of all books, 1 decimal). Table genre_share.");
    assertEquals(List.of("sum_value = sum(book_count)"), asked.windows());
    assertEquals(
        "share_pct = round((100.0 * book_count) / nullif(sum_value, 0), 1)",
        asked.columns().getLast());
  }

  @Test
  void aMovingAverageLooksBackOverSoManyRows() {
    Asked asked =
        Asked.clinic(
            "Daily visits: visited_on, visit_count, moving_avg, the average of visit_count over"
                + " this day and the 6 days before it. Table trend.");
    assertEquals(List.of("moving_avg = avg(visit_count) by visited_on"), asked.windows());
    Step.Window window =
        asked.spec().steps().stream()
            .filter(Step.Window.class::isInstance)
            .map(Step.Window.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(
        Optional.of(new Frame(Frame.Unit.ROWS, new Frame.Preceding(6), new Frame.CurrentRow())),
        window.frame());
  }
}
