package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.document.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

  private static Asked ranked(String remarks) {
    return Asked.library(
        "Rank the books of each genre by price, highest first"
            + remarks
            + " Table ranks, columns book_id, genre, price, price_rank.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | rank()",
        ". Ties share a rank. | rank()",
        ", dense ranking. | dense_rank()",
        ". Ranks without gaps. | dense_rank()",
      })
  void equalRowsGetThePlaceThatIsAskedFor(String remarks, String function) {
    assertEquals(
        List.of("price_rank = " + function + " per genre by price desc"),
        ranked(remarks).windows());
  }

  @Test
  void whereTiesAreDecidedEveryRowHasItsOwnPlace() {
    Asked asked = ranked(", ties: the lower book_id first. Keep ranks 1 to 3.");
    assertEquals(
        List.of("price_rank = row_number() per genre by price desc, book_id"), asked.windows());
    assertEquals("price_rank <= 3", asked.where());
  }

  @Test
  void groupsAreRankedByTheirFigure() {
    Asked asked =
        Asked.library(
            "Rank the members by number of loans, dense ranking."
                + " member_id, loan_count, place. Table member_ranking.");
    assertEquals(List.of("place = dense_rank() by loan_count desc"), asked.windows());
    assertEquals(List.of("loan_count = count(*)"), asked.measures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 3 most expensive books of each genre.",
        "The 3 dearest books of each genre.",
        "Top 3 books by price per genre.",
      })
  void theFirstOfEachGroupAreKept(String request) {
    Asked asked = Asked.library(request + " Table dear, columns genre, book_id, price.");
    assertEquals("window filter select", asked.steps());
    assertTrue(
        asked.windows().getFirst().endsWith("row_number() per genre by price desc"),
        asked.windows()::toString);
    assertTrue(asked.where().endsWith(" <= 3"), asked::where);
  }

  @Test
  void theCheapestComeFromTheOtherEnd() {
    assertTrue(
        Asked.library("The 2 cheapest books per genre. Table cheap, columns genre, book_id, price.")
            .windows()
            .getFirst()
            .endsWith("row_number() per genre by price"));
  }

  @Test
  void theTopOfAllAreLimited() {
    Asked asked =
        Asked.library(
            "Top 2 members by number of loans. Table keen, columns member_id, loan_count.");
    Step.Limit limit = (Step.Limit) asked.spec().steps().getLast();
    assertEquals(2, limit.count());
    assertEquals("loan_count", limit.orderBy().getFirst().expr());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If members are level, the one with the lower member_id goes first.",
        "If there is a tie the smaller member_id comes first.",
        "On a tie the lower member_id takes precedence.",
        "When two are equal, whoever has the lower member_id comes first.",
        "Ties are resolved by the lower member_id.",
        "With equal loans the smaller member_id is ahead.",
        "Should several be level, prefer the lower member_id.",
        "Ties go to the lower member_id.",
      })
  void equalsAreToldApartHoweverItIsSaid(String ties) {
    Asked asked =
        Asked.library(
            "The 3 members with the most loans. "
                + ties
                + " Table keen, columns member_id, loan_count.");
    assertEquals(" by loan_count desc, member_id", asked.order());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the numbers are equal, alphabetical order of last_name decides.",
        "Where counts are equal the member whose last name comes first alphabetically is taken.",
        "Ties broken by last name A to Z.",
      })
  void whatDecidesBetweenEqualsNeedNotBeShown(String ties) {
    Asked asked =
        Asked.library(
            "The 3 members with the most loans. "
                + ties
                + " Table keen, columns member_id, loan_count.");
    assertEquals(" by loan_count desc, last_name", asked.order());
    assertEquals(List.of("member_id = member_id", "loan_count = loan_count"), asked.columns());
  }

  @Test
  void theTopOfThingsIsByTheirOneFigure() {
    Asked asked =
        Asked.library(
            "Top 5 borrowers, ties: lower member_id first."
                + " Columns member_id and number of loans (loan_count). Table borrowers.");
    assertEquals(" by loan_count desc, member_id", asked.order());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rank the doctors within their specialty by number of visits. Equal numbers share a rank"
            + " and the next rank is skipped.",
        "Rank the doctors within each specialty by number of visits; same number = same rank, and"
            + " the following place is left out (1, 1, 3).",
        "Within the specialty rank the doctors by number of visits. Ties get the same place, with"
            + " gaps.",
      })
  void equalsShareARankAndTheNextOneIsSkipped(String request) {
    assertEquals(List.of("place = rank() per specialty by visits desc"), withinSpecialty(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rank the doctors within their specialty by number of visits. Equal numbers share a rank"
            + " and the next rank is not skipped.",
        "Rank the doctors within their specialty by number of visits. Doctors with the same number"
            + " share a place and no place is left out.",
        "Rank the doctors within their specialty by number of visits; same number = same rank,"
            + " without gaps.",
      })
  void equalsShareARankAndNoneIsSkipped(String request) {
    assertEquals(
        List.of("place = dense_rank() per specialty by visits desc"), withinSpecialty(request));
  }

  private static List<String> withinSpecialty(String request) {
    return Asked.clinic(request + " Table busy: specialty, doctor_name, visits, place.").windows();
  }
}
