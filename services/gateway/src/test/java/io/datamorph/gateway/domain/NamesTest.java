package io.datamorph.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.TableName;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static final int LONGEST = 63;

  @Test
  void aStagingTableIsNamedAfterItsTry() {
    String table =
        Names.staging("0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f", Integer.MAX_VALUE, 2, 1234567);
    assertEquals("stg_0198c2f06d3e7cc398c4dc0c0c07398f_2147483647_2_1234567", table);
    assertTrue(Names.isStaging(table));
    assertTrue(bytes(table) <= LONGEST);
    assertFalse(Names.isStaging("publications"));
    assertFalse(Names.isStaging("orders__previous"));
  }

  @Test
  void anyWorkflowIdGivesAName() {
    assertTrue(Names.isStaging(Names.staging("my-own_id", 0, 1, 1)));
    assertNotEquals(Names.stagingPrefix("a"), Names.stagingPrefix("b"));
    assertTrue(Names.isStaging(Names.staging("1-1-1-1-1", 0, 1, 1)));
  }

  @Test
  void everyJobHasARoleOfItsOwn() {
    String table = Names.staging(UUID.randomUUID().toString(), 0, 1, 1);
    assertTrue(bytes(Names.jobRole("warehouse", table)) <= LONGEST);
    assertNotEquals(Names.jobRole("warehouse", table), Names.jobRole("shop", table));
  }

  @Test
  void thePreviousVersionBearsTheTablesNameAsFarAsItFits() {
    assertEquals("orders__previous", Names.previous(new TableName("public", "orders")));
    String other = Names.previous(new TableName("sales", "orders"));
    assertTrue(other.startsWith("orders__") && other.endsWith("__previous"), other);
    String one = Names.previous(new TableName("public", "ä".repeat(31)));
    String two = Names.previous(new TableName("public", "ä".repeat(30) + "x"));
    assertTrue(bytes(one) <= LONGEST && bytes(two) <= LONGEST, one);
    assertNotEquals(one, two);
    assertTrue(one.endsWith("__previous"), one);
  }

  @Test
  void aNameThatWouldBeCutIsRefused() {
    assertEquals("x".repeat(63), Names.checked("x".repeat(63), "p"));
    for (String name : new String[] {"", "x".repeat(64), "ä".repeat(32), "a\0b"}) {
      assertThrows(RefusedException.class, () -> Names.checked(name, "p"));
    }
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
