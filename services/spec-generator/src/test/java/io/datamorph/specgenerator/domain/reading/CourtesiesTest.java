package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear data team,\n\nplease prepare mailing_list with member_id and email of all members.\n\nKind regards,\nMartina Huber",
        "Good morning! Quick question: could I have mailing_list with member_id and email of all members? Thanks a lot, Ben",
        "Hi team, for our spring newsletter we need mailing_list with member_id and email of all members. Thank you very much in advance for your help!",
        "The marketing department would like to have mailing_list with member_id and email of all members. Cheers, A. Brown",
        "Would it be possible to get mailing_list with member_id and email of all members? Best wishes\nFriederike"
      })
  void greetingsReasonsAndSignaturesSayNothing(String request) {
    Asked asked = Asked.library(request);
    assertEquals("mailing_list", asked.spec().target().table().table());
    assertEquals(List.of("member_id = member_id", "email = email"), asked.columns());
  }

  @Test
  void aConditionBehindAGreetingCounts() {
    assertEquals(
        "email is not null",
        Asked.library(
                "Hello, for our newsletter we need member_id and email of the members with an email,"
                    + " as mailing_list. Thanks!")
            .where());
  }

  @Test
  void whatFollowsAClosingIsNoSignature() {
    Asked asked =
        Asked.library(
            "Make mailing_list with member_id and email of all members. Thanks, without the blue ones.");
    assertTrue(asked.problems().contains("blue"), asked::problems);
  }
}
