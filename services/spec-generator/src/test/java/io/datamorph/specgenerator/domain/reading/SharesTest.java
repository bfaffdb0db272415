package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cost of the repairs per currency: currency, total = sum of cost,"
            + " pct = share of the total in percent. Table cost_share.",
        "Per currency of the repairs: the sum of the cost as total, and its share of the overall"
            + " total in percent. Columns currency, total, pct. Table cost_share.",
        "Total cost of the repairs per currency and its share of the grand total."
            + " Columns currency, total, pct. Table cost_share.",
        "Repairs by currency with the share each one has in the total cost: currency,"
            + " total (sum of cost), pct. Table cost_share.",
        "Repairs by currency: currency, total (sum of cost), pct (share of the whole, %)."
            + " Table cost_share.",
        "How is the cost of the repairs distributed over the currencies? Columns currency,"
            + " total = sum of cost, pct = share of the total in percent. Table cost_share.",
        "How much does each currency contribute to the cost of our repairs? Columns currency,"
            + " total = sum of cost, pct = share of the total in percent. Table cost_share.",
      })
  void aShareIsOfTheTotalOfAllGroupsWhereverThatIsSaid(String request) {
    Asked asked = Asked.garage(request);
    assertEquals(List.of("sum_value = sum(total)"), asked.windows());
    assertEquals("pct = (100.0 * total) / nullif(sum_value, 0)", asked.columns().getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Repairs per state and currency: state, currency, n_repairs, pct_of_state,"
            + " which is the percentage of that state's repairs. Table mix.",
        "Repairs per state and currency: state, currency, n_repairs,"
            + " pct_of_state (percent of all repairs of that state). Table mix.",
        "Repairs by state and currency: state, currency, n_repairs,"
            + " pct_of_state (percent of all repairs with the same state). Table mix.",
        "Number of repairs per state and currency: state, currency, n_repairs, pct_of_state."
            + " Table mix.",
      })
  void aShareOfOneOfTheGroupsIsWithinIt(String request) {
    Asked asked = Asked.garage(request);
    assertEquals(List.of("sum_value = sum(n_repairs) per state"), asked.windows());
    assertEquals(
        "pct_of_state = (100.0 * n_repairs) / nullif(sum_value, 0)", asked.columns().getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Per currency of the repairs: the sum of the cost as total, and its share of the overall"
            + " total in percent, 1 decimal. Columns currency, total, pct. Table cost_share.",
        "Per currency of the repairs: the sum of the cost as total, and what percentage of the"
            + " total that is, rounded to 1 decimal. Columns currency, total, pct. Table cost_share.",
      })
  void howAShareIsRoundedMayStandBehindIt(String request) {
    assertEquals(
        "pct = round((100.0 * total) / nullif(sum_value, 0), 1)",
        Asked.garage(request).columns().getLast());
  }

  @Test
  void aShareOfWhichNobodySaysOfWhatIsAskedFor() {
    assertEquals(
        "meaning-of-share",
        Asked.garage(
                "Repairs per currency: currency, number of repairs as n, sum of cost as total,"
                    + " share. Table mix.")
            .questions()
            .getFirst()
            .id());
  }
}
