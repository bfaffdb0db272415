package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures by their explanations, by names alone, and those that nothing tells. */
class FiguresTest {

  @Test
  void mediansAndPercentilesAreFigures() {
    assertEquals(
        List.of("median_fee = median(visits.fee)", "p90_fee = percentile(visits.fee, 0.9)"),
        Asked.clinic(
                "From visits, per specialty: specialty, median_fee,"
                    + " p90_fee (90th percentile of the fee). Table fee_spread.")
            .measures());
  }

  @Test
  void percentilesAreToldByNamesAndSaidAgain() {
    Asked asked =
        Asked.clinic(
            "Median and 90th percentile of the fee of the visits per doc_no, both interpolated."
                + " Columns doc_no, median_fee, p90_fee. Table fee_spread.");
    assertEquals(
        List.of("median_fee = median(fee)", "p90_fee = percentile(fee, 0.9)"), asked.measures());
    assertEquals(
        "NOT_UNDERSTOOD",
        Asked.clinic(
                "80th percentile of the fee of the visits per doc_no."
                    + " Columns doc_no, median_fee, p90_fee. Table fee_spread.")
            .codes()
            .getFirst());
  }

  @Test
  void anAmountThatRowsHaveIsNotCounted() {
    assertEquals(
        List.of("typical_amount = avg(amount)"),
        Asked.of(
                "Per payer: the average amount of gifts as typical_amount. Table gift_sizes.",
                new Catalogue(
                    "warehouse",
                    List.of(
                        SampleCatalogues.table(
                            "gifts", "gift_id integer *", "payer text !", "amount decimal(8,2)"))),
                Values.none())
            .measures());
  }

  @Test
  void figuresOfSeveralTablesBesideOneThingAreMadeEachByItself() {
    Asked asked =
        Asked.library(
            "Per author: number of books and number of loans."
                + " Table activity, columns author_id, book_count, loan_count.");
    assertEquals("aggregate join join aggregate join select", asked.steps());
    assertEquals(
        List.of(
            "author_id = authors.author_id",
            "book_count = coalesce(books_figures.book_count, 0)",
            "loan_count = coalesce(loans_figures.loan_count, 0)"),
        asked.columns());
  }

  @Test
  void thingsWithoutRowsShowZeroWhereThatIsSaid() {
    Asked asked =
        Asked.library(
            "One row per member: member_id, email (lower case, 'none' if missing),"
                + " loan_count (0 when there are none). Table activity.");
    assertTrue(
        asked.columns().contains("email = coalesce(lower(members.email), 'none')"),
        asked::toString);
    assertEquals(List.of("loan_count = count(*)"), asked.measures());
    assertTrue(asked.columns().getLast().endsWith(", 0)"), asked::toString);
  }

  @Test
  void formsStandBehindFigures() {
    Asked asked =
        Asked.library(
            "Per genre: genre, avg_price (average price, 1 decimal). Table genre_prices.");
    assertEquals(List.of("genre = genre", "avg_price = round(avg_price, 1)"), asked.columns());
  }

  @Test
  void moneyOfATableThatIsNotNamedIsFound() {
    Asked asked = Asked.library("Revenue per member: member_id, revenue. Table revenues.");
    assertEquals(List.of("revenue = sum(loans.fine_amount)"), asked.measures());
    assertEquals(List.of("member_id = members.member_id"), asked.groups());
  }

  @Test
  void aPluralSumsTheColumnOfATableThatIsNotNamed() {
    Asked asked = Asked.clinic("Fees per patient. Table patient_fees, columns patient_id, fees.");
    assertEquals(List.of("fees = sum(visits.fee)"), asked.measures());
    assertEquals(List.of("patient_id = patients.patient_id"), asked.groups());
  }

  @Test
  void aPluralCountsTheRowsThatAreCalledSo() {
    Asked asked = Asked.clinic("Visits per month: Table monthly, columns month, visits.");
    assertEquals(List.of("visits = count(*)"), asked.measures());
    assertEquals("monthly", asked.spec().target().table().table());
  }

  @Test
  void whatIsTakenBackAsksForNothing() {
    Asked asked =
        Asked.library(
            "Count the loans per member, wait, simpler: members without loans."
                + " Table idle, columns member_id, email.");
    assertEquals("join select", asked.steps());
    assertEquals(
        List.of("author_id = author_id", "full_name = full_name"),
        Asked.library("Books. No wait, just authors: author_id and full_name -> writers")
            .columns());
  }

  @Test
  void numberedStepsAreOneRequest() {
    Asked asked =
        Asked.library(
            "Step 1: join loans and members. Step 2: drop loans that are lost."
                + " Step 3: count the loans per member."
                + " Step 4: keep members with at least 5 loans."
                + " Table readers, columns member_id, loan_count.");
    assertEquals("join filter aggregate", asked.steps());
    assertTrue(asked.where().endsWith("state <> 'lost'"), asked::where);
    assertEquals("count(*) >= 5", asked.aggregate().having().orElseThrow());
  }

  @Test
  void columnsAreRenamedWhereTheyAreListed() {
    assertEquals(
        List.of("id = member_id", "mail = email"),
        Asked.library("members -> mails(member_id as id, email as mail)").columns());
    assertEquals(
        List.of(
            "loan_id = loans.loan_id", "member_mail = members.email", "book_title = books.title"),
        Asked.library("loans -> l(loan_id, member email as member_mail, title as book_title)")
            .columns());
  }

  @Test
  void bracketsAndAppositionsSayWhichRowsAreMeant() {
    assertEquals(
        "page_count > 500",
        Asked.library(
                "Show long books (page_count above 500). Table long_books, columns book_id, title.")
            .where());
    assertEquals(
        "join select",
        Asked.library("Idle members (members without loans): member_id, email. Table idle.")
            .steps());
    assertEquals(
        "state = 'lost'",
        Asked.library(
                "I need the lost loans, i.e. those with state 'lost'."
                    + " Table lost_loans, columns loan_id, book_id.")
            .where());
  }

  @Test
  void aCountOfSeveralValuesIsOneForEachColumnThatNamesOne() {
    assertEquals(
        List.of(
            "open_loans = count(case when loans.state = 'open' then 1 end)",
            "lost_loans = count(case when loans.state = 'lost' then 1 end)"),
        Asked.library(
                "One row per book with the number of open and lost loans in separate columns:"
                    + " book_id, open_loans, lost_loans. Table book_states.")
            .measures());
  }
}
