package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

  private static String books(String condition) {
    return Asked.library("books " + condition + " -> chosen(book_id, title)").where();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "with a price above 20 | price > 20",
        "whose price is at least $20.50 | price >= 20.5",
        "with a price of 20 dollars or less | price <= 20",
        "with fewer than 1,000 pages | NONE",
        "where price is between 5 and 10 | price >= 5 and price <= 10",
        "where page_count is missing | page_count is null",
        "without a price list | NONE",
        "whose genre is poetry | genre = 'poetry'",
        "of genre 'novel' or 'poetry' | genre in ('novel', 'poetry')",
        "published on or after 2020-05-01 | published_on >= date '2020-05-01'",
        "published before 2021 | published_on < date '2021-01-01'",
        "from 2021 | published_on >= date '2021-01-01' and published_on < date '2022-01-01'",
        "published from 2021 onwards | published_on >= date '2021-01-01'",
        "older than 2021 | published_on < date '2021-01-01'",
        "published in the first half of 2024 | published_on >= date '2024-01-01' and published_on < date '2024-07-01'",
        "published between April and June 2024 | published_on >= date '2024-04-01' and published_on < date '2024-07-01'",
        "published between 1 and 15 May 2024 | published_on >= date '2024-05-01' and published_on < date '2024-05-16'",
        "published up to the end of 2020 | published_on < date '2021-01-01'",
        "published in March 2024 | published_on >= date '2024-03-01' and published_on < date '2024-04-01'",
      })
  void conditionsAreRead(String words, String expected) {
    if (expected.equals("NONE")) {
      assertEquals(
          "NOT_UNDERSTOOD",
          Asked.library("books " + words + " -> chosen(book_id)").codes().getFirst());
    } else {
      assertEquals(expected, books(words));
    }
  }

  @Test
  void aFlagDescribesRows() {
    assertEquals("is_archived", Asked.library("archived books -> old_books(book_id)").where());
    assertEquals(
        "not (is_archived)",
        Asked.library("books that are not archived -> new_books(book_id)").where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "books other than archived ones -> x(book_id) | not (is_archived)",
        "books marked as archived -> x(book_id) | is_archived",
        "books that did not get archived -> x(book_id) | not (is_archived)",
        "loans still unreturned -> x(loan_id) | returned_at is null",
      })
  void whatIsDoneOrNotIsSaidInManyWays(String request, String expected) {
    assertEquals(expected, Asked.library(request).where());
  }

  @Test
  void twoValuesOfOneColumnAreNotBothAskedFor() {
    Asked asked = Asked.library("loans with state lost and loans with state open -> x(loan_id)");
    assertEquals("NOT_UNDERSTOOD", asked.codes().getFirst());
  }

  @Test
  void aValueOfTheDatabaseDescribesRows() {
    assertEquals("state = 'lost'", Asked.library("lost loans -> gone(loan_id)").where());
    assertEquals(
        "genre = 'science fiction'",
        Asked.library("science fiction books -> scifi(book_id, title)").where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lost loans don't count. | state <> 'lost'",
        "Ignore loans that have not been returned. | returned_at is not null",
        "Skip loans without a returned_at. | returned_at is not null",
        "Leave out lost loans. | state <> 'lost'",
        "Open loans are of no interest. | state <> 'open'",
        "Only returned loans. | state = 'returned'",
      })
  void whatIsLeftOutIsTurnedAround(String sentence, String expected) {
    Asked asked =
        Asked.library("Table some_loans with columns loan_id and book_id from loans. " + sentence);
    assertEquals(expected, asked.where());
  }

  @Test
  void leavingOutKeepsRowsOfWhichItCannotBeTold() {
    assertEquals(
        "page_count >= 100 or page_count is null",
        Asked.library(
                "Table long_books, columns book_id, title. Drop books with a page count below 100.")
            .where());
  }

  @Test
  void aCodeIsNoPreposition() {
    var values =
        new io.datamorph.specgenerator.domain.linking.Values(
            java.util.Map.of(
                SampleCatalogues.library().tables().getFirst().name(),
                java.util.Map.of("country", java.util.Set.of("IN", "DE"))));
    Asked asked =
        Asked.of(
            "authors, with the country in the table -> writers(author_id, country)",
            SampleCatalogues.library(),
            values);
    assertTrue(asked.answer().toString().indexOf("'IN'") < 0, asked::toString);
  }

  @Test
  void isNotWithANumberIsNoReplacement() {
    Asked asked =
        Asked.library("Books where page_count is not 200 -> chosen_books(book_id, page_count)");
    assertEquals("page_count <> 200", asked.where());
    assertEquals(List.of("book_id = book_id", "page_count = page_count"), asked.columns());
  }

  @Test
  void notLaterThanADayIncludesIt() {
    assertEquals(
        "published_on < date '2024-04-01'",
        Asked.library(
                "Books where published_on is not later than 2024-03-31 -> chosen_books(book_id)")
            .where());
  }

  @Test
  void aColumnBesideItsConditionIsNotDropped() {
    Asked asked =
        Asked.library("Give me the title of the books where page_count >= 200, as chosen_books.");
    assertTrue(
        !(asked.answer() instanceof io.datamorph.specgenerator.domain.Answered.Written)
            || asked.columns().equals(List.of("title = title")),
        () -> asked.answer().toString());
  }
}
