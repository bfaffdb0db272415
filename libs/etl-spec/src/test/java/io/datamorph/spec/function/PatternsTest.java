package io.datamorph.spec.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "^[A-Z]{2}-\\d+$",
        "[^@\\s]+@[^@\\s]+\\.[a-z]{2,}",
        "a|ab|",
        "[-a]",
        "[a-]",
        "[a^.$|]",
        "(?:a|b)*c",
        "🦊+"
      })
  void a_pattern_can_be_asked_for(String pattern) {
    assertEquals(Optional.empty(), Patterns.fault(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]a]",
        "[a-b-c]",
        "[a-\\d]",
        "[\\d-z]",
        "[[:alpha:]]",
        "[a&&b]",
        "[\\W]",
        "[b-a]",
        "a{",
        "a}",
        "]",
        "a**",
        "(a*)*",
        "$+",
        "a{256}",
        "(a{200}){200}",
        "\\b",
        "\\n",
        "(?i)a",
        "***a",
        "a)",
        "(a",
        "\\"
      })
  void a_pattern_that_engines_read_differently_is_refused(String pattern) {
    assertTrue(Patterns.fault(pattern).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d+",
        ".*@",
        "^.*/([^/]+)$",
        "foo|bar",
        "Mrs?|Dr",
        "(?:ab)*c",
        "(\\d+)-(\\d+)",
        "\\s*,\\s*",
        "a?a?b",
        "(Inc|LLC)\\.?$",
        "^\\s+|\\s+$"
      })
  void matches_of_a_pattern_end_alike(String pattern) {
    assertEquals(Optional.empty(), Patterns.faultOfMatches(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*",
        "a|ab",
        "(ab)?abc",
        "a?(ab)?c?x",
        "a{1,2}(?:a{2})?",
        "x|",
        "(?:a|b?)c",
        "a*(?:ab)+",
        "^$"
      })
  void a_pattern_whose_matches_could_end_at_two_places_is_refused(String pattern) {
    assertTrue(Patterns.faultOfMatches(pattern).isPresent());
  }

  @Test
  void groups_are_counted_and_told_from_repeated_ones() {
    assertEquals(2, Patterns.groups("(a)(?:b)[(](c)?"));
    assertEquals(false, Patterns.repeatsGroups("(a)?(b)"));
    assertEquals(true, Patterns.repeatsGroups("(?:(a)b)+"));
  }
}
