package io.datamorph.eval.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final List<Case> ALL =
      List.of(
          of("L1-01", 1, Set.of("join", "classic")),
          of("L1-02", 1, Set.of("filter")),
          of("L2-01", 2, Set.of("join")));

  private static Case of(String id, int level, Set<String> tags) {
    return new Case(
        id,
        "toys",
        level,
        tags,
        "prompt",
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Expectation.REJECT,
        "");
  }

  private static List<String> chosen(Set<String> ids, Set<Integer> levels, Set<String> tags) {
    return new Selection(ids, levels, tags).of(ALL).stream().map(Case::id).toList();
  }

  @Test
  void withoutAFilterAllCasesAreTaken() {
    assertEquals(List.of("L1-01", "L1-02", "L2-01"), chosen(Set.of(), Set.of(), Set.of()));
  }

  @Test
  void aFilterTakesAnyOfItsWords() {
    assertEquals(List.of("L1-02", "L2-01"), chosen(Set.of("L2-01", "L1-02"), Set.of(), Set.of()));
    assertEquals(ALL.size(), chosen(Set.of(), Set.of(), Set.of("filter", "join")).size());
  }

  @Test
  void everyFilterMustLetACaseThrough() {
    assertEquals(List.of("L1-01"), chosen(Set.of(), Set.of(1), Set.of("join")));
  }

  @Test
  void aWordThatNoCaseHasIsAMistake() {
    assertEquals("there is no case L9 in the suite", refusal(Set.of("L9"), Set.of(), Set.of()));
    assertEquals("there is no level 7 in the suite", refusal(Set.of(), Set.of(7), Set.of()));
    assertEquals("there is no tag x in the suite", refusal(Set.of(), Set.of(), Set.of("x")));
    assertEquals("no case is of all that at once", refusal(Set.of("L1-02"), Set.of(2), Set.of()));
  }

  private static String refusal(Set<String> ids, Set<Integer> levels, Set<String> tags) {
    return assertThrows(SuiteException.class, () -> chosen(ids, levels, tags)).getMessage();
  }
}
