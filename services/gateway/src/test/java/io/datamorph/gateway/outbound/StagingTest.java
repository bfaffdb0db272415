package io.datamorph.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {

  private static final OpenedWarehouse OPENED = OpenedWarehouse.fresh();

  @Test
  void theRoleReadsItsSourcesAndFillsItsStagingTable() {
    OpenedWarehouse.Job job = OPENED.job().filled(3);
    assertEquals("10", job.asRole().value("SELECT count(*) FROM public.orders"));
    assertEquals("3", job.asRole().value("SELECT count(*) FROM datamorph_staging." + job.table()));
    assertFalse(job.login().url().contains("password"), job.login().url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM public.secrets",
        "INSERT INTO public.orders VALUES (99, 1)",
        "UPDATE public.orders SET amount = 0",
        "DELETE FROM public.orders",
        "TRUNCATE public.orders",
        "DROP TABLE public.orders",
        "SELECT * FROM datamorph_staging.publications",
        "INSERT INTO datamorph_staging.publications VALUES ('x', 0, 'a', 'b', 1, 1)",
        "CREATE TABLE datamorph_staging.mine (a int)",
        "CREATE TABLE public.mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "ALTER ROLE CURRENT_USER SUPERUSER",
        "COPY public.orders TO PROGRAM 'id'",
        "SELECT pg_read_file('/etc/passwd')",
        "SET ROLE postgres"
      })
  void theRoleCanDoNothingElse(String attack) {
    OpenedWarehouse.Job job = OPENED.job();
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> job.asRole().execute(attack));
    assertTrue(
        refused.getMessage().contains("permission denied")
            || refused.getMessage().contains("must be")
            || refused.getMessage().contains("ermission"),
        refused.getMessage());
  }

  @Test
  void theRoleCannotTouchTheStagingTableOfAnotherJob() {
    OpenedWarehouse.Job one = OPENED.job();
    OpenedWarehouse.Job other = OPENED.job();
    assertThrows(
        IllegalStateException.class,
        () -> one.asRole().value("SELECT count(*) FROM datamorph_staging." + other.table()));
  }

  @Test
  void closingEndsTheRoleAndTheTable() {
    OpenedWarehouse.Job job = OPENED.job().filled(1);
    OPENED.warehouse().closeStaging(job.table(), job.role(), false);
    OPENED.warehouse().closeStaging(job.table(), job.role(), false);
    assertThrows(IllegalStateException.class, () -> job.asRole().value("SELECT 1"));
    assertEquals(
        "0",
        OPENED
            .database()
            .value(
                "SELECT (SELECT count(*) FROM pg_roles WHERE rolname = '%s') + (SELECT count(*) FROM pg_tables WHERE tablename = '%s')"
                    .formatted(job.role(), job.table())));
  }

  @Test
  void closingCanKeepTheTableForTheValidator() {
    OpenedWarehouse.Job job = OPENED.job().filled(2);
    OPENED.warehouse().closeStaging(job.table(), job.role(), true);
    assertEquals(
        "2", OPENED.database().value("SELECT count(*) FROM datamorph_staging." + job.table()));
  }

  @Test
  void openingAgainGivesAnEmptyTable() {
    OpenedWarehouse.Job job = OPENED.job().filled(5);
    OpenedWarehouse.Job again = OPENED.job(job.workflow());
    assertEquals(
        "0", again.asRole().value("SELECT count(*) FROM datamorph_staging." + again.table()));
  }

  @Test
  void manyJobsWithTheSameSourceAreOpenedAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<OpenedWarehouse.Job>> opens =
          IntStream.range(0, 8).<Callable<OpenedWarehouse.Job>>mapToObj(i -> OPENED::job).toList();
      for (Future<OpenedWarehouse.Job> opened : threads.invokeAll(opens)) {
        assertEquals("10", opened.get().asRole().value("SELECT count(*) FROM public.orders"));
      }
    }
  }

  @Test
  void namesAreTakenAsTheyAre() {
    String nasty = "a\"; DROP TABLE public.orders; --";
    OPENED.database().execute("CREATE TABLE IF NOT EXISTS public.\"od'd \"\"t\" (\"x y\" int)");
    String table = Names.staging("nasty", 0, 1, 1);
    String role = Names.jobRole("warehouse", table);
    NewStaging.Opened opened =
        OPENED
            .warehouse()
            .openStaging(
                new NewStaging(
                    table,
                    role,
                    List.of(new TableName("public", "od'd \"t")),
                    List.of(new Rows.ColumnOf(nasty, new DataType.Text())),
                    Optional.empty()));
    assertEquals(
        nasty,
        OPENED
            .database()
            .value(
                "SELECT attname FROM pg_attribute WHERE attnum = 1 AND attrelid = 'datamorph_staging.%s'::regclass"
                    .formatted(table)));
    NewStaging.Login login = opened.login();
    TestDatabase asRole = new TestDatabase(login.url(), login.user(), login.password());
    assertEquals("0", asRole.value("SELECT count(*) FROM public.\"od'd \"\"t\""));
  }

  @Test
  void aSourceThatDoesNotExistIsNamed() {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> open(OPENED.database(), "nowhere"));
    assertEquals(Code.UNKNOWN_TABLE, refused.code());
    assertTrue(refused.getMessage().contains("public.nowhere"), refused.getMessage());
  }

  @Test
  void aUserWhoMayNotMakeRolesIsToldWhatToGrant() {
    TestDatabase plain = TestInfra.shared().newDatabase();
    plain.execute("CREATE TABLE public.orders (id integer)");
    RefusedException refused = assertThrows(RefusedException.class, () -> open(plain, "orders"));
    assertEquals(Code.CONNECTION_CANNOT_CREATE_ROLES, refused.code());
    assertTrue(
        refused.getMessage().contains("ALTER ROLE " + plain.user() + " CREATEROLE"),
        refused.getMessage());
  }

  @Test
  void aUserWhoCannotPassARightOnIsToldWhatToGrant() {
    TestInfra infra = TestInfra.shared();
    OpenedWarehouse opened = OpenedWarehouse.fresh();
    String name = opened.database().url().replaceAll(".*/", "");
    infra
        .databaseAsSuperuser(name)
        .execute(
            "CREATE TABLE public.foreign_one (id integer); GRANT SELECT ON public.foreign_one TO \"%s\""
                .formatted(opened.database().user()));
    RefusedException refused =
        assertThrows(RefusedException.class, () -> open(opened.database(), "foreign_one"));
    assertEquals(Code.CONNECTION_CANNOT_GRANT, refused.code());
    assertTrue(refused.getMessage().contains("WITH GRANT OPTION"), refused.getMessage());
  }

  @Test
  void aDatabaseThatIsAwayIsUnavailable() {
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () ->
                OpenedWarehouse.over("jdbc:postgresql://localhost:1/nothing", "me", "secret")
                    .catalogue());
    assertEquals(Code.CONNECTION_UNAVAILABLE, refused.code());
    assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
  }

  private static void open(TestDatabase database, String source) {
    OpenedWarehouse.over(database)
        .openStaging(
            new NewStaging(
                "stg_x",
                "datamorph_job_x_" + source,
                List.of(new TableName("public", source)),
                List.of(new Rows.ColumnOf("id", new DataType.Int())),
                Optional.empty()));
  }
}
