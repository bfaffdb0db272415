package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  @ParameterizedTest
  @CsvSource({
    "A%_, A%_",
    "50\\%, 50\\%",
    "a\\_b, a\\_b",
    "a\\\\b, a\\\\b",
    "a\\!b, a!b",
    "\\a\\%\\z, a\\%z",
  })
  void aLikePatternKeepsOnlyTheEscapesThatSparkKnows(String pattern, String spark) {
    assertEquals(spark, Patterns.like(pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "^[a-z]+$, ^[a-z]+\\z",
    "a.c, (?s)a.c",
    "a\\.c\\$, a\\.c\\$",
    "[.$]x, [.$]x",
    "\\[a$, \\[a\\z",
    "[^\\]$]$, [^\\]$]\\z",
  })
  void aRegularExpressionMatchesLineBreaksAndTheVeryEndAsInPostgresql(String pattern, String java) {
    assertEquals(java, Patterns.regexp(pattern));
  }
}
