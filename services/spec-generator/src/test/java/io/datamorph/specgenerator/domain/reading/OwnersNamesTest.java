package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column may be called after those it belongs to, though no column of theirs is. */
class OwnersNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For each loan I need loan_id, member_name and book_title. Table lent_books.",
        "All loans with loan_id, member_name and book_title in lent_books.",
        "Create lent_books with the columns loan_id, member_name and book_title of every loan."
      })
  void theirNameAndTheirColumnsAreFound(String request) {
    assertEquals(
        List.of(
            "loan_id = loans.loan_id",
            "member_name = concat(members.first_name, ' ', members.last_name)",
            "book_title = books.title"),
        Asked.library(request).columns());
  }

  @Test
  void thoseWhoAreListedHaveANameThemselves() {
    assertEquals(
        List.of("author_name = full_name", "country = country"),
        Asked.library("List all authors with author_name and country in writer_list.").columns());
  }

  @Test
  void oneOfTwoOwnersOfAKindIsNotGuessed() {
    assertEquals(
        List.of("trips refers to depots in several ways. Which column is meant?"),
        Asked.logistics("All trips with trip_id and depot_name in trip_list.").questions().stream()
            .map(question -> question.text())
            .toList());
  }

  @Test
  void whatIsDescribedIsNamedInTheSameOrder() {
    assertEquals(
        List.of("owner_id = owner_id", "called_as = owner_name", "country = country"),
        Asked.garage(
                "I want the id, the name and the country of all owners, with the columns called"
                    + " owner_id, called_as and country, in a table owner_list.")
            .columns());
  }
}
