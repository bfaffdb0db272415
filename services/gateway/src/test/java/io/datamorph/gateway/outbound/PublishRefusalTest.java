package io.datamorph.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishRefusalTest {

  private static final OpenedWarehouse OPENED = OpenedWarehouse.fresh();

  private final TestDatabase database = OPENED.database();

  @Test
  void aTableOfTheUserIsRefusedUnlessItIsNamedForReplacement() {
    database.execute(
        "CREATE TABLE public.users_own (a serial PRIMARY KEY); INSERT INTO public.users_own VALUES (7)");
    OpenedWarehouse.Job job = OPENED.job().filled(1);
    assertRefused(Code.TARGET_NOT_OURS, job, job.into("users_own"));
    assertEquals("7", database.value("SELECT a FROM public.users_own"));
    OPENED.publish(job, job.over("users_own"));
    assertEquals("7", database.value("SELECT a FROM datamorph_staging.users_own__previous"));
    publish("users_own", 3);
  }

  @Test
  void aTableThatTheUserMadeUnderTheNameOfOursIsNotOurs() {
    publish("remade", 1);
    database.execute("DROP TABLE public.remade; CREATE TABLE public.remade (mine int)");
    OpenedWarehouse.Job job = OPENED.job().filled(1);
    assertRefused(Code.TARGET_NOT_OURS, job, job.into("remade"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t_view | CREATE VIEW public.t_view AS SELECT 1 AS a",
        "t_matview | CREATE MATERIALIZED VIEW public.t_matview AS SELECT 1 AS a",
        "t_seq | CREATE SEQUENCE public.t_seq",
        "t_part | CREATE TABLE public.t_part (a int) PARTITION BY RANGE (a)",
        "t_child | CREATE TABLE public.t_mother (a int); CREATE TABLE public.t_child () INHERITS (public.t_mother)"
      })
  void whatIsNotATableIsNotReplaced(String target, String ddl) {
    database.execute(ddl);
    OpenedWarehouse.Job job = OPENED.job().filled(1);
    assertRefused(Code.TARGET_IS_NOT_A_TABLE, job, job.over(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d_view | CREATE VIEW public.on_%1$s AS SELECT id FROM public.%1$s | view",
        "d_key | ALTER TABLE public.%1$s ADD PRIMARY KEY (id); CREATE TABLE public.on_%1$s (id int REFERENCES public.%1$s) | constraint",
        "d_type | CREATE TABLE public.on_%1$s (r public.%1$s) | on_d_type",
        "d_rls | ALTER TABLE public.%1$s ENABLE ROW LEVEL SECURITY | row security",
        "d_trigger | CREATE FUNCTION public.f_%1$s() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER tr BEFORE INSERT ON public.%1$s FOR EACH ROW EXECUTE FUNCTION public.f_%1$s() | trigger"
      })
  void whatHangsOnATableIsNamedAndNeverBroken(String target, String ddl, String named) {
    publish(target, 1);
    database.execute(ddl.formatted(target));
    OpenedWarehouse.Job job = OPENED.job().filled(2);
    RefusedException refused = assertRefused(Code.TARGET_HAS_DEPENDENTS, job, job.over(target));
    assertTrue(refused.getMessage().contains(named), refused.getMessage());
    assertEquals("1", database.value("SELECT count(*) FROM public." + target));
    assertEquals("2", database.value("SELECT count(*) FROM datamorph_staging." + job.table()));
  }

  @Test
  void whatIsMissingIsNamed() {
    OpenedWarehouse.Job job = OPENED.job();
    assertRefused(Code.TARGET_SCHEMA_MISSING, job, job.into(new TableName("nowhere", "t"), false));
    OPENED.warehouse().closeStaging(job.table(), job.role(), false);
    assertRefused(Code.STAGING_MISSING, job, job.into("t"));
    for (String schema : List.of("pg_catalog", "information_schema", "datamorph_staging")) {
      assertEquals(
          Code.TARGET_NOT_ALLOWED,
          assertThrows(RefusedException.class, () -> job.into(new TableName(schema, "t"), true))
              .code());
    }
  }

  private Publication.Done publish(String target, int rows) {
    OpenedWarehouse.Job job = OPENED.job().filled(rows);
    return OPENED.publish(job, job.into(target));
  }

  private static RefusedException assertRefused(
      Code code, OpenedWarehouse.Job job, Publication publication) {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> OPENED.publish(job, publication));
    assertEquals(code, refused.code(), refused.getMessage());
    return refused;
  }
}
