package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns the result has, and what they are called. */
class ColumnsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Members with first name, last name and e-mail. Table contacts.",
        "The members please: first name, last name and email would do. Put them in contacts.",
        "I need the first name, the last name and the email of all members in a table contacts.",
        "Could you list members (first name, last name, e-mail) in a table contacts?",
        "Members -> contacts. First name, last name and email are enough, thanks."
      })
  void columnsAreListedInWords(String request) {
    assertEquals(
        List.of("first_name = first_name", "last_name = last_name", "email = email"),
        Asked.library(request).columns());
  }

  @Test
  void columnsOfOtherTablesAreListedInWords() {
    assertEquals(
        List.of(
            "plate = vehicles.plate",
            "state = repairs.state",
            "mechanic_name = mechanics.mechanic_name"),
        Asked.garage(
                "For every repair the plate of the vehicle, the state and the name of the mechanic"
                    + " -> repair_sheet")
            .columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Books with a price above 20: title, genre and price matter. Table dear_books.",
        "Books: title, genre and price over 20 -> dear_books"
      })
  void aColumnThatGoesOnWithTheListIsNotDropped(String request) {
    assertEquals(List.of("NOT_UNDERSTOOD"), Asked.library(request).codes());
  }

  @Test
  void wordsOfTheTargetAreStillConditions() {
    assertEquals(
        "is_electric",
        Asked.garage("Vehicles that are electric with plate and colour -> electric").where());
    assertEquals(
        "country = 'DE'",
        Asked.garage("Owners from Germany with owner name and email, as owners_from_germany.")
            .where());
  }

  @Test
  void whoNamesSomeColumnsDoesNotGetAll() {
    assertInstanceOf(
        Answered.Refused.class, Asked.garage("The owners' names, table owner_names").answer());
  }

  @ParameterizedTest
  @CsvSource({
    "n_repairs, count(*)",
    "repair_cnt, count(*)",
    "num_repairs, count(*)",
    "tot_cost, sum(cost)",
    "cost_total, sum(cost)",
    "top_cost, max(cost)",
    "mean_cost, avg(cost)"
  })
  void namesOfFiguresSayWhatTheyHold(String name, String meaning) {
    assertEquals(
        List.of(name + " = " + meaning),
        Asked.garage("Repairs per state: state, " + name + ". Table state_figures.").measures());
  }

  @Test
  void tablesMayBeCalledInShort() {
    Catalogue stock =
        new Catalogue(
            "warehouse",
            List.of(
                SampleCatalogues.table("itm", "itm_no integer *", "descr text !", "cat_cd text"),
                SampleCatalogues.table("mvmt", "mvmt_id integer *", "mv_typ text", "qty integer")));
    assertEquals(
        List.of("n_items = count(*)"),
        Asked.of("Items per cat_cd: cat_cd, n_items. Table t.", stock, Values.none()).measures());
    assertEquals(
        List.of("mv_typ = mv_typ"),
        Asked.of(
                "per movement type the number of movements. Columns mv_typ, movements. Save as t.",
                stock,
                Values.none())
            .groups());
  }

  @Test
  void aColumnOfTheListMayBeSaidToBeOne() {
    assertEquals(
        List.of("book_id = book_id", "price = price", "net_price = price - page_count"),
        Asked.library(
                "Build book_nets showing, for every book, the book_id, price and a column net_price,"
                    + " which is price minus page_count.")
            .columns());
  }
}
