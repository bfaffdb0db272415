package io.datamorph.gateway.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlGuardTest {

  private static Stream<Arguments> attacks() {
    return Stream.of(
        attack("select 1; drop table ta.orders", Code.MULTIPLE_STATEMENTS),
        attack("commit; insert into t values (1); commit", Code.MULTIPLE_STATEMENTS),
        attack("set transaction read write", Code.SQL_REFUSED),
        attack("set statement_timeout = 0", Code.NOT_A_SELECT),
        attack("reset all", Code.NOT_A_SELECT),
        attack("with d as (delete from t returning *) select * from d", Code.NOT_A_SELECT),
        attack("with d as (insert into t values (1) returning *) select 1", Code.NOT_A_SELECT),
        attack("with d as (update t set a = 1 returning *) select 1", Code.NOT_A_SELECT),
        attack(
            "select * from (with d as (delete from t returning *) select * from d) x",
            Code.NOT_A_SELECT),
        attack("select * into c from t", Code.NOT_A_SELECT),
        attack("select * from t for update", Code.NOT_A_SELECT),
        attack("select * from (select * from t for share) x", Code.NOT_A_SELECT),
        attack("insert into t values (1)", Code.NOT_A_SELECT),
        attack("delete from t", Code.NOT_A_SELECT),
        attack("explain analyze delete from t", Code.NOT_A_SELECT),
        attack("copy t to program 'id'", Code.SQL_REFUSED),
        attack("do $$begin end$$", Code.SQL_REFUSED),
        attack("call f()", Code.NOT_A_SELECT),
        attack("listen x", Code.SQL_REFUSED),
        attack("declare c cursor for select 1", Code.SQL_REFUSED),
        attack("select set_config('app.tenant', 'b', true)", Code.FUNCTION_NOT_ALLOWED),
        attack("select current_setting('x')", Code.FUNCTION_NOT_ALLOWED),
        attack(
            "select query_to_xml('select * from tb.secrets', true, true, '')",
            Code.FUNCTION_NOT_ALLOWED),
        attack("select pg_read_file('/etc/passwd')", Code.FUNCTION_NOT_ALLOWED),
        attack("select lo_import('/etc/passwd')", Code.FUNCTION_NOT_ALLOWED),
        attack("select lo_from_bytea(0, 'x')", Code.FUNCTION_NOT_ALLOWED),
        attack("select pg_sleep(3600)", Code.FUNCTION_NOT_ALLOWED),
        attack("select pg_catalog.pg_sleep(1)", Code.FUNCTION_NOT_ALLOWED),
        attack("select \"pg_sleep\"(1)", Code.FUNCTION_NOT_ALLOWED),
        attack("select PG_SLEEP(1)", Code.FUNCTION_NOT_ALLOWED),
        attack("select public.lower('x')", Code.FUNCTION_NOT_ALLOWED),
        attack("select repeat('x', 1000000000)", Code.FUNCTION_NOT_ALLOWED),
        attack("select nextval('s')", Code.FUNCTION_NOT_ALLOWED),
        attack("select dblink('x', 'y')", Code.FUNCTION_NOT_ALLOWED),
        attack("select pg_advisory_lock(1)", Code.FUNCTION_NOT_ALLOWED),
        attack("select pg_terminate_backend(1)", Code.FUNCTION_NOT_ALLOWED),
        attack("select pg_notify('a', 'b')", Code.FUNCTION_NOT_ALLOWED),
        attack("select * from pg_ls_dir('/')", Code.FUNCTION_NOT_ALLOWED),
        attack("select 1 where exists (select pg_sleep(1))", Code.FUNCTION_NOT_ALLOWED),
        attack("select 1 order by pg_sleep(1)", Code.FUNCTION_NOT_ALLOWED),
        attack(
            "select count(*) filter (where pg_sleep(1) is null) from t", Code.FUNCTION_NOT_ALLOWED),
        attack("select sum(a) over (order by pg_sleep(1)) from t", Code.FUNCTION_NOT_ALLOWED),
        attack("select case when true then pg_sleep(1) end", Code.FUNCTION_NOT_ALLOWED),
        attack("select (array[pg_sleep(1)])[1]", Code.FUNCTION_NOT_ALLOWED),
        attack("select 1 from a join b on pg_sleep(1) is null", Code.FUNCTION_NOT_ALLOWED),
        attack("select 1 limit (select length(pg_sleep(1)::text))", Code.FUNCTION_NOT_ALLOWED),
        attack("values (pg_sleep(1))", Code.FUNCTION_NOT_ALLOWED),
        attack("select * from (values (pg_sleep(1))) v", Code.FUNCTION_NOT_ALLOWED),
        attack("select * from pg_stat_activity", Code.RELATION_NOT_ALLOWED),
        attack("select * from PG_CATALOG.pg_class", Code.RELATION_NOT_ALLOWED),
        attack("select * from \"pg_catalog\".\"pg_authid\"", Code.RELATION_NOT_ALLOWED),
        attack("select * from information_schema.tables", Code.RELATION_NOT_ALLOWED),
        attack("select * from db.public.t", Code.RELATION_NOT_ALLOWED),
        attack("table pg_class", Code.RELATION_NOT_ALLOWED),
        attack("select 1 where exists (select 1 from pg_roles)", Code.RELATION_NOT_ALLOWED),
        attack(
            "select * from (with pg_shadow as (select 1) select * from pg_shadow) t, pg_shadow",
            Code.RELATION_NOT_ALLOWED),
        attack("select 'pg_class'::regclass", Code.SQL_REFUSED),
        attack("select cast('a' as regproc)", Code.SQL_REFUSED),
        attack("select {fn now()}", Code.SQL_REFUSED),
        attack("select ?", Code.SQL_REFUSED),
        attack("select :a", Code.SQL_REFUSED),
        attack("", Code.SQL_REFUSED),
        attack(" -- nothing", Code.SQL_REFUSED));
  }

  /** What the parser and PostgreSQL's scanner may read differently. */
  private static Stream<Arguments> tricks() {
    return Stream.of(
        attack("select '\\'; --'", Code.SQL_REFUSED),
        attack("select '\\'; drop table t; --'", Code.MULTIPLE_STATEMENTS),
        attack("/* /* */ select 1; drop table t; -- */", Code.SQL_REFUSED),
        attack("select E'\\' , ' || pg_sleep(10) || '", Code.SQL_REFUSED),
        attack("select q'{' || pg_sleep(1) || '}'", Code.SQL_REFUSED),
        attack("select $a$x$a$", Code.SQL_REFUSED),
        attack("select $a$ '$a$ || pg_sleep(1) || $a$' $a$", Code.SQL_REFUSED),
        attack("select N'x'", Code.SQL_REFUSED),
        attack("select * from pg_catalog\uE000pg_class", Code.SQL_REFUSED),
        attack("select * from \"pg_catalog.pg_class\"", Code.RELATION_NOT_ALLOWED),
        attack("select '\\' \" ', pg_catalog.pg_sleep(1), ' \" '", Code.SQL_REFUSED),
        attack("select `a` from t", Code.SQL_REFUSED),
        attack("select 1\u00a0", Code.SQL_REFUSED),
        attack("select '\0'", Code.SQL_REFUSED),
        attack("select '\ud800'", Code.SQL_REFUSED));
  }

  private static Arguments attack(String sql, Code code) {
    return Arguments.of(sql, code);
  }

  @ParameterizedTest
  @MethodSource({"attacks", "tricks"})
  void anAttackIsRefused(String sql, Code code) {
    RefusedException refused = assertThrows(RefusedException.class, () -> SqlGuard.readOnly(sql));
    assertEquals(code, refused.code(), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1;",
        "select $$;drop table t;$$",
        "select 1 -- a comment",
        "values (1, 'a'), (2, null)",
        "table orders",
        "select user, current_date, current_timestamp, now()",
        "select * from \"Order Lines\" as \"T 1\" where \"T 1\".\"x y\" > 1 and \"a\"\"b\" is null",
        "with recursive r as (select 1 x union all select x + 1 from r where x < 5) select * from r",
        "with x as materialized (select 1 as a), y(b) as (select a from x) select * from x join y on a = b",
        "select a.*, count(*) over (partition by b order by c desc nulls last rows between unbounded preceding and current row) from s.a as a",
        "select sum(a) over w from t window w as (partition by b)",
        "select count(*) filter (where a > 1), count(distinct b), string_agg(a, ',' order by b) from t group by c having count(*) > 1",
        "select percentile_cont(0.5) within group (order by x) from t",
        "select round(avg(x)::numeric, 10), cast(a as double precision), a::numeric(10, 2), cast(null as decimal(38,2)) from t",
        "select extract(year from d), date_trunc('month', d), d + interval '1 day', date '2026-01-31', timestamptz '2026-01-31 00:00:00+00' at time zone 'UTC' from t",
        "select trim(both ' ' from x), substring(x from 1 for 2), position('a' in x), overlay(x placing 'a' from 1 for 2) from t",
        "select * from t order by a collate \"C\" desc nulls first limit 3 offset 2",
        "select min((a) collate \"C\") from t where (a collate \"C\") between 'a' and 'b'",
        "select case when a is null then null::text else 'it''s' end, coalesce(a, 'x'), nullif(a, '') from t",
        "select * from a left join lateral (select 1) b on true cross join c natural join d full join e using (k)",
        "(select 1 except all select 2) union all (select 3 intersect select 4) order by 1",
        "select a from t where a in (1, 2) and b not in (select 1) and c like 'x%' escape '!' and d ilike 'y' and e ~ 'z' and f !~* 'w' and g similar to 'v'",
        "select a is distinct from b, a is not true, not (a or b), x = any(array[1, 2]), (a, b) in (select 1, 2), -a, a % 2, a ^ 2, a || b from t",
        "select regexp_replace(a, '\\d+', 'x', 'g') from t",
        "select a from t group by grouping sets ((a), ())",
        "select a, b from t group by rollup (a), cube (b)",
        "select distinct on (a) a, b from t",
        "select generate_series(1, 3), * from generate_series(1, 3) g(x), unnest(array[1, 2]) with ordinality as u(y, n)",
        "select '{\"a\": 1}'::jsonb -> 'a' ->> 'b', '[1]'::jsonb @> '1'::jsonb",
        "select count(*) from (select \"a\", count(*) c from \"datamorph_staging\".\"stg_1\" group by \"a\" except all select 1, 2) d"
      })
  void aReadingStatementIsLetThrough(String sql) {
    String first = SqlGuard.readOnly(sql);
    assertEquals(first, SqlGuard.readOnly(first));
  }

  @Test
  void whatIsExecutedIsWhatWasUnderstood() {
    assertEquals("SELECT 1", SqlGuard.readOnly("select /* secret */ 1 ; -- more"));
  }

  @Test
  void aDotInQuotesIsPartOfTheName() {
    String sql = "SELECT t.\"a.b\", 'c.d \"e.f\"' AS \"\uE000.\"\".\" FROM \"s.1\".\"t.\" AS t";
    assertEquals(sql, SqlGuard.readOnly(sql));
    assertEquals("SELECT \"a.b\"", SqlGuard.readOnly("select /* \" */ \"a.b\" -- \"x.y"));
  }

  @Test
  void nestingIsReadQuicklyOrRefused() {
    String deep = "(".repeat(100) + "a + 1" + ")".repeat(100);
    assertTimeout(
        Duration.ofSeconds(3),
        () -> SqlGuard.readOnly("select " + deep + " from t where " + deep + " = 1"));
    String deeper = "select " + "(".repeat(10_000) + "1" + ")".repeat(10_000);
    assertEquals(
        Code.SQL_REFUSED,
        assertThrows(RefusedException.class, () -> SqlGuard.readOnly(deeper)).code());
  }

  @Test
  void aLongTextIsNotEvenRead() {
    String sql = "select '" + "x".repeat(1_000_000) + "'";
    assertEquals(
        Code.BODY_TOO_LARGE,
        assertThrows(RefusedException.class, () -> SqlGuard.readOnly(sql)).code());
  }
}
