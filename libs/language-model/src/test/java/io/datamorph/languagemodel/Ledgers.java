package io.datamorph.languagemodel;

import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** Ledgers over one emptied table, by a clock that a test sets. */
final class Ledgers implements InstantSource {

  private static final TestDatabase DATABASE = migrated();
  private static final DataSource POOL = pool();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

  /** Empties the table: a database for each test would take most of its time. */
  Ledgers() {
    DATABASE.execute("truncate model_call restart identity");
  }

  private static TestDatabase migrated() {
    TestDatabase database = TestInfra.shared().newDatabase();
    try (InputStream in =
        Ledgers.class.getResourceAsStream("/db/language-model/V20__model_calls.sql")) {
      database.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As services have one; making a connection for every transaction takes most of a test. */
  @SuppressWarnings("deprecation")
  private static DataSource pool() {
    PGPoolingDataSource pool = new PGPoolingDataSource();
    pool.setURL(DATABASE.url());
    pool.setUser(DATABASE.user());
    pool.setPassword(DATABASE.password());
    pool.setMaxConnections(8);
    return pool;
  }

  ModelLedger with(LedgerSettings settings) {
    return new ModelLedger(POOL, settings, this);
  }

  ModelLedger unlimited() {
    return with(LedgerSettings.UNLIMITED);
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  String value(String sql) {
    return DATABASE.value(sql);
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
