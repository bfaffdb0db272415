package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.document.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copy member_id and email of all members into mailing_list.",
        "members -> mailing_list(member_id, email)",
        "Table mailing_list, columns member_id and email, from members.",
        "I need member_id and email of the members. Save it as mailing_list.",
        "- source: members\n- target: mailing_list\n- columns: member_id, email",
        "Make a table called mailing_list with member_id and email from members, please.",
        "mailing_list should hold member_id and email of everybody in members."
      })
  void theTargetIsNamedInManyWays(String request) {
    Asked asked = Asked.library(request);
    assertEquals("mailing_list", asked.spec().target().table().table());
    assertEquals(List.of("member_id = member_id", "email = email"), asked.columns());
    assertEquals(List.of("member_id"), asked.spec().target().keys());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For each genre show the number of books (call it n_books). Save it as genre_sizes, columns genre and n_books.",
        "Per genre, how many books there are (n_books), into genre_sizes.",
        "Please show the genre and the number of books as n_books per genre. The result should land in a table called genre_sizes."
      })
  void aColumnIsDescribedBeforeItIsNamed(String request) {
    Asked asked = Asked.library(request);
    assertEquals("genre_sizes", asked.spec().target().table().table());
    assertEquals(List.of("genre = genre"), asked.groups());
    assertEquals(List.of("n_books = count(*)"), asked.measures());
  }

  @Test
  void columnsAreRenamed() {
    assertEquals(
        List.of("id = member_id", "mail = email"),
        Asked.library(
                "Copy the members to a table called people_list. Name the columns id and mail;"
                    + " in members they are member_id and email.")
            .columns());
  }

  @Test
  void namesAreJoinedWithASpace() {
    assertEquals(
        List.of("member_id = member_id", "full_name = concat(first_name, ' ', last_name)"),
        Asked.library(
                "I need the members with full_name from first and last name, with one space in"
                    + " between. New table member_names, columns member_id and full_name.")
            .columns());
  }

  @Test
  void columnsAreComputed() {
    assertEquals(
        List.of("book_id = book_id", "net = price - page_count"),
        Asked.library(
                "Create book_nets with book_id and net, where net is price minus page_count. Take all books.")
            .columns());
  }

  @Test
  void missingValuesAreReplaced() {
    assertEquals(
        List.of("member_id = member_id", "email = coalesce(email, 'none')"),
        Asked.library(
                "Table mails (member_id, email) from members. A missing email becomes 'none'.")
            .columns());
    assertEquals(
        List.of("member_id = member_id", "email = coalesce(email, 'none')"),
        Asked.library("members -> mails(member_id, email). Replace NULL email with 'none'.")
            .columns());
  }

  @Test
  void malformedAddressesAreDropped() {
    String where =
        Asked.library(
                "Table mails, columns member_id, email. Take members. Drop members whose email is malformed.")
            .where();
    assertTrue(where.startsWith("email is null or regexp_like(email, "), where);
  }

  @Test
  void textIsCleaned() {
    assertEquals(
        List.of("member_id = member_id", "email = lower(trim(email))"),
        Asked.library(
                "Table mails (member_id, email) from members, the email in lower case and trimmed.")
            .columns());
  }

  @Test
  void theFirstOfAnOrderAreKept() {
    Asked asked = Asked.library("top 5 books by price, columns book_id, price, table dear_books");
    assertEquals("select limit", asked.steps());
  }

  @Test
  void rowsAreKeptByWhetherOthersReferToThem() {
    assertEquals(
        "join select", Asked.library("members without loans -> idle_members(member_id)").steps());
    assertTrue(
        Asked.library("members without loans -> idle_members(member_id)")
            .spec()
            .steps()
            .getFirst()
            .toString()
            .contains("ANTI"));
  }

  @Test
  void aDateOfTheOtherTableNarrowsWhatIsLookedFor() {
    Asked asked = Asked.library("members without loans in 2024 -> idle_members(member_id)");
    assertEquals("filter join select", asked.steps());
    assertTrue(asked.where().startsWith("loaned_at >= date '2024-01-01'"), asked::where);
  }

  @Test
  void withoutATargetOneIsDerivedAndNoted() {
    Asked asked = Asked.library("total fine amount per member");
    assertEquals("member_totals", asked.spec().target().table().table());
    assertTrue(asked.notes().contains("no target was named: table member_totals"));
  }

  @Test
  void columnsMayBeNamedInTheList() {
    assertEquals(
        List.of("id = book_id", "name = title"),
        Asked.library("Books: book_id as id, title as name. Table named_books.").columns());
  }

  @Test
  void groupsAreOrderedByTheFigureThatIsShown() {
    Asked asked =
        Asked.library(
            "top 3 members by fine_amount of their loans: member_id, fines (sum of fine_amount). Table fined");
    assertEquals("join aggregate limit", asked.steps());
  }

  @Test
  void everyStateIsNoGroup() {
    Asked asked =
        Asked.library(
            "Loans per member, all states. Table member_loans with member_id and loan_count.");
    assertEquals("join aggregate", asked.steps());
    assertEquals(
        1, ((Step.Aggregate) asked.spec().steps().getLast()).groupBy().size(), asked::steps);
  }
}
