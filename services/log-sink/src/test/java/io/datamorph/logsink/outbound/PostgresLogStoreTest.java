package io.datamorph.logsink.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.logsink.Entries;
import io.datamorph.logsink.LogStore;
import io.datamorph.logsink.LogStoreSuite;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresLogStoreTest extends LogStoreSuite {

  private static final Duration CENTURY = Duration.ofDays(36_500);
  private static Jdbi jdbi;

  @BeforeAll
  static void migrate() {
    TestDatabase database = TestInfra.shared().newDatabase();
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("db/log-sink")
        .load()
        .migrate();
    jdbi = Jdbi.create(database.url(), database.user(), database.password());
  }

  @Override
  protected LogStore store() {
    return new PostgresLogStore(jdbi, CENTURY);
  }

  @Test
  void whatHasExpiredIsPruned() {
    String workflow = Entries.newWorkflow();
    new PostgresLogStore(jdbi, Duration.ofDays(-36_500)).store(List.of(Entries.entry(workflow, 1)));
    store().store(List.of(Entries.entry(workflow, 2)));
    store().prune();
    assertEquals(List.of(Entries.entry(workflow, 2)), store().read(workflow, Optional.empty(), 10));
  }
}
