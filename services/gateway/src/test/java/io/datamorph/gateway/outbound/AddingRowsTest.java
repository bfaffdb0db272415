package io.datamorph.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.spec.type.DataType;
import io.datamorph.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddingRowsTest {

  private static final OpenedWarehouse OPENED = OpenedWarehouse.fresh();

  private final TestDatabase database = OPENED.database();

  @Test
  void theJobReadsTheTargetAndItsRowsStay() {
    table("grown", 2);
    OpenedWarehouse.Job job = OPENED.adding("grown", true);
    append(job, "grown", 7);
    OPENED.publish(job, job.appending("grown"));
    assertEquals("1,2,7", ids("grown"));
  }

  @Test
  void anAnswerThatWasLostAddsNothingTwice() {
    table("once", 1);
    OpenedWarehouse.Job job = OPENED.adding("once", true);
    append(job, "once", 7);
    Publication.Done first = OPENED.publish(job, job.appending("once"));
    assertEquals(first, OPENED.publish(job, job.appending("once")));
    assertEquals("1,7", ids("once"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO public.%s VALUES (3, 3)",
        "DELETE FROM public.%s WHERE id = 1",
        "UPDATE public.%s SET total = 9 WHERE id = 1",
        "UPDATE public.%1$s SET id = 9 WHERE id = 1; UPDATE public.%1$s SET id = 1 WHERE id = 9",
        "TRUNCATE public.%s",
        "ALTER TABLE public.%s ADD COLUMN more int",
        "ALTER TABLE public.%1$s DROP COLUMN total; ALTER TABLE public.%1$s ADD COLUMN total numeric(12,2)",
        "DROP TABLE public.%s",
        "ALTER TABLE public.%1$s RENAME TO old_%1$s; CREATE TABLE public.%1$s AS TABLE public.old_%1$s"
      })
  void aTargetThatSomebodyWroteMeanwhileIsNotSwappedOut(String meanwhile) {
    String target = "changed_" + Integer.toHexString(meanwhile.hashCode());
    table(target, 2);
    OpenedWarehouse.Job job = OPENED.adding(target, true);
    append(job, target, 7);
    database.execute(meanwhile.formatted(target));
    String before =
        database.value("SELECT count(*) FROM pg_tables WHERE tablename = '" + target + "'");
    assertRefused(Code.TARGET_CHANGED, () -> OPENED.publish(job, job.appending(target)));
    assertEquals(
        before,
        database.value("SELECT count(*) FROM pg_tables WHERE tablename = '" + target + "'"));
    assertEquals("3", database.value("SELECT count(*) FROM datamorph_staging." + job.table()));
  }

  @Test
  void aTargetThatNobodyWroteIsTheSameAfterReadingAndVacuuming() {
    table("rested", 5);
    database.execute("DELETE FROM public.rested WHERE id = 1");
    OpenedWarehouse.Job job = OPENED.adding("rested", true);
    append(job, "rested", 7);
    database.execute("VACUUM public.rested");
    database.execute("ANALYZE public.rested");
    OPENED.publish(job, job.appending("rested"));
    assertEquals("2,3,4,5,7", ids("rested"));
  }

  @Test
  void aTableThatAppearsMeanwhileIsNotSwappedOut() {
    OpenedWarehouse.Job one = OPENED.adding("appears", false).filled(1);
    OpenedWarehouse.Job other = OPENED.adding("appears", false).filled(2);
    OPENED.publish(one, one.appending("appears"));
    assertRefused(Code.TARGET_CHANGED, () -> OPENED.publish(other, other.appending("appears")));
    assertEquals("1", ids("appears"));
  }

  @Test
  void aJobForAnotherTargetThanThereIsDoesNotBegin() {
    table("there", 1);
    assertRefused(Code.TARGET_CHANGED, () -> OPENED.adding("there", false));
    assertRefused(Code.TARGET_CHANGED, () -> OPENED.adding("not_there", true));
    database.execute("ALTER TABLE public.there ALTER COLUMN id TYPE bigint");
    assertRefused(Code.TARGET_CHANGED, () -> OPENED.adding("there", true));
    database.execute("CREATE VIEW public.seen AS SELECT * FROM public.there");
    assertRefused(Code.TARGET_IS_NOT_A_TABLE, () -> OPENED.adding("seen", true));
  }

  @Test
  void aStagingTableOfUnknownBaseIsNotSwappedIn() {
    table("unknown_base", 1);
    OpenedWarehouse.Job job = OPENED.job().filled(1);
    assertRefused(Code.TARGET_CHANGED, () -> OPENED.publish(job, job.appending("unknown_base")));
  }

  @Test
  void ofManyAtOnceNoneIsLost() throws Exception {
    table("crowded", 1);
    int jobs = 6;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int job = 0; job < jobs; job++) {
        int id = 10 + job;
        all.add(() -> addUntilPublished("crowded", id));
      }
      int rounds = 0;
      for (Future<Integer> done : threads.invokeAll(all)) {
        rounds = Math.max(rounds, done.get());
      }
      assertTrue(rounds <= jobs, "at least one job ends in every round, so " + rounds);
    }
    assertEquals("1,10,11,12,13,14,15", ids("crowded"));
  }

  private int addUntilPublished(String target, int id) {
    for (int round = 1; ; round++) {
      OpenedWarehouse.Job job = OPENED.adding(target, true);
      append(job, target, id);
      try {
        OPENED.publish(job, job.appending(target));
        return round;
      } catch (RefusedException e) {
        assertEquals(Code.TARGET_CHANGED, e.code(), e.getMessage());
      }
    }
  }

  @Test
  void theColumnsKeepTheirExactTypes() {
    database.execute(
        """
        CREATE TYPE public.mood AS ENUM ('low', 'high');
        CREATE DOMAIN public.small AS int CHECK (VALUE < 100);
        CREATE TABLE public.exact (a smallint, b varchar(5), c char(3), d numeric, e real,
          f public.mood, g json, h timestamptz(0), i public.small, j text COLLATE "C", k int[],
          l interval);
        INSERT INTO public.exact VALUES (1, 'b', 'c', 1.5, 0.1, 'low', '{"x": 1}', now(), 7, 'j',
          '{1}', '1 day')""");
    List<Rows.ColumnOf> columns =
        List.of(
            column("a", new DataType.Int()),
            column("b", new DataType.Text()),
            column("c", new DataType.Text()),
            column("d", new DataType.Decimal(38, 18)),
            column("e", new DataType.Double64()),
            column("f", new DataType.Text()),
            column("g", new DataType.Json()),
            column("h", new DataType.TimestampTz()),
            column("i", new DataType.Int()),
            column("j", new DataType.Text()),
            column("k", new DataType.ArrayOf(new DataType.Int())),
            column("l", new DataType.Text()));
    OpenedWarehouse.Job job = OPENED.adding(columns, "exact", true);
    job.asRole()
        .execute(
            "INSERT INTO datamorph_staging.%s SELECT a, b, c, d, e, f, g, h, i, j, k, l FROM public.exact"
                .formatted(job.table()));
    String types =
        """
        SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attcollation),
          ',' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'public.exact'::regclass""";
    String rows = "SELECT string_agg(t::text, ';') FROM public.exact t";
    String typesBefore = database.value(types);
    String rowsBefore = database.value(rows);
    OPENED.publish(job, job.appending("exact"));
    assertEquals(typesBefore, database.value(types));
    assertEquals(rowsBefore, database.value(rows));
  }

  @ParameterizedTest
  @CsvSource({"varchar(2), abc", "char(2), abc"})
  void aValueThatIsTooLongForItsColumnIsRefusedAndNotCut(String type, String value) {
    database.execute(
        "DROP TABLE IF EXISTS public.narrow; CREATE TABLE public.narrow (a %s)".formatted(type));
    OpenedWarehouse.Job job =
        OPENED.adding(List.of(column("a", new DataType.Text())), "narrow", true);
    job.asRole()
        .execute("INSERT INTO datamorph_staging.%s VALUES ('%s')".formatted(job.table(), value));
    assertRefused(Code.TARGET_CONSTRAINT, () -> OPENED.publish(job, job.appending("narrow")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1234567890123456789", "100000000000000000000", "'NaN'"})
  void rowsThatTheJobCannotReadExactlyAreNotPutAtRisk(String number) {
    database.execute(
        "DROP TABLE IF EXISTS public.fine; CREATE TABLE public.fine (a numeric); INSERT INTO public.fine VALUES (1), (%s)"
            .formatted(number));
    List<Rows.ColumnOf> columns = List.of(column("a", new DataType.Decimal(38, 18)));
    assertRefused(Code.TARGET_CONSTRAINT, () -> OPENED.adding(columns, "fine", true));
    database.execute("DELETE FROM public.fine WHERE a <> 1");
    assertNotEquals("", OPENED.adding(columns, "fine", true).table());
  }

  private static Rows.ColumnOf column(String name, DataType type) {
    return new Rows.ColumnOf(name, type);
  }

  private void table(String name, int rows) {
    database.execute(
        "CREATE TABLE public.%s (id int, total numeric(12,2)); INSERT INTO public.%1$s SELECT i, i FROM generate_series(1, %d) i"
            .formatted(name, rows));
  }

  /** What a script does: the target's rows and one more. */
  private static void append(OpenedWarehouse.Job job, String target, int id) {
    job.asRole()
        .execute(
            "INSERT INTO datamorph_staging.%s SELECT id, total FROM public.%s UNION ALL SELECT %d, 0"
                .formatted(job.table(), target, id));
  }

  private String ids(String table) {
    return database.value("SELECT string_agg(id::text, ',' ORDER BY id) FROM public." + table);
  }

  private static void assertRefused(Code code, org.junit.jupiter.api.function.Executable action) {
    RefusedException refused = assertThrows(RefusedException.class, action);
    assertEquals(code, refused.code(), refused.getMessage());
  }
}
