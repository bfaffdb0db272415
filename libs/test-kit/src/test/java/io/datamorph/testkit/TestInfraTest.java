package io.datamorph.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestInfraTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestInfra infra = TestInfra.shared();

  @Test
  void it_is_started_once() {
    assertEquals(infra.bootstrapServers(), TestInfra.shared().bootstrapServers());
  }

  @Test
  void a_new_database_is_empty_and_its_owner_is_no_superuser() {
    var database = infra.newDatabase();
    database.execute("create table made_here (i integer)");

    assertEquals("f", database.value("select rolsuper from pg_roles where rolname = user"));
    assertNotEquals(database.url(), infra.newDatabase().url());
  }

  @Test
  void a_wrong_password_is_refused() {
    var database = infra.newDatabase();
    var intruder = new TestDatabase(database.url(), database.user(), "guess");

    var refused = assertThrows(IllegalStateException.class, () -> intruder.value("select 1"));

    assertTrue(refused.getMessage().contains("password authentication failed"));
  }

  @Test
  void a_service_owns_its_schema_and_cannot_read_its_neighbours() {
    var gateway = infra.service("control_test", "gateway");
    var runner = infra.service("control_test", "job-runner");
    gateway.execute("create table secrets as select 1 as one");

    assertEquals("job_runner", runner.value("select current_schema()"));
    assertEquals("1", gateway.value("select one from gateway.secrets"));
    assertThrows(
        IllegalStateException.class, () -> runner.value("select one from gateway.secrets"));
  }

  @Test
  void a_published_record_arrives_with_its_headers() {
    var topic = infra.kafka().newTopic();

    infra.kafka().publish(topic, "k", new byte[] {1, 2}, Map.of("ce_type", "test"));

    var arrived = infra.kafka().awaitRecord(topic, item -> item.key().equals("k"), SOON);
    assertArrayEquals(new byte[] {1, 2}, arrived.value());
    var header = arrived.headers().lastHeader("ce_type").value();
    assertEquals("test", new String(header, StandardCharsets.UTF_8));
  }

  @Test
  void waiting_in_vain_tells_what_came_instead() {
    var topic = infra.kafka().newTopic();
    infra.kafka().publish(topic, "k", "something else");

    var failure =
        assertThrows(
            AssertionError.class,
            () -> infra.kafka().awaitRecord(topic, item -> false, Duration.ofSeconds(1)));

    assertTrue(failure.getMessage().contains("k=something else"));
  }

  @Test
  void making_a_topic_twice_is_making_it_once() {
    infra.kafka().createTopics(Map.of("made-twice", 2));
    infra.kafka().createTopics(Map.of("made-twice", 2));

    assertEquals(0, infra.kafka().records("made-twice").size());
  }

  @Test
  void the_sample_warehouse_is_the_same_after_each_load() {
    var database = infra.newDatabase();
    SampleWarehouse.fill(database);
    database.execute("delete from order_items");
    SampleWarehouse.fill(database);

    assertEquals("200", database.value("select count(*) from customers"));
    assertEquals("1000", database.value("select count(*) from orders"));
    assertEquals(
        "20",
        database.value(
            "select count(*) from customers where customer_id not in (select customer_id from"
                + " orders)"));
  }

  @Test
  void a_psql_script_runs_without_its_backslash_lines(@TempDir Path folder) throws Exception {
    var script = folder.resolve("script.sql");
    Files.writeString(
        script, "\\set scale 1\ncreate table t as select generate_series(1, 5 * :scale)::text v;");
    var database = infra.newDatabase();

    SampleWarehouse.runPsqlScript(database, script, Map.of("scale", "2"));

    assertEquals("10", database.value("select count(*) from t"));
  }
}
