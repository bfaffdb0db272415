package io.datamorph.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.gateway.domain.Publication;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.testkit.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PublishTest {

  private static final OpenedWarehouse OPENED = OpenedWarehouse.fresh();

  private final TestDatabase database = OPENED.database();

  @Test
  void aStagingTableBecomesTheTarget() {
    OpenedWarehouse.Job job = OPENED.job().filled(4);
    Publication.Done done = OPENED.publish(job, job.into("first"));
    assertEquals(new Publication.Done(4, Optional.empty()), done);
    assertEquals("4", database.value("SELECT count(*) FROM public.first"));
    assertEquals("0", count("pg_tables", "tablename = '" + job.table() + "'"));
    assertThrows(
        IllegalStateException.class, () -> job.asRole().value("SELECT count(*) FROM public.first"));
  }

  @Test
  void publishingAgainKeepsThePreviousVersionUntilTheNext() {
    publish("versions", 1);
    assertEquals(
        Optional.of("datamorph_staging.versions__previous"), publish("versions", 2).previous());
    publish("versions", 3);
    assertEquals("3", database.value("SELECT count(*) FROM public.versions"));
    assertEquals("2", database.value("SELECT count(*) FROM datamorph_staging.versions__previous"));
  }

  @Test
  void theSameWorkflowPublishesOnce() {
    OpenedWarehouse.Job job = OPENED.job().filled(2);
    Publication.Done first = OPENED.publish(job, job.into("once"));
    assertEquals(first, OPENED.publish(job, job.into("once")));
    assertEquals(Optional.of(first), OPENED.warehouse().published(job.workflow()));
    assertEquals(Optional.empty(), OPENED.warehouse().published("another"));
  }

  @Test
  void rightsOwnerAndCommentsAreCarriedOver() {
    publish("shown", 1);
    database.execute(
        """
        GRANT SELECT ON public.shown TO PUBLIC;
        GRANT UPDATE (total) ON public.shown TO PUBLIC;
        COMMENT ON TABLE public.shown IS 'it''s shown';
        COMMENT ON COLUMN public.shown.total IS 'the total'""");
    publish("shown", 2);
    assertEquals("it's shown", database.value("SELECT obj_description('public.shown'::regclass)"));
    assertEquals(
        "the total", database.value("SELECT col_description('public.shown'::regclass, 2)"));
    assertEquals(
        "1",
        count(
            "information_schema.table_privileges",
            "table_name = 'shown' AND table_schema = 'public' AND grantee = 'PUBLIC'"));
    assertEquals(
        "1",
        count(
            "information_schema.column_privileges",
            "table_name = 'shown' AND table_schema = 'public' AND privilege_type = 'UPDATE'"
                + " AND grantee = 'PUBLIC'"));
  }

  @Test
  void aNewTargetGetsTheRightsOfNewTables() {
    database.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC");
    try {
      publish("readable", 1);
      assertEquals(
          "1",
          count(
              "information_schema.table_privileges",
              "table_name = 'readable' AND grantee = 'PUBLIC'"));
    } finally {
      database.execute(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM PUBLIC");
    }
  }

  @Test
  void aPrimaryKeyOfOneTableDoesNotStandInTheWayOfAnothersPrevious() {
    database.execute(
        "CREATE SCHEMA IF NOT EXISTS sales; CREATE TABLE sales.keyed (id int PRIMARY KEY)");
    database.execute("CREATE TABLE public.keyed (id int PRIMARY KEY)");
    OpenedWarehouse.Job one = OPENED.job().filled(1);
    OPENED.publish(one, one.over("keyed"));
    OpenedWarehouse.Job two = OPENED.job().filled(2);
    Publication.Done done = OPENED.publish(two, two.into(new TableName("sales", "keyed"), true));
    assertEquals("2", database.value("SELECT count(*) FROM sales.keyed"));
    assertEquals("0", database.value("SELECT count(*) FROM " + done.previous().orElseThrow()));
    assertEquals("0", database.value("SELECT count(*) FROM datamorph_staging.keyed__previous"));
  }

  @Test
  void aPublishThatFailsAtTheLastMomentChangesNothing() {
    publish("untouched", 1);
    String before = fingerprint();
    OpenedWarehouse.Job job = OPENED.job().filled(2);
    assertThrows(
        IllegalStateException.class,
        () ->
            OPENED
                .warehouse()
                .publish(
                    job.into("untouched"),
                    job.role(),
                    () -> {
                      throw new IllegalStateException("closed meanwhile");
                    }));
    assertEquals(before, fingerprint());
    assertEquals("2", database.value("SELECT count(*) FROM datamorph_staging." + job.table()));
  }

  @Test
  void twoPublishesOfOneTargetTakeTurns() throws Exception {
    OpenedWarehouse.Job one = OPENED.job().filled(1);
    OpenedWarehouse.Job other = OPENED.job().filled(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Publication.Done>> both =
          List.of(
              () -> OPENED.publish(one, one.into("raced")),
              () -> OPENED.publish(other, other.into("raced")));
      long previous = 0;
      for (Future<Publication.Done> done : threads.invokeAll(both)) {
        previous += done.get().previous().isPresent() ? 1 : 0;
      }
      assertEquals(1, previous);
    }
    assertEquals(
        "3",
        database.value(
            "SELECT (SELECT count(*) FROM public.raced) + (SELECT count(*) FROM datamorph_staging.raced__previous)"));
  }

  @Test
  void aTargetNamedLikeTheGatewaysOwnTableDoesNotHarmIt() {
    publish("publications", 1);
    publish("publications", 2);
    assertEquals(
        "2",
        database.value(
            "SELECT count(*) FROM datamorph_staging.publications WHERE target_table = 'publications'"));
  }

  @Test
  void theCatalogueSaysWhichTablesAreOurs() {
    publish("marked", 1);
    List<CatalogueTable> tables = OPENED.warehouse().catalogue().tables();
    assertTrue(table(tables, "marked").createdHere());
    assertEquals(1, table(tables, "marked").rowEstimate());
    assertTrue(!table(tables, "orders").createdHere());
    assertTrue(tables.stream().noneMatch(t -> t.name().schema().equals("datamorph_staging")));
  }

  private static CatalogueTable table(List<CatalogueTable> tables, String name) {
    return tables.stream().filter(t -> t.name().table().equals(name)).findFirst().orElseThrow();
  }

  private Publication.Done publish(String target, int rows) {
    OpenedWarehouse.Job job = OPENED.job().filled(rows);
    return OPENED.publish(job, job.into(target));
  }

  private String count(String from, String where) {
    return database.value("SELECT count(*) FROM " + from + " WHERE " + where);
  }

  /** Every table with its rights, its comment and its identity. */
  private String fingerprint() {
    return database.value(
        """
        SELECT string_agg(concat_ws('|', c.oid, n.nspname, c.relname, c.relacl, c.relowner,
                 obj_description(c.oid)), ';' ORDER BY c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'sales', 'datamorph_staging') AND c.relkind = 'r'
          AND c.relname LIKE 'untouched%'""");
  }
}
