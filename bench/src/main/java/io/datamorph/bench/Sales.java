package io.datamorph.bench;

import io.datamorph.infra.EmbeddedInfra;
import io.datamorph.infra.PostgresHandle;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of its own with a million orders of fifty thousand customers. */
final class Sales implements AutoCloseable {

  static final String NAME = "warehouse";

  private static final String TABLES =
      """
      CREATE TABLE customers (customer_id integer PRIMARY KEY, full_name text NOT NULL, region text NOT NULL);
      INSERT INTO customers SELECT n, 'Customer ' || n, (ARRAY['north', 'east', 'south', 'west'])[1 + n % 4]
      FROM generate_series(1, 50000) AS n;
      CREATE TABLE orders (order_id integer PRIMARY KEY, customer_id integer NOT NULL, status text NOT NULL,
        amount numeric(12,2) NOT NULL, placed_at timestamp NOT NULL, note text);
      INSERT INTO orders SELECT n, 1 + abs(hashint4(n) % 50000),
        (ARRAY['open', 'paid', 'paid', 'cancelled'])[1 + abs(hashint4(n + 7) % 4)],
        abs(hashint4(n + 11) % 60000) / 100.0,
        timestamp '2024-01-01' + abs(hashint4(n + 13) % 31536000) * interval '1 second',
        CASE WHEN n % 3 = 0 THEN 'note of order ' || n END
      FROM generate_series(1, 1000000) AS n;
      ANALYZE customers, orders""";

  private final EmbeddedInfra infra;
  private final Connection connection;

  private Sales(EmbeddedInfra infra, Connection connection) {
    this.infra = infra;
    this.connection = connection;
  }

  static Sales open() throws SQLException {
    EmbeddedInfra infra = EmbeddedInfra.builder().postgres().start();
    PostgresHandle server = infra.postgres();
    server.createDatabase(NAME);
    Sales sales =
        new Sales(
            infra,
            DriverManager.getConnection(
                server.jdbcUrl(NAME), server.superuser(), server.password()));
    sales.execute(TABLES);
    return sales;
  }

  PostgresHandle server() {
    return infra.postgres();
  }

  Connection connection() {
    return connection;
  }

  void execute(String statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  /** Both must hold the same rows, or there is nothing to compare. */
  void requireEqual(String one, String other) throws SQLException {
    String differences =
        "SELECT count(*) FROM ((TABLE %1$s EXCEPT ALL TABLE %2$s) UNION ALL (TABLE %2$s EXCEPT ALL TABLE %1$s)) AS d";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(differences.formatted(one, other))) {
      rows.next();
      if (rows.getLong(1) != 0) {
        throw new IllegalStateException(
            one + " and " + other + " differ in " + rows.getLong(1) + " rows");
      }
    }
  }

  static Catalogue catalogue() {
    return new Catalogue(
        NAME,
        List.of(
            table(
                "customers",
                50_000,
                column("customer_id", new DataType.Int(), "integer"),
                column("full_name", new DataType.Text(), "text"),
                column("region", new DataType.Text(), "text")),
            table(
                "orders",
                1_000_000,
                column("order_id", new DataType.Int(), "integer"),
                column("customer_id", new DataType.Int(), "integer"),
                column("status", new DataType.Text(), "text"),
                column("amount", new DataType.Decimal(12, 2), "numeric(12,2)"),
                column("placed_at", new DataType.Timestamp(), "timestamp without time zone"),
                new CatalogueColumn("note", new DataType.Text(), "text", true, Optional.empty()))));
  }

  private static CatalogueTable table(String name, long rows, CatalogueColumn... columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        List.of(columns),
        List.of(columns[0].name()),
        List.of(),
        List.of(),
        rows,
        false);
  }

  private static CatalogueColumn column(String name, DataType type, String nativeType) {
    return new CatalogueColumn(name, type, nativeType, false, Optional.empty());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    infra.close();
  }
}
