package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsInOrOutTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vehicles that hold at least 7 people -> t(vehicle_id) | capacity >= 7",
        "vehicles seating 7 people or more -> t(vehicle_id) | capacity >= 7",
        "vehicles with room for more than 7 passengers -> t(vehicle_id) | capacity > 7",
        "repairs that cost us 2,500 or more -> t(repair_id) | cost >= 2500",
        "repairs costing in excess of $900 -> t(repair_id) | cost > 900",
        "mechanics who earn 40 or less -> t(mechanic_id) | hourly_wage <= 40",
        "vehicles with 7 or more capacity -> t(vehicle_id) | capacity >= 7",
      })
  void verbsAndUnitsTellWhatIsMeasured(String request, String where) {
    assertEquals(where, Asked.garage(request).where());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loans of 5 dollars or more -> t(loan_id)",
        "loans over 30 days -> t(loan_id)",
      })
  void aNumberOfSomethingElseIsNoAmount(String request) {
    assertFalse(Asked.library(request).answer() instanceof Answered.Written, request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owners with no e-mail address on file -> t(owner_id) | email is null",
        "owners who have an e-mail address on file. Columns owner_id. Table t1. | email is not null",
        "owners for whom no email is recorded. Columns owner_id. Table t1. | email is null",
        "owners who have not given us an e-mail address -> t(owner_id) | email is null",
        "owners who never left their email -> t(owner_id) | email is null",
        "owners whose email is missing or blank -> t(owner_id) | email is null or trim(email) = ''",
        "owners whose email is null or empty -> t(owner_id) | email is null or email = ''",
        "owners whose email is neither missing nor an empty text -> t(owner_id) | email is not null and email <> ''",
        "vehicles that are not scrapped -> t(vehicle_id) | scrapped_on is null",
        "vehicles without a capacity -> t(vehicle_id) | capacity is null",
      })
  void whatIsNotThereIsSaidInManyWays(String request, String where) {
    assertEquals(where, Asked.garage(request).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owners outside Germany -> t(owner_id) | country <> 'DE'",
        "owners who are not from Germany -> t(owner_id) | country <> 'DE'",
      })
  void whatIsElsewhereIsOut(String request, String where) {
    assertEquals(where, Asked.garage(request).where());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repairs per currency, queued ones included -> t(currency, repair_count)",
        "repairs per currency, queued repairs too -> t(currency, repair_count)",
        "repairs per currency, including those that are queued -> t(currency, repair_count)",
        "repairs per currency, all states -> t(currency, repair_count)",
        "repairs per currency, whatever their state -> t(currency, repair_count)",
      })
  void whatIsInAnywayIsNoCondition(String request) {
    assertEquals("aggregate", Asked.garage(request).steps());
  }

  @Test
  void rowsThatAConditionLeavesOutAreNotLetInByARemark() {
    assertEquals(
        java.util.List.of("NOT_UNDERSTOOD"),
        Asked.garage("Only queued repairs, repairs that are done too. repair_id. Save as t1.")
            .codes());
    assertFalse(
        Asked.garage("repairs that are queued and in work too -> t(repair_id)").answer()
            instanceof Answered.Written);
  }

  @Test
  void eachOfThoseOfAnAmountOrMoreIsMeant() {
    assertEquals(
        "amount >= 500",
        gifts("Table big_gifts: gift_id and payer of every gift of 500 or more.").where());
  }

  @Test
  void allButSomeAreTheOthers() {
    assertEquals(
        "state <> 'lost'", Asked.library("All loans but the lost ones -> kept(loan_id)").where());
    assertEquals(
        "state = 'lost'", Asked.library("All loans, but only the lost ones -> x(loan_id)").where());
  }

  @Test
  void rowsThatLinkAreMeantWhereTheirColumnsAreShown() {
    Catalogue shop =
        new Catalogue(
            "warehouse",
            List.of(
                SampleCatalogues.table("items", "item_id integer *"),
                SampleCatalogues.table("vendors", "vendor_id integer *"),
                SampleCatalogues.table(
                    "item_vendors",
                    "item_id integer * ->items",
                    "vendor_id integer * ->vendors",
                    "min_qty integer !")));
    assertEquals(
        List.of("vendor_id = vendor_id", "min_qty = min_qty"),
        Asked.of(
                "For each item vendor show vendor_id and min_qty, table vendor_minimums.",
                shop,
                Values.none())
            .columns());
  }

  @Test
  void whatIsStillToBeDoneHasNoTimeYet() {
    assertEquals(
        "returned_at is null",
        Asked.library("loans still to be returned -> late(loan_id)").where());
  }

  @Test
  void aNumberIsNotPassedOverForTheOneOfEqualsThatIsTaken() {
    assertEquals(
        "meaning-of-two",
        Asked.library(
                "Top 2 books of each genre by price. If two books of the same genre cost more than"
                    + " 500, take the one with the lower book_id. Table dear: book_id, genre.")
            .questions()
            .getFirst()
            .id());
  }

  @Test
  void aColumnInBracketsIsCalledAsTheDatabaseDoes() {
    assertEquals(
        List.of("gift_id = gift_id", "prio = prio"),
        gifts("Make gift_ranks: all gifts, each with gift_id and the priority (prio).").columns());
  }

  private static Asked gifts(String request) {
    Catalogue catalogue =
        new Catalogue(
            "warehouse",
            List.of(
                SampleCatalogues.table(
                    "gifts",
                    "gift_id integer *",
                    "payer text !",
                    "prio integer",
                    "amount decimal(8,2)")));
    return Asked.of(request, catalogue, Values.none());
  }
}
