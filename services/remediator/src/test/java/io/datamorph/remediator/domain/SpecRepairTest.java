package io.datamorph.remediator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.SpecWriter;
import io.datamorph.spec.typed.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecRepairTest {

  private static final Spec SPEC =
      read(
          """
          version: "1"
          name: totals
          sources: [{name: orders, connection: warehouse, table: public.orders}]
          steps:
            - {name: paid, op: filter, input: orders, where: "orders.amount > 10"}
            - {name: totals, op: aggregate, input: paid, groupBy: [cust_id],
               measures: [{name: total, expr: "sum(amount)"}]}
          target: {connection: warehouse, table: public.totals, mode: replace}
          """);

  private static final Catalogue BEFORE =
      Tables.catalogue(Tables.table("orders", "cust_id integer", "amount decimal(12,2)"));

  @Test
  void aSpecWhoseSourcesAreAsBeforeStaysAsItIs() {
    Repair.Repaired repaired = repaired(BEFORE);
    assertEquals(SPEC, repaired.spec());
    assertEquals(
        List.of("the sources are as before; the checked spec was compiled again"),
        repaired.changes());
  }

  @Test
  void aTypeThatStillFitsIsTakenOver() {
    Repair.Repaired repaired =
        repaired(
            Tables.catalogue(Tables.table("orders", "cust_id bigint", "amount decimal(14,3)")));
    assertEquals(SPEC, repaired.spec());
    assertEquals(List.of("cust_id bigint", "total decimal(38,3)"), columns(repaired));
    assertTrue(
        repaired.changes().contains("public.orders: column cust_id is bigint now, it was integer"),
        repaired.changes()::toString);
  }

  @Test
  void aRenamedColumnIsSelectedUnderItsOldName() {
    Repair.Repaired repaired =
        repaired(
            Tables.catalogue(Tables.table("orders", "cust_ids integer", "amount decimal(12,2)")));
    assertEquals(List.of("cust_id integer", "total decimal(38,2)"), columns(repaired));
    assertEquals("orders_now", repaired.spec().sources().get(0).name());
    assertEquals("orders", repaired.spec().steps().get(0).name());
    assertEquals(SPEC.steps(), repaired.spec().steps().subList(1, 3));
    assertEquals(
        List.of("public.orders: column cust_id is called cust_ids now"), repaired.changes());
  }

  @Test
  void aRenamedTableIsFoundAgain() {
    Repair.Repaired repaired =
        repaired(
            Tables.catalogue(Tables.table("order", "cust_id integer", "amount decimal(12,2)")));
    assertEquals("order", repaired.spec().sources().get(0).table().table());
    assertTrue(
        repaired.changes().contains("source orders reads table public.order now"),
        repaired.changes()::toString);
  }

  @Test
  void aTypeThatNoLongerFitsIsCastBack() {
    Repair.Repaired repaired =
        repaired(Tables.catalogue(Tables.table("orders", "cust_id integer", "amount text")));
    assertEquals(List.of("cust_id integer", "total decimal(38,2)"), columns(repaired));
    assertTrue(
        SpecWriter.toJson(repaired.spec()).contains("as decimal(12,2))"),
        () -> SpecWriter.toJson(repaired.spec()));
  }

  @Test
  void aRepairedSpecCanBeWrittenReadAndRepairedAgain() {
    Catalogue once =
        Tables.catalogue(Tables.table("orders", "cust_ids integer", "amount decimal(12,2)"));
    Catalogue twice =
        Tables.catalogue(Tables.table("orders", "cust_ids integer", "amounts decimal(12,2)"));
    Spec first = read(SpecWriter.toJson(repaired(once).spec()));
    Repair second = SpecRepair.of(first, once, twice);
    assertEquals(
        List.of("cust_id integer", "total decimal(38,2)"),
        columns(assertInstanceOf(Repair.Repaired.class, second)));
  }

  @Test
  void aNeededColumnThatIsGoneNeedsAPerson() {
    Repair repair =
        SpecRepair.of(SPEC, BEFORE, Tables.catalogue(Tables.table("orders", "cust_id integer")));
    String words = assertInstanceOf(Repair.Unrepairable.class, repair).inWords();
    assertTrue(words.contains("amount"), words);
  }

  @Test
  void twoNearNamesAreNotGuessedBetween() {
    Repair repair =
        SpecRepair.of(
            SPEC,
            BEFORE,
            Tables.catalogue(
                Tables.table(
                    "orders",
                    "cust_id integer",
                    "amount1 decimal(12,2)",
                    "amount2 decimal(12,2)")));
    assertInstanceOf(Repair.Unrepairable.class, repair);
  }

  private static Repair.Repaired repaired(Catalogue now) {
    return assertInstanceOf(Repair.Repaired.class, SpecRepair.of(SPEC, BEFORE, now));
  }

  private static List<String> columns(Repair.Repaired repaired) {
    return repaired.typed().target().columns().stream().map(SpecRepairTest::shown).toList();
  }

  private static String shown(Column column) {
    return column.id() + " " + column.type().display();
  }

  private static Spec read(String yaml) {
    return assertInstanceOf(SpecReading.Read.class, SpecReader.read(yaml)).spec();
  }
}
