package io.datamorph.spec.typing;

import java.util.Locale;
import java.util.Set;

/** What other languages have and this one leaves out: values that differ each time. */
final class Changing {

  /** What to write in its place. */
  static final String INSTEAD = "date '2024-01-31'";

  private static final Set<String> NAMES =
      Set.of(
          "now",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "clock_timestamp",
          "today",
          "getdate",
          "sysdate",
          "random",
          "rand",
          "gen_random_uuid",
          "uuid");

  private Changing() {}

  static boolean is(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static String says(String name) {
    return name.toLowerCase(Locale.ROOT)
        + " gives another value each time; a spec gives the same rows whenever it runs. Write the"
        + " value as a constant.";
  }
}
