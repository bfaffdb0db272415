package io.datamorph.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTest {

  @Test
  void aContainerNamesItsConnectionsInTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "DATAMORPH_CONNECTIONS_WAREHOUSE_URL", "jdbc:postgresql://warehouse:5432/warehouse",
            "DATAMORPH_CONNECTIONS_WAREHOUSE_USER", "reader",
            "DATAMORPH_CONNECTIONS_WAREHOUSE_PASSWORD", "secret");
    Map<String, ConnectionSettings.Login> connections =
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(environment, 300))
            .withMapping(ConnectionSettings.class)
            .build()
            .getConfigMapping(ConnectionSettings.class)
            .byName();
    assertEquals(Set.of("warehouse"), connections.keySet());
    assertEquals("reader", connections.get("warehouse").user());
    assertEquals(Optional.of("secret"), connections.get("warehouse").password());
  }
}
