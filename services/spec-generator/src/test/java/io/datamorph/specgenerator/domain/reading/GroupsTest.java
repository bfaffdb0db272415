package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {

  @Test
  void tablesAreJoinedByTheKeyNamed() {
    Asked asked =
        Asked.library(
            "Join members and loans on member_id and calculate the total fine amount per member.");
    assertEquals("join aggregate", asked.steps());
    assertEquals(List.of("total_fine_amount = sum(loans.fine_amount)"), asked.measures());
    assertEquals(List.of("member_id = members.member_id"), asked.groups());
  }

  @Test
  void aKeyOfAnotherNameIsFoundInTheComment() {
    Asked asked =
        Asked.clinic(
            "Total fee per doctor. Table doctor_fees with columns doctor_name and total_fee.");
    assertTrue(
        asked.spec().steps().getFirst().toString().contains("visits.doc_no = doctors.doctor_id"));
    assertEquals(List.of("total_fee = sum(visits.fee)"), asked.measures());
  }

  @Test
  void conditionsOnMeasuresAreAboutGroups() {
    Asked asked =
        Asked.library(
            "Average price by genre, keep genres with an average price greater than $20. Table genre_prices, columns genre, book_count, avg_price (2 decimals).");
    assertEquals(Optional.of("avg(price) > 20"), asked.aggregate().having());
    assertEquals(List.of("book_count = count(*)", "avg_price = avg(price)"), asked.measures());
    assertTrue(asked.columns().contains("avg_price = round(avg_price, 2)"));
  }

  @Test
  void thingsAreCounted() {
    Asked asked =
        Asked.library("members who made at least 3 loans -> keen_members(member_id, loan_count)");
    assertEquals(Optional.of("count(*) >= 3"), asked.aggregate().having());
  }

  @Test
  void daysAndMonthsGroupTimes() {
    assertEquals(
        List.of("visited_on = visited_on"),
        Asked.clinic("Daily visits: columns visited_on, visit_count. Table daily_visits.")
            .groups());
    assertEquals(
        List.of("month = cast(date_trunc('month', joined_at) as date)"),
        Asked.library(
                "How many members joined each month? Table growth, columns month, member_count.")
            .groups());
  }

  @Test
  void differentThingsAreCountedOnce() {
    assertEquals(
        List.of("loan_count = count(*)", "readers = count(distinct members.member_id)"),
        Asked.library(
                "Loans per book: book_id, loan_count, readers (how many different members) -> book_loans")
            .measures());
  }

  @Test
  void aTableIsReachedOverOthers() {
    Asked asked =
        Asked.library(
            "Number of loans per author. Table author_loans, columns full_name and loan_count.");
    assertEquals("join join aggregate select", asked.steps());
  }

  @Test
  void twoReferencesToOneTableAreAskedAbout() {
    Asked asked =
        Asked.logistics(
            "Number of trips per depot. Table depot_trips, columns depot_name, trip_count.");
    assertTrue(asked.questions().getFirst().options().contains("origin_id"), asked::toString);
  }

  @Test
  void figuresThatAJoinWouldMultiplyAreMadeEachByItself() {
    Asked asked =
        Asked.library(
            "Total price of books and total fine amount of loans per author. Table mixed, columns author_id, total_price, total_fine_amount.");
    assertEquals("aggregate join join aggregate join select", asked.steps());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Group the books by genre and show genre and the combined price as sum_price. Table genre_prices.",
        "How does the combined price differ by genre? Table genre_prices with genre and sum_price, from books.",
        "For each genre show the combined price of the books. Save it as genre_prices, columns genre and whole_price."
      })
  void aFigureIsAskedForByAVerbOfGroups(String request) {
    Asked asked = Asked.library(request);
    assertEquals(List.of("genre = genre"), asked.groups());
    assertTrue(
        asked.measures().getFirst().endsWith("_price = sum(price)"), asked.measures()::toString);
  }

  @Test
  void figuresOfGroupsAreShownWithTheirGroup() {
    assertEquals(
        List.of("genre = genre"),
        Asked.library(
                "Per genre the number of books and the average price: n_books, avg_price. Table genre_prices.")
            .groups());
    assertTrue(
        Asked.library(
                "Per genre the number of books and the average price: n_books, avg_price. Table genre_prices.")
            .columns()
            .isEmpty());
  }
}
