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
}
