package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same plain wish in the words of several people. */
class PlainWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the three largest fines: fine_id, amount. table top_fines. ties by smaller fine_id",
        "the 3 largest fines: fine_id, amount. table top_fines. For ties, the smaller fine_id first.",
        "the 3 largest fines by amount: fine_id, amount. table top_fines. Ties are broken by fine_id",
        "the 3 largest fines by amount: fine_id, amount. table top_fines (ties: lowest fine_id)"
      })
  void theLargestAreThoseOfTheirAmount(String request) {
    Step.Limit limit =
        (Step.Limit) Asked.of(request, SampleCatalogues.fines(), values()).spec().steps().getLast();
    assertEquals("amount", limit.orderBy().getFirst().expr());
    assertEquals("fine_id", limit.orderBy().getLast().expr());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fines above the average amount | amount > avg_value",
        "fines lower than average | amount < avg_value",
        "fines between 10 and 20 euros | amount >= 10 and amount <= 20",
        "fines from 10 to 20 EUR inclusive | amount >= 10 and amount <= 20",
        "non-waived fines | not (is_waived)",
        "fines that are not waived and not disputed | not (is_waived) and not (is_disputed)",
        "fines paid by card | paid_by = 'card'",
        "fines that were settled in cash | paid_by = 'cash'"
      })
  void ofAmountsFlagsAndValues(String rows, String condition) {
    String request = rows + ": fine_id, amount. Table chosen_fines";
    assertEquals(condition, Asked.of(request, SampleCatalogues.fines(), values()).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "members who borrowed more than twice | > 2",
        "members that borrowed only once | = 1",
        "members who borrowed at least three times | >= 3"
      })
  void howOftenIsSaidByAnAdverb(String rows, String compared) {
    Asked read = Asked.library(rows + " -> readers (member_id, email)");
    assertEquals("count(*) " + compared, read.aggregate().having().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waivers do not count",
        "without waivers",
        "excluding waivers",
        "waivers are left out"
      })
  void rowsMayBeCalledByTheirFlag(String remark) {
    assertEquals(
        "not (is_waived)",
        Asked.of(
                "fines " + remark(remark) + ": fine_id, amount. Table real_fines",
                SampleCatalogues.fines(),
                values())
            .where());
  }

  private static String remark(String words) {
    return words.startsWith("w") && !words.startsWith("waiv") || words.startsWith("e")
        ? words
        : "(" + words + ")";
  }

  @Test
  void oneFigureOfSomeRowsReadsThoseOnly() {
    Asked read = Asked.library("Number of open loans per book. book_id, loans. Table open_loans");
    assertEquals("loans.state = 'open'", read.where());
    assertEquals(List.of("loans = count(*)"), read.measures());
  }

  @Test
  void whereNoughtIsAskedForAllGroupsStay() {
    assertEquals(
        List.of("open_loans = count(case when state = 'open' then 1 end)"),
        Asked.library(
                "Per book the number of open loans (open_loans) and 0 if there are none: book_id,"
                    + " open_loans. Table t")
            .measures());
  }

  @Test
  void figuresAreOfTheOneTableThatRefersToTheThings() {
    assertEquals(
        List.of("total = sum(loans.fine_amount)"),
        Asked.library("sum of fines per member: member_id, total. Table t").measures());
  }

  @Test
  void theMostExpensiveOfEachIsOneRow() {
    assertEquals(
        List.of("genre by price desc, book_id"),
        Asked.library(
                "the most expensive book of every genre: genre, book_id, price; in case of a tie"
                    + " the lower book_id. Table dear")
            .onePerKey());
  }

  @Test
  void whatIsArrangedByTheFigureMayComeBeforeItsName() {
    assertEquals(
        1,
        Asked.library("number of loans per state, biggest first. table states with state, loans")
            .spec()
            .steps()
            .stream()
            .filter(Step.Sort.class::isInstance)
            .count());
  }

  @Test
  void aShareOfTheTotalNeedsNoOtherFigure() {
    assertEquals(
        "share_pct = round((100.0 * share_pct_part) / nullif(sum_value, 0), 1)",
        Asked.library(
                "per state its share of the total fine amount in percent (1 decimal): state,"
                    + " share_pct. table shares")
            .columns()
            .getLast());
  }

  private static Values values() {
    return SampleCatalogues.finesValues();
  }
}
