package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a figure is rounded may be said apart from it, and in many ways. */
class FormRemarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Average fee per doc_no as avg_fee, rounded to cents. Table fee_list.",
        "Average fee per doc_no as avg_fee. Two decimals are fine. Table fee_list.",
        "Average fee per doc_no as avg_fee. Round to two decimals please. Table fee_list.",
        "Average fee per doc_no as avg_fee. The average should have two decimals. Table fee_list.",
        "Average fee per doc_no as avg_fee; show it with 2 digits. Table fee_list.",
        "Average fee per doc_no as avg_fee. Two digits after the comma will do. Table fee_list.",
        "Table fee_list with doc_no and avg_fee: the average fee per doc_no to the nearest cent."
      })
  void aRemarkRoundsTheFigure(String request) {
    assertEquals(
        List.of("doc_no = doc_no", "avg_fee = round(avg_fee, 2)"), Asked.clinic(request).columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Average fee per doc_no as avg_fee. Visits with no duration should simply not count. Table f_t.",
        "Average fee per doc_no as avg_fee. Visits with no duration recorded: leave out. Table f_t.",
        "Average fee per doc_no as avg_fee. If a visit has no duration, skip it. Table f_t.",
        "Average fee per doc_no as avg_fee. Visits for which no duration was noted need not show up."
            + " Table f_t."
      })
  void rowsThatLackSomethingAreLeftOut(String request) {
    assertEquals("duration_min is not null", Asked.clinic(request).where());
  }
}
