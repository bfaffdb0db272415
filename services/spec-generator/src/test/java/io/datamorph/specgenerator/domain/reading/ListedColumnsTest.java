package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the wording: a listed column is shown, or the request is not done. */
class ListedColumnsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Create chosen_rows with {list} of all {tables}.",
        "{tables} -> chosen_rows: {list}",
        "For each {one} I want {the}. Save it as chosen_rows.",
        "Make chosen_rows: for every {one} {its}.",
        "Create chosen_rows with {the} of each {one}.",
        "Copy {list} from {tables} to chosen_rows.",
        "Give me {the} of the {tables}, in a table called chosen_rows.",
        "I need a table chosen_rows. Just {list} of the {tables}, please.",
        "- table: chosen_rows\n- source: {tables}\n- columns: {list}",
        "Show all {tables} with {the} in chosen_rows.",
        "All {tables} ({list}), saved as chosen_rows.",
        "hey, all the {tables} please, {list} would do. put them in chosen_rows"
      })
  void noListedColumnIsLost(String wording) {
    for (CatalogueTable table : SampleCatalogues.library().tables()) {
      List<String> names = table.columns().stream().map(CatalogueColumn::name).toList();
      for (int from = 0; from < names.size(); from++) {
        List<String> listed = names.subList(from, Math.min(names.size(), from + 1 + from % 3));
        for (String joint : List.of("_", " ")) {
          check(wording, table.name().table(), listed, joint);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'd like to see the title and the genre of all our books. Please call the table book_shelf.",
        "We are interested in the title and the genre of our books. Store this as book_shelf.",
        "Could you build book_shelf listing the title and the genre of every book?",
        "The table book_shelf should consist of title and genre for all books.",
        "Show the title of every book along with the genre. Output table book_shelf.",
        "For each book, its title and genre. Table book_shelf.",
        "Books -> book_shelf. cols: title, genre",
        "Need book_shelf: all books. Just title and genre, nothing else.",
        "Two columns please, title and genre, in book_shelf, for all books.",
        "Please create book_shelf with the following columns from books:\n1. title\n2. genre",
        "I need a table of all books with these columns:\n- title\n- genre\nPlease name it book_shelf.",
        "The title and the genre of all books are needed in a table book_shelf.",
        "We want all books in one table book_shelf. It should contain title and genre.",
        "For each of our books I'd like the title and the genre. The table's name should be book_shelf."
      })
  void columnsAreReadWithoutAWordForThem(String request) {
    assertEquals(List.of("title = title", "genre = genre"), Asked.library(request).columns());
  }

  @Test
  void aNameInBracketsMayBeTheColumnsOwn() {
    assertEquals(
        List.of("repair_id = repair_id", "due_on = due_on"),
        Asked.garage("All repairs, each with repair_id and the deadline (due_on) -> deadlines")
            .columns());
  }

  @Test
  void aPlainWordInBracketsMayBeTheColumnsOwnName() {
    assertEquals(
        List.of("mechanic_id = mechanic_id", "role = role"),
        Asked.garage("All mechanics, each with mechanic_id and the position (role) -> positions")
            .columns());
  }

  @Test
  void togetherWithAColumnIsNoCondition() {
    assertEquals(
        List.of("email = email"),
        Asked.library("Every member together with its email -> mails").columns());
  }

  /** {@code id} is no part of the name {@code company_id}. */
  @Test
  void aColumnOfItsOwnIsNoPartOfAnother() {
    Catalogue desk =
        new Catalogue(
            "warehouse",
            List.of(
                SampleCatalogues.table(
                    "tickets", "id integer *", "company_id integer !", "status text !")));
    assertEquals(
        List.of("id = id", "company_id = company_id", "status = status"),
        Asked.of(
                "Just id, company id and status of the tickets, in open_desk.", desk, Values.none())
            .columns());
  }

  @Test
  void theTableBehindFromIsNoValueOfTheLastColumn() {
    assertEquals(
        List.of("state = state", "fine_amount = fine_amount"),
        Asked.library("Copy state and fine_amount from loans to chosen_rows.").columns());
  }

  private static void check(String wording, String table, List<String> columns, String joint) {
    List<String> said = columns.stream().map(name -> spoken(name, joint)).toList();
    String request =
        wording
            .replace("{tables}", table)
            .replace("{one}", table.substring(0, table.length() - 1))
            .replace("{list}", enumerated(said, ""))
            .replace("{the}", enumerated(said, "the "))
            .replace("{its}", enumerated(said, "its "));
    Asked asked = Asked.library(request);
    if (asked.answer() instanceof Answered.Written) {
      assertEquals(columns, asked.columnNames(), request);
    }
  }

  /** {@code is archived} would be a condition. */
  private static String spoken(String name, String joint) {
    return name.startsWith("is_") ? name : name.replace("_", joint);
  }

  private static String enumerated(List<String> names, String article) {
    List<String> items = new ArrayList<>(names);
    String last = items.removeLast();
    return items.isEmpty()
        ? article + last
        : items.stream().map(i -> article + i).collect(Collectors.joining(", "))
            + " and "
            + article
            + last;
  }
}
