package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
