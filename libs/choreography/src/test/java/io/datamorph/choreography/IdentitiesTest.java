package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

  @Test
  void saying_a_thing_twice_is_saying_it_once() {
    assertEquals(EventIds.of(Events.code("w", 1, 2)), EventIds.of(Events.code("w", 1, 2)));
    assertEquals(5, EventIds.of(Events.code("w", 1, 2)).version());
  }

  @Property
  void no_two_facts_have_one_id(
      @ForAll String a, @ForAll String b, @ForAll @IntRange(max = 99) int n) {
    assertNotEquals(EventIds.of(a, b + "x"), EventIds.of(a + "x", b));
    assertNotEquals(EventIds.of(a, n, 11), EventIds.of(a, n + 1, 1));
    assertNotEquals(EventIds.of(Events.code("w", n, 1)), EventIds.of(Events.code("w", n, 2)));
    assertNotEquals(EventIds.of(Events.code("w", n, 1)), EventIds.of(Events.completed("w", n)));
  }

  @Test
  void ids_stay_the_same_for_ever() {
    // Stored in inboxes: another id would be another event.
    assertEquals(
        "390fcfaa-3d0c-5942-b6bd-a4b49b16231e", EventIds.of(Events.code("w", 1, 2)).toString());
  }

  @Property
  void waits_double_and_are_capped(@ForAll @IntRange(min = 1, max = 1000) int failures) {
    Duration first = Duration.ofMillis(200);
    Duration max = Duration.ofSeconds(5);
    Duration ceiling = BackOff.ceiling(failures, first, max);
    assertTrue(ceiling.compareTo(first) >= 0 && ceiling.compareTo(max) <= 0);
    assertTrue(BackOff.ceiling(failures + 1, first, max).compareTo(ceiling) >= 0);
    assertTrue(BackOff.fullJitter(failures, first, max).compareTo(ceiling) <= 0);
  }

  @Test
  void trouble_with_the_database_is_told_from_trouble_with_the_program() {
    assertEquals(DatabaseTrouble.AWAY, of("08006"));
    assertEquals(DatabaseTrouble.AWAY, of("57P01"));
    assertEquals(DatabaseTrouble.AWAY, of("53300"));
    assertEquals(DatabaseTrouble.AWAY, of(null));
    assertEquals(DatabaseTrouble.CONFLICT, of("40001"));
    assertEquals(DatabaseTrouble.CONFLICT, of("40P01"));
    assertEquals(DatabaseTrouble.NONE, of("23505"));
    assertEquals(DatabaseTrouble.NONE, of("57014"));
    assertEquals(
        DatabaseTrouble.AWAY,
        DatabaseTrouble.of(new RuntimeException(new SQLTransientConnectionException("none free"))));
    assertEquals(DatabaseTrouble.NONE, DatabaseTrouble.of(new IllegalStateException("a bug")));
  }

  private static DatabaseTrouble of(String state) {
    return DatabaseTrouble.of(new IllegalStateException(new SQLException("m", state)));
  }
}
