package io.datamorph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InfraTestResourceTest {

  @Test
  void a_service_gets_everything_it_needs_as_configuration() {
    var config =
        started(Map.of("services", "gateway, log-sink", "topics", "a.b", "warehouse", "true"));

    var sink = "quarkus.datasource.\"log-sink\".";
    var login =
        new TestDatabase(
            config.get("datamorph.control.url"),
            config.get(sink + "username"),
            config.get(sink + "password"));
    assertEquals("log_sink", login.value("select current_schema()"));
    var warehouse = "datamorph.connections.warehouse.";
    var shop =
        new TestDatabase(
            config.get(warehouse + "url"),
            config.get(warehouse + "user"),
            config.get(warehouse + "password"));
    assertEquals("40", shop.value("select count(*) from products"));
    assertEquals(0, TestInfra.shared().kafka().records("a.b").size());
    assertTrue(config.get("datamorph.artifacts.endpoint").startsWith("http://127.0.0.1:"));
  }

  @Test
  void without_arguments_there_is_no_warehouse_and_no_service() {
    var config = started(Map.of());

    assertFalse(config.keySet().stream().anyMatch(key -> key.startsWith("quarkus.datasource")));
    assertFalse(config.containsKey("datamorph.connections.warehouse.url"));
  }

  private static Map<String, String> started(Map<String, String> arguments) {
    var resource = new InfraTestResource();
    resource.init(arguments);
    return resource.start();
  }
}
