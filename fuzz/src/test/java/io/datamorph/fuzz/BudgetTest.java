package io.datamorph.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.UserError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void times_are_read_as_people_write_them() {
    assertEquals(Duration.ofSeconds(90), Budget.parse("90s"));
    assertEquals(Duration.ofMinutes(10), Budget.parse(" 10m"));
    assertEquals(Duration.ofHours(2), Budget.parse("2h"));
  }

  @Test
  void what_is_no_time_is_refused_with_examples() {
    for (String text : new String[] {"", "10", "m", "10 minutes", "-5s", "99999999h"}) {
      var mistake = assertThrows(UserError.class, () -> Budget.parse(text));
      assertTrue(mistake.getMessage().contains("10m"), mistake.getMessage());
    }
  }
}
