package io.datamorph.testkit;

import java.util.Properties;
import java.util.UUID;

/**
 * Real Kafka, PostgreSQL and S3, started once per test JVM and stopped with it; every test makes
 * its own topics, databases and keys.
 */
public final class TestInfra {

  private final Properties addresses;

  private TestInfra(Properties addresses) {
    this.addresses = addresses;
  }

  /** Starts it at the first call, in 2 to 6 s. */
  public static TestInfra shared() {
    return new TestInfra(SharedAddresses.get());
  }

  /** {@code host:port} of the broker; topics are not made by themselves. */
  public String bootstrapServers() {
    return addresses.getProperty("kafka");
  }

  /** Publishes, awaits and makes topics. */
  public TestKafka kafka() {
    return TestKafka.of(bootstrapServers());
  }

  /** The bucket that all tests share; use keys of your own. */
  public TestBucket bucket() {
    return new TestBucket(
        addresses.getProperty("s3.endpoint"),
        addresses.getProperty("s3.region"),
        SharedAddresses.BUCKET,
        addresses.getProperty("s3.accessKey"),
        addresses.getProperty("s3.secretKey"));
  }

  /** A fresh, empty database, owned by a fresh role that is no superuser. */
  public TestDatabase newDatabase() {
    var name = "test_" + UUID.randomUUID().toString().replace("-", "");
    return database(name, name);
  }

  /** The database of this name as its superuser, made when missing. */
  public TestDatabase databaseAsSuperuser(String name) {
    new Administration(server("postgres")).createDatabase(name);
    return server(name);
  }

  /**
   * The role of a service in a database: owner of the schema of its name, which is made when
   * missing.
   */
  public TestDatabase service(String database, String service) {
    var administration = new Administration(databaseAsSuperuser(database));
    var role = service.replace('-', '_');
    administration.createRole(role, rolePassword());
    administration.createSchema(role);
    return new TestDatabase(url(database), role, rolePassword());
  }

  /** One password for the roles of all services. */
  String rolePassword() {
    return "role-" + addresses.getProperty("postgres.password");
  }

  private TestDatabase database(String name, String owner) {
    var administration = new Administration(server("postgres"));
    administration.createRole(owner, rolePassword());
    administration.createDatabase(name);
    administration.giveDatabase(name, owner);
    return new TestDatabase(url(name), owner, rolePassword());
  }

  private TestDatabase server(String database) {
    return new TestDatabase(
        url(database),
        addresses.getProperty("postgres.user"),
        addresses.getProperty("postgres.password"));
  }

  private String url(String database) {
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(
            addresses.getProperty("postgres.host"),
            addresses.getProperty("postgres.port"),
            database);
  }
}
