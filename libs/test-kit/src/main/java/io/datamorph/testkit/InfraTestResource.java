package io.datamorph.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives a Quarkus test the shared infrastructure as configuration.
 *
 * <p>Arguments: {@code services} (role and schema each in the control database, {@code
 * gateway,job-runner}), {@code topics} (made when missing, three partitions each), {@code
 * warehouse} ({@code true}: a database with the sample shop, as connection {@code warehouse}),
 * {@code database} (the control database, else {@code datamorph}).
 */
public final class InfraTestResource implements QuarkusTestResourceLifecycleManager {

  private static final int PARTITIONS = 3;

  private Map<String, String> arguments = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    arguments = Map.copyOf(initArgs);
  }

  @Override
  public Map<String, String> start() {
    var infra = TestInfra.shared();
    Map<String, String> config = new HashMap<>();
    config.put("kafka.bootstrap.servers", infra.bootstrapServers());
    config.put("quarkus.devservices.enabled", "false");
    config.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
    config.putAll(artifacts(infra.bucket()));
    config.putAll(control(infra));
    if (Boolean.parseBoolean(arguments.get("warehouse"))) {
      config.putAll(connection(SampleWarehouse.in(infra)));
    }
    var topics = list("topics");
    if (!topics.isEmpty()) {
      infra
          .kafka()
          .createTopics(topics.stream().collect(Collectors.toMap(name -> name, n -> PARTITIONS)));
    }
    return config;
  }

  private static Map<String, String> artifacts(TestBucket bucket) {
    var prefix = "datamorph.artifacts.";
    return Map.of(
        prefix + "endpoint", bucket.endpoint(),
        prefix + "region", bucket.region(),
        prefix + "bucket", bucket.bucket(),
        prefix + "access-key", bucket.accessKey(),
        prefix + "secret-key", bucket.secretKey());
  }

  private Map<String, String> control(TestInfra infra) {
    var database = Optional.ofNullable(arguments.get("database")).orElse("datamorph");
    Map<String, String> config = new HashMap<>();
    config.put("datamorph.control.url", infra.databaseAsSuperuser(database).url());
    config.put("datamorph.control.password", infra.rolePassword());
    for (var service : list("services")) {
      var login = infra.service(database, service);
      var source = "quarkus.datasource.\"" + service + "\".";
      config.put("datamorph.control." + service + ".password", login.password());
      config.put(source + "jdbc.url", login.url());
      config.put(source + "username", login.user());
      config.put(source + "password", login.password());
    }
    return config;
  }

  private static Map<String, String> connection(TestDatabase warehouse) {
    var prefix = "datamorph.connections.warehouse.";
    return Map.of(
        prefix + "url", warehouse.url(),
        prefix + "user", warehouse.user(),
        prefix + "password", warehouse.password());
  }

  private List<String> list(String argument) {
    return Arrays.stream(arguments.getOrDefault(argument, "").split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Nothing: the infrastructure serves the next test class and ends with the JVM. */
  @Override
  public void stop() {}
}
