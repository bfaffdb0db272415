package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns a copy has, said by those that it does not have. */
class LeftOutColumnsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copy the members table except the email into members_safe",
        "Copy the members table without the email into members_safe",
        "Copy all columns of members but not the email into members_safe",
        "All member columns other than email. Table members_safe",
        "members table minus email into members_safe",
        "Every field of members, apart from the email field, into members_safe"
      })
  void allColumnsButThose(String request) {
    assertEquals(
        List.of("member_id", "first_name", "last_name", "joined_at"),
        Asked.library(request).columnNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copy the members without an email into members_x",
        "Copy members without email into members_x"
      })
  void rowsWithoutAValueAreRows(String request) {
    assertEquals("email is null", Asked.library(request).where());
  }

  @Test
  void whatIsShownOfRowsDoesNotChooseThem() {
    assertEquals(
        "select",
        Asked.library("list of members with their email -> mails (member_id, email)").steps());
  }
}
