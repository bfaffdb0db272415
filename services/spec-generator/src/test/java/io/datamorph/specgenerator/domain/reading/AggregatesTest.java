package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums, averages and shares in the words that people have for them. */
class AggregatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the prices added up | sum(price)",
        "the price on average | avg(price)",
        "the typical price | median(price)",
        "their combined price | sum(price)",
        "what do the prices come to | sum(price)",
        "how much are the prices in total | sum(price)",
      })
  void figuresHaveManyNames(String figure, String expression) {
    Asked asked = Asked.library("Books per genre: genre, figure = " + figure + ". Table t.");
    assertEquals(List.of("figure = " + expression), asked.measures());
  }

  @Test
  void questionsAskForFigures() {
    Asked asked =
        Asked.library(
            "For each genre, how many books are there and what do their prices add up to? Columns"
                + " genre, book_count, price_total. Table t.");
    assertEquals(List.of("book_count = count(*)", "price_total = sum(price)"), asked.measures());
  }

  @Test
  void figuresOfTheTextAreThoseOfColumnsOfOtherWords() {
    Asked asked =
        Asked.library(
            "Per genre show the number of books and the highest price. Columns genre, n_books,"
                + " top_price. Table t.");
    assertEquals(List.of("n_books = count(*)", "top_price = max(price)"), asked.measures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "share of the overall income",
        "percentage of the whole income",
        "share of the overall prices",
        "share of the total",
      })
  void sharesAreOfTheWhole(String share) {
    Asked asked =
        Asked.library(
            "Books per genre: genre, income (sum of price), income_pct (" + share + "). Table t.");
    assertTrue(
        asked.columns().getLast().startsWith("income_pct = (100.0 * income) / nullif("),
        asked::toString);
  }

  @Test
  void thePeriodIsDescribedBeforeOrBehindItsName() {
    for (String month :
        List.of("month (first day, taken from loaned_at)", "first day of the month as month")) {
      Asked asked = Asked.library("Loans per month: " + month + ", number of loans as n. Table t.");
      assertEquals(1, asked.groups().size(), month);
    }
  }
}
