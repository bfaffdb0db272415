package io.datamorph.eval.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String PASS = "PASS";

  private static String judged(Rows expected, Rows made, String... key) {
    Optional<String> difference =
        Comparison.difference(expected.table(), made.table(), Set.of(key));
    return difference.orElse(PASS);
  }

  private static Rows totals() {
    return Rows.of("id integer", "total numeric(10,2)").row("1", "10.00").row("2", "20.50");
  }

  @Test
  void aTableEqualsItself() {
    assertEquals(PASS, judged(totals(), totals(), "id"));
  }

  @Test
  void neitherTheOrderOfRowsNorThatOfColumnsCounts() {
    Rows made = Rows.of("total numeric", "id integer").row("20.5", "2").row("10", "1");
    assertEquals(PASS, judged(totals(), made, "id"));
  }

  @Test
  void theCaseOfColumnNamesDoesNotCount() {
    Rows made = Rows.of("ID integer", "Total numeric").row("1", "10").row("2", "20.5");
    assertEquals(PASS, judged(totals(), made, "id"));
  }

  @Test
  void ofTwoNamesThatDifferInCaseTheExactOneIsTaken() {
    Rows expected = Rows.of("id integer", "x text", "y text").row("1", "a", "b");
    Rows made = Rows.of("X text", "x text", "id integer").row("b", "a", "1");
    assertEquals(PASS, judged(expected, made));
  }

  @Test
  void howOftenARowOccursCounts() {
    Rows twice = totals().row("2", "20.50");
    assertEquals(
        "3 rows instead of 2; row not expected (or once too often): (id=2, total=20.50)",
        judged(totals(), twice, "id"));
    assertEquals(
        "2 rows instead of 3; row missing: (id=2, total=20.50)", judged(twice, totals(), "id"));
  }

  @Test
  void aMissingRowIsNamedAndTheOthersCounted() {
    assertEquals(
        "1 rows instead of 2; row missing: (id=2, total=20.50)",
        judged(totals(), Rows.of("id integer", "total numeric").row("1", "10"), "id"));
    assertEquals(
        "0 rows instead of 2; row missing: (id=1, total=10.00) (and 1 more)",
        judged(totals(), Rows.of("id integer", "total numeric"), "id"));
  }

  @Test
  void aWrongValueIsNamedWithTheKeyOfItsRow() {
    Rows made = Rows.of("id integer", "total numeric").row("1", "10").row("2", "21");
    assertEquals("total is 21 instead of 20.50 at (id=2)", judged(totals(), made, "id"));
  }

  @Test
  void aWrongTextIsARowTooFewAndOneTooMany() {
    Rows expected = Rows.of("id integer", "name text").row("1", "Ann");
    Rows made = Rows.of("id integer", "name text").row("1", "Bob");
    assertEquals(
        "row missing: (id=1, name=Ann); row not expected: (id=1, name=Bob)",
        judged(expected, made, "id"));
  }

  @Test
  void numbersMayDifferByHalfACent() {
    assertEquals(PASS, judged(one("numeric", "10.00"), one("numeric", "10.005")));
    assertEquals(
        "v is 10.0051 instead of 10.00 at (v=10.00)",
        judged(one("numeric", "10.00"), one("numeric", "10.0051")));
  }

  @Test
  void largeNumbersMayDifferByAMillionthOfTheirSize() {
    assertEquals(PASS, judged(one("numeric", "1000000"), one("numeric", "1000001")));
    assertEquals(
        "v is 1000002 instead of 1000000 at (v=1000000)",
        judged(one("numeric", "1000000"), one("numeric", "1000002")));
  }

  @Test
  void expectedWholeNumbersHaveNoTolerancePerSize() {
    assertEquals(
        "v is 1000001 instead of 1000000 at (v=1000000)",
        judged(one("bigint", "1000000"), one("numeric", "1000001")));
    assertEquals(PASS, judged(one("bigint", "1000000"), one("numeric", "1000000.004")));
  }

  @Test
  void aWholeNumberOfTheKeyIsExact() {
    assertEquals(
        "row missing: (v=7); row not expected: (v=7.001)",
        judged(one("integer", "7"), one("numeric", "7.001"), "v"));
  }

  @Test
  void anyTypeOfNumberWillDoButNoText() {
    assertEquals(PASS, judged(one("integer", "7"), one("double precision", "7")));
    assertEquals(
        "column v is text (text) instead of number (integer)",
        judged(one("integer", "7"), one("text", "7")));
  }

  @Test
  void aColumnOfNullsMayHaveAnyType() {
    assertEquals(PASS, judged(one("integer", null), one("text", null)));
  }

  @Test
  void numbersThatAreNoneAreEqualToThemselvesOnly() {
    assertEquals(PASS, judged(one("double precision", "NaN"), one("numeric", "NaN")));
    assertEquals(
        "v is Infinity instead of NaN at (v=NaN)",
        judged(one("double precision", "NaN"), one("numeric", "Infinity")));
  }

  @Test
  void nullAndEmptyTextAreDifferent() {
    assertEquals(
        "row missing: (v=NULL); row not expected: (v=)",
        judged(one("text", null), one("text", "")));
  }

  @Test
  void nullIsNotZero() {
    assertEquals(
        "v is 0 instead of NULL at (v=NULL)", judged(one("numeric", null), one("numeric", "0")));
  }

  @Test
  void aDateEqualsItsMidnightAndZonesAreThoseOfUtc() {
    assertEquals(PASS, judged(one("date", "2024-01-31"), moment("2024-01-31 00:00:00")));
    Rows zoned = one("timestamp(3) with time zone", "2024-01-31 00:00:00+00");
    assertEquals(PASS, judged(one("date", "2024-01-31"), zoned));
    assertEquals(
        "row missing: (v=2024-01-31 00:00:00); row not expected: (v=2024-01-31 01:00:00)",
        judged(one("date", "2024-01-31"), moment("2024-01-31 01:00:00")));
  }

  @Test
  void theBlanksThatFillUpACharacterColumnDoNotCountOthersDo() {
    assertEquals(PASS, judged(one("character(4)", "DE  "), one("text", "DE")));
    assertEquals(
        "row missing: (v=DE); row not expected: (v=DE )",
        judged(one("text", "DE"), one("text", "DE ")));
  }

  @Test
  void jsonIsComparedByWhatItMeans() {
    Rows expected = one("jsonb", "{\"a\": 1.0, \"b\": [1, null]}");
    assertEquals(PASS, judged(expected, one("json", "{\"b\":[1.00,null],\"a\":1}")));
    Rows otherOrder = one("jsonb", "{\"a\": 1, \"b\": [null, 1]}");
    assertEquals(
        "row missing: (v={\"a\":1,\"b\":[1,null]}); row not expected: (v={\"a\":1,\"b\":[null,1]})",
        judged(expected, otherOrder));
    assertEquals(
        "column v is text (text) instead of json (jsonb)", judged(expected, one("text", "{}")));
  }

  @Test
  void missingAndFurtherColumnsAreNamed() {
    Rows ids = Rows.of("id integer").row("1").row("2");
    assertEquals("missing column: total", judged(totals(), ids, "id"));
    assertEquals("column not expected: total", judged(ids, totals(), "id"));
  }

  @Test
  void aColumnUnderAnotherNameIsFoundByItsContent() {
    Rows made = Rows.of("id integer", "amount numeric").row("2", "20.5").row("1", "10");
    assertEquals(PASS, judged(totals(), made, "id"));
  }

  @Test
  void aColumnWhoseValuesAreNowhereIsNamed() {
    Rows made = Rows.of("id integer", "amount numeric").row("2", "20.5").row("1", "11");
    assertEquals(
        "no column is called total, and none of the others (amount) holds its values",
        judged(totals(), made, "id"));
  }

  @Test
  void renamedColumnsWithTheSameValuesInOtherRowsAreNotEqual() {
    Rows made = Rows.of("id integer", "amount numeric").row("1", "20.5").row("2", "10");
    assertEquals(
        "total is 20.5 instead of 10.00 at (id=1) (and 1 more)", judged(totals(), made, "id"));
  }

  @Test
  void ofRenamedColumnsWithEqualContentTheRightOnesAreChosen() {
    Rows expected = Rows.of("id integer", "a text", "b text").row("1", "x", "y").row("2", "y", "x");
    Rows made = Rows.of("id integer", "p text", "q text").row("1", "y", "x").row("2", "x", "y");
    assertEquals(PASS, judged(expected, made, "id"));
  }

  @Test
  void renamedColumnsAreNotSoughtAmongTooManyOrTooFewRows() {
    Rows made = Rows.of("id integer", "amount numeric").row("1", "10");
    assertEquals(
        "1 rows instead of 2; column not found by name: total", judged(totals(), made, "id"));
  }

  @Test
  void rowsOfTheSameNameArePairedAsWellAsTheirNumbersAllow() {
    Rows expected = Rows.of("n text", "a numeric", "b numeric");
    Rows made = Rows.of("n text", "a numeric", "b numeric");
    expected.row("x", "1.000", "5").row("x", "1.003", "9");
    made.row("x", "1.001", "9").row("x", "1.004", "5");
    assertEquals(PASS, judged(expected, made));
  }

  @Test
  void aPairingThatFitsIsFoundThoughTheFirstChoiceWasAnother() {
    Rows expected = one("numeric", "1.000").row("1.004").row("1.008");
    Rows made = one("numeric", "1.004").row("1.009").row("0.996");
    assertEquals(PASS, judged(expected, made));
  }

  @Test
  void bigGroupsAreComparedInTheirOrder() {
    Rows expected = Rows.of("v numeric");
    Rows made = Rows.of("v numeric");
    for (int i = 0; i < 300; i++) {
      expected.row(Integer.toString(i));
      made.row(Integer.toString(299 - i));
    }
    assertEquals(PASS, judged(expected, made));
    assertEquals(
        "301 rows instead of 300; row not expected (or once too often): (v=77.5)",
        judged(expected, made.row("77.5")));
  }

  @Test
  void emptyTablesAreEqual() {
    assertEquals(PASS, judged(Rows.of("a text"), Rows.of("a text")));
  }

  @Test
  void aDifferenceIsOneLineHoweverLongTheValues() {
    Rows made = one("text", "first\n\n  second " + "x".repeat(500));
    String said = judged(one("text", "other"), made);
    assertEquals(1, said.lines().count());
    assertTrue(said.startsWith("row missing: (v=other); row not expected: (v=first"), said);
  }

  private static Rows one(String type, String value) {
    return Rows.of("v " + type).row(value);
  }

  private static Rows moment(String value) {
    return one("timestamp without time zone", value);
  }
}
