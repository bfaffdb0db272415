package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that belong to ranges, each with a label. */
class BucketsTest {

  private static final String THREE =
      "price_class = case when price < 10 then 'cheap' when price >= 10 and price < 30"
          + " then 'normal' when price >= 30 then 'dear' end";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Group the books by price: 'cheap' is below 10, 'normal' is from 10 up to but not including"
            + " 30, 'dear' is 30 and above.",
        "Bucket the books by price:\n- below 10: cheap\n- from 10 to less than 30: normal\n- 30 and"
            + " more: dear\n",
        "Sort the books into classes by their price: under 10 -> cheap, 10 to under 30 -> normal, 30"
            + " or more -> dear.",
        "Put the books into three bands by the height of the price: 'cheap' below 10, 'normal' from"
            + " 10 to below 30 and 'dear' from 30 on.",
        "Books by price: less than 10 = cheap, 10 to less than 30 = normal, 30 and up = dear.",
      })
  void labelsStandBeforeOrBehindTheirRanges(String ranges) {
    Asked asked = Asked.library(ranges + " Columns book_id, price_class. Table classes.");
    assertEquals(List.of("book_id = book_id", THREE), asked.columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'unknown' when there is no duration",
        "no duration: unknown",
        "missing = unknown"
      })
  void whatHasNoValueHasALabelToo(String missing) {
    Asked asked =
        Asked.clinic(
            "Classify the visits by duration: up to 20 is 'short', above that 'long', "
                + missing
                + ". Columns visit_id, length_class. Table lengths.");
    assertEquals(
        "length_class = case when duration_min <= 20 then 'short' when duration_min > 20 then"
            + " 'long' when duration_min is null then 'unknown' end",
        asked.columns().getLast());
  }

  @Test
  void theRestIsWhateverIsLeft() {
    Asked asked =
        Asked.clinic(
            "Grade the visits by fee: 20 or less is low, 21 to 50 is medium, everything else high."
                + " Columns visit_id, fee_level. Table levels.");
    assertEquals(
        "fee_level = case when fee <= 20 then 'low' when fee >= 21 and fee <= 50 then 'medium' else"
            + " 'high' end",
        asked.columns().getLast());
  }

  @Test
  void rangesOfDaysAndSingleValuesAreRangesToo() {
    Asked asked =
        Asked.clinic(
            "Patients by birth date: born before 1 January 1960 is 'old', born on or after 1 January"
                + " 1960 is 'young'. Columns patient_id, age_group. Table ages.");
    assertEquals(
        "age_group = case when birth_date < date '1960-01-01' then 'old' when birth_date >= date"
            + " '1960-01-01' then 'young' end",
        asked.columns().getLast());
  }

  @Test
  void theUnitTellsOfWhatTheRangesAre() {
    Asked asked =
        Asked.garage(
            "Classify the repairs by length. Days is finished_on minus due_on; up to 2 days is"
                + " 'short', 3 days or more is 'long'. Columns repair_id, days, length_class. Table"
                + " t.");
    assertEquals("days = date_diff(finished_on, due_on)", asked.columns().get(1));
  }

  @Test
  void rowsThatAreBucketedAreStillChosen() {
    Asked asked =
        Asked.library(
            "Group the novel books by price: 'cheap' below 10, 'dear' from 10 on. Columns"
                + " price_class, book_count. Table t.");
    assertEquals("genre = 'novel'", asked.where());
  }

  @Test
  void rangesOfNothingAreRefused() {
    assertEquals(
        List.of("NOT_UNDERSTOOD"),
        Asked.library(
                "Group the books by weight: 'light' below 10, 'heavy' from 10 on. Columns book_id,"
                    + " weight_class. Table t.")
            .codes()
            .subList(0, 1));
  }
}
