package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are reckoned from others, in words and in signs. */
class ArithmeticTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twelve times the fee | 12 * fee",
        "the fee × 12 | fee * 12",
        "twice the fee | fee * 2",
        "half of the fee | fee * 0.5",
        "the fee plus 20 percent | fee * 1.2",
        "the fee increased by 10% | fee * 1.1",
        "the fee minus 5 % | fee * 0.95",
        "the fee divided by the duration | fee / nullif(duration_min, 0)",
        "fee * duration / 60 | (fee * duration_min) / 60",
        "the fee less the duration | fee - duration_min",
        "fee net of duration | fee - duration_min",
      })
  void formulasAreSaidInWordsAndSigns(String formula, String expression) {
    for (String way : new String[] {"x (%s)", "x which is %s", "x = %s"}) {
      Asked asked =
          Asked.clinic("Visits with visit_id and " + way.formatted(formula) + ". Table t.");
      assertEquals("x = " + expression, asked.columns().getLast(), way);
    }
  }

  @Test
  void productsAreSummedUp() {
    Asked asked =
        Asked.clinic(
            "Visits per doc_no: doc_no and load_sum (fee times duration, summed up). Table t.");
    assertEquals("load_sum = sum(fee * duration_min)", asked.measures().getFirst());
  }

  @Test
  void nightsAreDays() {
    Asked asked =
        Asked.garage(
            "Repairs with repair_id and nights, the number of nights between due_on and"
                + " finished_on. Table t.");
    assertEquals("nights = date_diff(finished_on, due_on)", asked.columns().getLast());
  }

  @Test
  void aDifferenceIsThatOfTheNumbersListedBefore() {
    Asked asked =
        Asked.clinic("Visits: visit_id, fee, duration_min and the difference as gap. Table gaps.");
    assertEquals("gap = fee - duration_min", asked.columns().getLast());
  }
}
