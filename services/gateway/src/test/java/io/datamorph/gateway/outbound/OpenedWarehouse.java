package io.datamorph.gateway.outbound;

import io.datamorph.gateway.Warehouse;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.domain.TargetVersion;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.type.DataType;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A database of a test and the gateway's hand on it. */
final class OpenedWarehouse {

  static final String NAME = "warehouse";

  private static final List<Rows.ColumnOf> COLUMNS =
      List.of(
          new Rows.ColumnOf("id", new DataType.Int()),
          new Rows.ColumnOf("total", new DataType.Decimal(12, 2)));

  private final TestDatabase database;
  private final Warehouse warehouse;

  private OpenedWarehouse(TestDatabase database) {
    this.database = database;
    this.warehouse = over(database);
  }

  static Warehouse over(TestDatabase database) {
    return over(database.url(), database.user(), database.password());
  }

  static Warehouse over(String url, String user, String password) {
    return new PostgresWarehouses(() -> Map.of(NAME, login(url, user, password))).named(NAME);
  }

  private static ConnectionSettings.Login login(String url, String user, String password) {
    return new ConnectionSettings.Login() {
      @Override
      public String url() {
        return url;
      }

      @Override
      public String user() {
        return user;
      }

      @Override
      public Optional<String> password() {
        return Optional.of(password);
      }
    };
  }

  /** A database of its own, with an owner who may make roles but is no superuser. */
  static OpenedWarehouse fresh() {
    TestInfra infra = TestInfra.shared();
    TestDatabase database = infra.newDatabase();
    infra
        .databaseAsSuperuser("postgres")
        .execute("ALTER ROLE \"" + database.user() + "\" CREATEROLE");
    database.execute(
        """
        CREATE TABLE public.orders (id integer PRIMARY KEY, amount numeric(10,2));
        INSERT INTO public.orders SELECT i, i * 1.5 FROM generate_series(1, 10) i;
        CREATE TABLE public.secrets (word text);
        INSERT INTO public.secrets VALUES ('canary')""");
    return new OpenedWarehouse(database);
  }

  TestDatabase database() {
    return database;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** A staging table of a new workflow with a login to it. */
  Job job() {
    return job(UUID.randomUUID().toString());
  }

  Job job(String workflow) {
    return job(workflow, COLUMNS, Optional.empty());
  }

  /** A job that adds rows to a table. */
  Job adding(String target, boolean existing) {
    return adding(COLUMNS, target, existing);
  }

  Job adding(List<Rows.ColumnOf> columns, String target, boolean existing) {
    return job(
        UUID.randomUUID().toString(),
        columns,
        Optional.of(new NewStaging.Base(new TableName("public", target), existing)));
  }

  private Job job(String workflow, List<Rows.ColumnOf> columns, Optional<NewStaging.Base> base) {
    String table = Names.staging(workflow, 0, 1, 1);
    String role = Names.jobRole(NAME, table);
    NewStaging.Opened opened =
        warehouse.openStaging(
            new NewStaging(table, role, List.of(new TableName("public", "orders")), columns, base));
    return new Job(workflow, table, role, opened.login(), opened.base());
  }

  /** A job under way. */
  record Job(
      String workflow,
      String table,
      String role,
      NewStaging.Login login,
      Optional<TargetVersion> base) {

    TestDatabase asRole() {
      return new TestDatabase(login.url(), login.user(), login.password());
    }

    Job filled(int rows) {
      asRole()
          .execute(
              "INSERT INTO datamorph_staging.%s SELECT i, i FROM generate_series(1, %d) i"
                  .formatted(table, rows));
      return this;
    }

    Publication into(String target) {
      return into(new TableName("public", target), false);
    }

    Publication over(String target) {
      return into(new TableName("public", target), true);
    }

    Publication into(TableName target, boolean overwrite) {
      return new Publication(
          workflow, 0, table, target, overwrite, WriteMode.REPLACE, Optional.empty());
    }

    Publication appending(String target) {
      return new Publication(
          workflow, 0, table, new TableName("public", target), true, WriteMode.APPEND, base);
    }
  }

  Publication.Done publish(Job job, Publication publication) {
    return warehouse.publish(publication, job.role(), () -> {});
  }
}
