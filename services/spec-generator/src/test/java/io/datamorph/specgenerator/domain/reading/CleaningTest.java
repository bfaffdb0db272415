package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.specgenerator.domain.Answered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to texts, in the many ways people say it. */
class CleaningTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email in lower case with spaces stripped",
        "email (no blanks at either end, lower case)",
        "email (all small letters, without blanks around it)",
        "email without leading or trailing spaces and lowercased",
        "email lower-cased, blanks before and after it removed",
        "email with leading and trailing whitespace removed, in lowercase letters"
      })
  void caseAndBlanksAreSaidInAnyOrder(String email) {
    List<String> columns =
        Asked.library("Members: member_id, " + email + ". Table mails.").columns();
    assertEquals("member_id = member_id", columns.getFirst());
    assertEquals(
        "email = lower(trim(email))",
        columns.getLast().replace("trim(lower(email))", "lower(trim(email))"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "last_name in capitals",
        "last_name (upper case)",
        "last_name, written in capital letters",
        "last_name in block capitals",
        "last_name all caps"
      })
  void capitalsHaveManyNames(String name) {
    assertEquals(
        List.of("member_id = member_id", "last_name = upper(last_name)"),
        Asked.library("Members: member_id, " + name + ". Table names.").columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email, 'none' where we have none.",
        "email, or 'none' for members who gave us none.",
        "email (or 'none').",
        "email - 'none' if unknown.",
        "email, using 'none' when there is no email.",
        "email ('none' if the member has no email).",
        "email with 'none' for people who have no email.",
        "email. If somebody has no email, write 'none'.",
        "email. A member without an email gets the word 'none' there.",
      })
  void aConstantStandsForWhatIsMissingHoweverItIsSaid(String email) {
    assertEquals(
        List.of("member_id = member_id", "email = coalesce(email, 'none')"),
        Asked.library("Table member_contacts of all members: member_id and " + email).columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email (the last name if the email is missing).",
        "email, using the last name when there is no email.",
        "email, falling back to the last name where there is none.",
      })
  void anotherColumnStandsForWhatIsMissing(String email) {
    assertEquals(
        List.of("member_id = member_id", "email = coalesce(email, last_name)"),
        Asked.library("Table member_contacts of all members: member_id and " + email).columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country (the full name if the born_on is missing)",
        "full_name ('none' if the author has no country)"
      })
  void whatDependsOnAnotherColumnIsNoReplacement(String column) {
    assertFalse(
        Asked.library("Table author_names: author_id, " + column + ". All authors.").answer()
            instanceof Answered.Written);
  }

  @Test
  void aBlankTextCanCountAsMissing() {
    assertEquals(
        List.of(
            "member_id = member_id",
            "email = case when email is null or trim(email) = '' then 'none' else email end"),
        Asked.library(
                "Table member_contacts of all members: member_id and email."
                    + " Where the email is missing or blank use 'none'.")
            .columns());
  }
}
