package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of the rows that refer to a thing, one row for each thing. */
class JoinedFiguresTest {

  /** Every key is called {@code id}. */
  private static final Catalogue STUDIO =
      new Catalogue(
          "warehouse",
          List.of(
              SampleCatalogues.table("painters", "id integer *", "name text !", "born_on date"),
              SampleCatalogues.table(
                  "pictures",
                  "id integer *",
                  "painter_id integer ! ->painters.id",
                  "title text !",
                  "amount decimal(9,2)")));

  private static Asked studio(String request) {
    return Asked.of(request, STUDIO, Values.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Painters who have more than one picture, with id, name and the number of pictures (cnt). Save as busy.",
        "list of painters with id, name and their number of pictures (cnt), only those with more than 1 pictures; table busy",
      })
  void aKeyOfACommonNameIsThatOfTheThings(String request) {
    Asked asked = studio(request);
    assertEquals(List.of("id = painters.id", "name = painters.name"), asked.groups());
    assertEquals(List.of("cnt = count(*)"), asked.measures());
    assertEquals(Optional.of("count(*) > 1"), asked.aggregate().having());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For every member the number of loans: member_id, last_name, cnt. Members with no loans must be listed too, with 0. -> activity",
        "I would like to know how many loans each member has, even if there are none. Columns: member_id, last_name, cnt. Call the table activity.",
        "Create member_activity with member_id, last_name and cnt = count of loans, one row per member, also members without any loan (0).",
        "Number of loans per member, including those with none: member_id, last_name, cnt. Table activity.",
        "Per member: member_id, last_name and the number of loans (cnt). Members without any loans should still appear with a 0 in the list. Table activity.",
      })
  void thingsWithoutRowsStay(String request) {
    Asked asked = Asked.library(request);
    assertEquals("aggregate join select", asked.steps());
    assertEquals(
        List.of(
            "member_id = members.member_id",
            "last_name = members.last_name",
            "cnt = coalesce(loans_figures.cnt, 0)"),
        asked.columns());
  }

  @Test
  void aFigureOfTheThingsRowsIsNotRepeatedForEachOfThem() {
    Asked asked =
        Asked.library(
            "member_id, last_name, total -> fines. total is the sum of the fine amount over all loans of the member. Members without loans get 0.");
    assertEquals("aggregate join select", asked.steps());
    assertEquals(List.of("total = sum(fine_amount)"), asked.measures());
  }

  @Test
  void anAmountOfRowsThatHaveOneIsSummed() {
    Asked asked =
        studio("Total amount of the pictures for each painter. Columns: id, total. Table worth.");
    assertEquals(List.of("total = sum(pictures.amount)"), asked.measures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 5 members with the most loans, on equal counts the lower member_id first: member_id, cnt -> keen",
        "Which 5 members have the most loans? member_id, cnt. Ties go to the lower member_id. Table keen.",
        "the five members who made the most loans: member_id, cnt; if equal, the smaller member_id comes first; table keen",
      })
  void thingsAreRankedByTheNumberOfTheirRows(String request) {
    Asked asked = Asked.library(request);
    assertEquals(List.of("cnt = count(*)"), asked.measures());
    assertEquals("join aggregate limit", asked.steps());
  }

  @Test
  void whatHasNoFigureIsNotTheHighest() {
    Asked asked =
        studio(
            "Top 3 painters by total amount of their pictures: id, total. Table top_painters, ties: lower id first.");
    Step.Limit top =
        asked.spec().steps().stream()
            .filter(Step.Limit.class::isInstance)
            .map(Step.Limit.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(Optional.of(OrderKey.Nulls.LAST), Optional.empty()),
        top.orderBy().stream().map(OrderKey::nulls).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Number of loans per member (cnt), plus member_id, last_name. Keep only members that have at least two. Put it in keen_members.",
        "How many loans does each member have? member_id, last_name, cnt. Only those with at least two. Table keen_members.",
      })
  void aBareNumberIsOfTheThingsThatAreCounted(String request) {
    Asked asked = Asked.library(request);
    assertEquals(List.of("cnt = count(*)"), asked.measures());
    assertEquals(Optional.of("count(*) >= 2"), asked.aggregate().having());
  }

  @Test
  void theOnlyNumberAskedForIsWhatTheOnlyCountShows() {
    Asked asked =
        Asked.library(
            "Number of open loans per member. Show member_id, last_name and cnt, save it as open_loans. Skip members without open loans.");
    assertEquals(List.of("cnt = count(*)"), asked.measures());
  }

  @Test
  void namesInBracketsAndAListGoTogether() {
    Asked asked =
        Asked.library(
            "For each member the number of loans (n_all) and the number of open loans (n_open), with member_id and last_name. Members without loans are not shown. Table loan_counts.");
    assertEquals(
        List.of("member_id = members.member_id", "last_name = members.last_name"), asked.groups());
    assertEquals(
        List.of("n_all = count(*)", "n_open = count(case when loans.state = 'open' then 1 end)"),
        asked.measures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Members without a single open loan. member_id, last_name. Table no_open_loans.",
        "Which members have not one single open loan? Only member_id, last_name, in no_open_loans.",
      })
  void aSingleOneIsAnyAtAll(String request) {
    Asked asked = Asked.library(request);
    assertEquals("filter join select", asked.steps());
  }

  @Test
  void thingsThatAreThereAreNoColumn() {
    Asked asked =
        Asked.library(
            "All members with loans, member_id, last_name. No duplicates. Save to borrowers.");
    assertEquals(
        List.of("member_id = members.member_id", "last_name = members.last_name"), asked.columns());
  }

  @Test
  void aTimeSaysOfWhichDateThePeriodsAre() {
    Asked asked =
        Asked.library(
            "Loans per quarter: quarter_start (first day of the quarter) and cnt = number of loans, by loaned_at. Only quarters with more than one. Table loans_by_quarter");
    assertEquals(
        List.of("quarter_start = cast(date_trunc('quarter', loaned_at) as date)"), asked.groups());
    assertEquals(Optional.of("count(*) > 1"), asked.aggregate().having());
  }

  @Test
  void shortNamesOfPeriodsAreUnderstood() {
    Asked asked =
        Asked.library(
            "Loans per year of loaned_at: yr, cnt (number of loans). Save as yearly_loans.");
    assertEquals(List.of("yr = year(loaned_at)"), asked.groups());
  }

  @Test
  void anAmountBesideRowsIsOfEachAndNotTheirNumber() {
    Asked asked = studio("Number of pictures over 500 per title: title, cnt. Table dear_pictures.");
    assertEquals(List.of("cnt = count(*)"), asked.measures());
    assertEquals("amount > 500", asked.where());
  }
}
