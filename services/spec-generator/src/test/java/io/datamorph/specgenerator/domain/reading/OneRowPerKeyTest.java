package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneRowPerKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One row per patient: the latest visit. | patient_id by visited_on desc",
        "For each patient keep only the latest visit by visited_on. | patient_id by visited_on desc",
        "Keep only the visit with the highest fee of each patient. | patient_id by fee desc",
        "For each patient keep only the latest visit by visited_on, ties: the higher visit_id."
            + " | patient_id by visited_on desc, visit_id desc",
        "The latest visit of each patient. If there are two visits on the same day, take the one"
            + " with the higher visit_id. | patient_id by visited_on desc, visit_id desc",
        "The latest visit of each patient (same day: higher visit_id)."
            + " | patient_id by visited_on desc, visit_id desc",
        "If a patient has several visits for the same visited_on, keep only the one with the"
            + " highest fee. | patient_id, visited_on by fee desc",
      })
  void theRowThatStaysIsChosenByAnOrder(String words, String expected) {
    Asked asked =
        Asked.clinic(words + " Table kept, columns visit_id, patient_id, visited_on, fee.");
    assertEquals(List.of(expected), asked.onePerKey());
    assertEquals("dedupe select", asked.steps());
  }

  @Test
  void theDatesOfTheFirstAndTheLastRowAreExtremes() {
    assertEquals(
        List.of("first_visit = min(visits.visited_on)", "last_visit = max(visits.visited_on)"),
        Asked.clinic(
                "Per patient: patient_id, first_visit (earliest visited_on),"
                    + " last_visit (latest visited_on). Table spans.")
            .measures());
  }

  @Test
  void otherValuesOfTheFirstAndTheLastRowAreTakenInOrder() {
    Asked asked =
        Asked.clinic(
            "From visits, per patient: patient_id, first_fee (fee of the first visit),"
                + " last_fee (fee of the last visit). Table fee_spans.");
    assertEquals(
        List.of(
            "first_fee = first(visits.fee order by visits.visited_on, visits.visit_id)",
            "last_fee = last(visits.fee order by visits.visited_on, visits.visit_id)"),
        asked.measures());
    assertEquals("join aggregate", asked.steps());
  }

  @Test
  void theOrderOfTheRowsOfGroupsDoesNotOrderTheGroups() {
    Asked asked =
        Asked.clinic(
            "Average fee and first fee by visited_on per doctor: doctor_id, avg_fee, first_fee."
                + " Table fees.");
    assertEquals(
        List.of(
            "avg_fee = avg(visits.fee)",
            "first_fee = first(visits.fee order by visits.visited_on)"),
        asked.measures());
    assertEquals("join aggregate", asked.steps());
  }
}
