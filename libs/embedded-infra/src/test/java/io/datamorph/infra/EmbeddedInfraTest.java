package io.datamorph.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;

class EmbeddedInfraTest {

  @Test
  void what_was_kept_is_there_after_a_restart(@TempDir Path data) throws Exception {
    try (var first = all(data)) {
      Clients.publish(first.kafka(), "kept", "a record");
      first.postgres().createDatabase("kept");
      first.postgres().execute("kept", "create table t as select 'a row' as v");
      try (var s3 = Clients.s3(first.s3())) {
        Clients.putOnce(s3, "kept", "a/key", "an object");
      }
    }
    try (var second = all(data)) {
      assertEquals("a record", Clients.consume(second.kafka(), "kept"));
      assertEquals("a row", Clients.value(second.postgres(), "kept", "select v from t"));
      try (var s3 = Clients.s3(second.s3())) {
        assertEquals("an object", Clients.get(s3, "kept", "a/key"));
      }
    }
  }

  @Test
  void without_a_data_folder_nothing_is_left_behind() {
    var progress = Collections.synchronizedList(new ArrayList<String>());
    var infra = EmbeddedInfra.builder().kafka().postgres().s3().onProgress(progress::add).start();
    var folder = infra.dataDir();
    var children = ProcessHandle.current().descendants().toList();
    assertTrue(Files.isDirectory(folder));
    assertFalse(children.isEmpty());

    infra.close();
    infra.close();

    assertFalse(Files.exists(folder));
    assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
    assertTrue(progress.stream().anyMatch(line -> line.startsWith("kafka is up after")));
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused(@TempDir Path data) {
    try (var first = EmbeddedInfra.builder().dataDir(data).s3().start()) {
      var refused =
          assertThrows(
              InfraException.class, () -> EmbeddedInfra.builder().dataDir(data).s3().start());

      assertTrue(refused.getMessage().contains("in use by process " + pid()));
      assertTrue(refused.getMessage().contains(first.dataDir().toString()));
    }
    EmbeddedInfra.builder().dataDir(data).s3().start().close();
  }

  @Test
  void an_object_is_written_once_and_only_with_the_right_secret() {
    try (var infra = EmbeddedInfra.builder().s3Bucket("bucket").start();
        var s3 = Clients.s3(infra.s3())) {
      Clients.putOnce(s3, "bucket", "key", "first");
      var taken =
          assertThrows(S3Exception.class, () -> Clients.putOnce(s3, "bucket", "key", "second"));
      assertEquals(412, taken.statusCode());
      assertEquals("first", Clients.get(s3, "bucket", "key"));

      var handle = infra.s3();
      var wrong =
          new S3Handle(handle.endpoint(), handle.region(), handle.accessKey(), "not the secret");
      try (var intruder = Clients.s3(wrong)) {
        var refused = assertThrows(S3Exception.class, () -> Clients.get(intruder, "bucket", "key"));
        assertEquals(403, refused.statusCode());
      }
    }
  }

  @Test
  void postgres_wants_a_password_and_keeps_to_itself(@TempDir Path data) throws Exception {
    try (var infra = EmbeddedInfra.builder().dataDir(data).postgres().start()) {
      var postgres = infra.postgres();
      var url = postgres.jdbcUrl("postgres");
      var refused =
          assertThrows(
              SQLException.class, () -> DriverManager.getConnection(url, "postgres", "guess"));
      assertEquals("28P01", refused.getSQLState());

      assertEquals("127.0.0.1", show(postgres, "listen_addresses"));
      assertEquals("UTF8", show(postgres, "server_encoding"));
      assertEquals("UTC", show(postgres, "log_timezone"));
      assertEquals("200", show(postgres, "max_connections"));
      assertEquals("on", show(postgres, "fsync"));
      assertEquals(
          "0",
          Clients.value(
              postgres,
              "postgres",
              "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"));
      var permissions = Files.getPosixFilePermissions(data.resolve("credentials.properties"));
      assertEquals("[OWNER_READ, OWNER_WRITE]", permissions.stream().sorted().toList().toString());
    }
  }

  @Test
  void databases_and_roles_are_made_once() throws Exception {
    try (var infra = EmbeddedInfra.builder().postgres().start()) {
      var postgres = infra.postgres();
      postgres.createDatabase("shop");
      postgres.createDatabase("shop");
      postgres.createRole("clerk", "it's secret");
      postgres.createRole("clerk", "it's another");

      var url = postgres.jdbcUrl("shop");
      DriverManager.getConnection(url, "clerk", "it's another").close();
      assertThrows(
          IllegalArgumentException.class, () -> postgres.createDatabase("x\"; drop database shop"));
      var refused =
          assertThrows(InfraException.class, () -> postgres.execute("shop", "select nothing"));
      assertTrue(refused.getMessage().contains("nothing"));
      assertEquals("off", show(postgres, "fsync"));
    }
  }

  @Test
  void a_fixed_port_that_is_taken_is_named_and_the_others_are_stopped(@TempDir Path data)
      throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();
      var builder = EmbeddedInfra.builder().dataDir(data).s3(port).postgres();

      var failure = assertThrows(InfraException.class, builder::start);

      assertTrue(failure.getMessage().contains(String.valueOf(port)), failure.getMessage());
      assertTrue(failure.getMessage().contains(data.toString()), failure.getMessage());
    }
    EmbeddedInfra.builder().dataDir(data).s3().start().close();
  }

  @Test
  void a_data_folder_that_cannot_be_one_is_named(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");

    var failure =
        assertThrows(
            InfraException.class, () -> EmbeddedInfra.builder().dataDir(file).s3().start());

    assertTrue(failure.getMessage().contains(file.toString()));
  }

  @Test
  void a_bucket_has_a_name_that_s3_allows() {
    var builder = EmbeddedInfra.builder();

    builder.s3Bucket("abc").s3Bucket("a".repeat(63));
    assertThrows(IllegalArgumentException.class, () -> builder.s3Bucket("ab"));
    assertThrows(IllegalArgumentException.class, () -> builder.s3Bucket("a".repeat(64)));
    assertThrows(IllegalArgumentException.class, () -> builder.s3Bucket("../abc"));
  }

  @Test
  void what_was_not_asked_for_is_not_there() {
    try (var infra = EmbeddedInfra.builder().s3().start()) {
      assertThrows(InfraException.class, infra::kafka);
      assertThrows(InfraException.class, infra::postgres);
      assertTrue(infra.dynamoDb().isEmpty());
    }
    assertThrows(InfraException.class, () -> EmbeddedInfra.builder().start());
  }

  @Test
  void no_class_of_a_component_is_on_the_callers_class_path() {
    for (var name : List.of("kafka.server.KafkaRaftServer", "org.gaul.s3proxy.S3Proxy")) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }
  }

  private static EmbeddedInfra all(Path data) {
    return EmbeddedInfra.builder().dataDir(data).kafka().postgres().s3Bucket("kept").start();
  }

  private static String show(PostgresHandle postgres, String setting) throws SQLException {
    return Clients.value(postgres, "postgres", "show " + setting);
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }
}
