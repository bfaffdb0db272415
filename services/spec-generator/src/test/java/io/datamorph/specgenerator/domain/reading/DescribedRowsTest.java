package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedRowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queued repairs -> t(repair_id) | state = 'Q'",
        "all repairs that are done -> t(repair_id) | state = 'D'",
        "repairs in work -> t(repair_id) | state = 'W'",
        "queued or done repairs -> t(repair_id) | state in ('Q', 'D')",
        "repairs that are not queued -> t(repair_id) | state <> 'Q'",
        "private owners -> t(owner_id) | kind = 'P'",
        "owners who are private persons -> t(owner_id) | kind = 'P'",
        "companies -> t(owner_id, owner_name) | kind = 'C'",
        "Swiss owners -> t(owner_id) | country = 'CH'",
        "owners from Germany -> t(owner_id) | country = 'DE'",
        "yellow vehicles -> t(vehicle_id) | colour = 'Y'",
        "apprentices -> t(mechanic_id) | role = 'AP'",
      })
  void wordsStandForCodes(String request, String where) {
    assertEquals(where, Asked.garage(request).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queued EUR repairs -> t(repair_id) | state = 'Q' and currency = 'EUR'",
        "Queued CHF repairs only. repair_id, cost. Save to t. | state = 'Q' and currency = 'CHF'",
        "electric yellow vehicles -> t(vehicle_id) | is_electric and colour = 'Y'",
      })
  void severalWordsDescribeRows(String request, String where) {
    assertEquals(where, Asked.garage(request).where());
  }
}
