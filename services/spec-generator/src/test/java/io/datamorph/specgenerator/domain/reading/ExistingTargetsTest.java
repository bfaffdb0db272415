package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.specgenerator.domain.Answered;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that put rows into a table that is there. */
class ExistingTargetsTest {

  private static final Catalogue LIBRARY =
      new Catalogue(
          "warehouse",
          Stream.concat(
                  SampleCatalogues.library().tables().stream(),
                  Stream.of(
                      SampleCatalogues.table(
                          "dim_book",
                          "book_id integer *",
                          "title text !",
                          "genre text",
                          "price decimal(8,2)"),
                      SampleCatalogues.table(
                          "member_activity",
                          "member_id integer *",
                          "email text",
                          "loan_count bigint !")))
              .toList());

  private static Asked asked(String request) {
    return Asked.of(request, LIBRARY, SampleCatalogues.libraryValues());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upsert books into dim_book by book_id: title, genre, price.",
        "Merge book_id, title, genre and price of books into the existing dim_book by book_id.",
        "Update the existing table dim_book from books (key book_id): book_id, title, genre, price.",
        "Bring dim_book up to date with books, matching on book_id.",
        "I need dim_book kept in sync with books: upsert on book_id",
        "Refresh the existing table dim_book from books on book_id. Keep rows that are no longer in books.",
        "Load books into the existing table dim_book. If a book_id already exists, update its title,"
            + " genre and price, otherwise insert a new row.",
        "Update dim_book with the current title, genre and price of each book, add books that are"
            + " missing. Key: book_id.",
        "The table dim_book should be updated from books, matching on book_id.",
        "Sync the existing dim_book from books by book_id; do not delete anything.",
        "Merge books into dim_book by book_id: update title, genre and price of books that are already"
            + " there and insert the missing ones. Books only in dim_book stay as they are."
      })
  void rowsAreMergedByTheirKey(String request) {
    Asked asked = asked(request);
    assertEquals("dim_book", asked.spec().target().table().table());
    assertEquals(WriteMode.MERGE, asked.spec().target().mode());
    assertEquals(List.of("book_id"), asked.spec().target().keys());
    assertEquals("books", asked.spec().sources().getFirst().table().table());
    assertEquals(
        List.of("book_id = book_id", "title = title", "genre = genre", "price = price"),
        asked.columns());
  }

  @Test
  void rowsAreAppended() {
    Asked asked =
        asked(
            "Append the books with a price above 20 to the existing table dim_book:"
                + " book_id, title, genre, price.");
    assertEquals(WriteMode.APPEND, asked.spec().target().mode());
    assertEquals("price > 20", asked.where());
  }

  @Test
  void columnsOfTheTableCanBeExplained() {
    Asked asked =
        asked(
            "Merge into the existing member_activity on member_id: per member the member_id, the email"
                + " and the number of loans as loan_count.");
    assertEquals(List.of("loan_count = count(*)"), asked.measures());
    assertEquals("member_activity", asked.spec().target().table().table());
  }

  @Test
  void aTableThatIsNotSaidToBeThereNeedsLeave() {
    assertFalse(asked("Append all books to dim_book.").answer() instanceof Answered.Written);
    assertTrue(asked("Merge books into dim_book by book_id.").spec().target().overwrite());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merge books into dim_book by book_id, but leave existing ones untouched.",
        "Merge books into dim_book by book_id. Only update title.",
        "Merge books into dim_book by book_id: update title and genre.",
        "Add new books to the existing dim_book by book_id; those already there stay as they are.",
        "Upsert books into dim_book by book_id, but only if the price has changed.",
        "Upsert books into dim_book by book_id and delete those that are gone.",
        "Update books set price to 0.",
        "Update the price of all books to 10 in books."
      })
  void whatAMergeDoesNotDoIsRefused(String request) {
    assertFalse(asked(request).answer() instanceof Answered.Written, request);
  }
}
