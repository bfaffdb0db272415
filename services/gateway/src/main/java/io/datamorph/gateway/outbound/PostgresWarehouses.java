package io.datamorph.gateway.outbound;

import io.datamorph.gateway.Warehouse;
import io.datamorph.gateway.Warehouses;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The databases of the settings; nothing is connected to before it is asked for. */
@ApplicationScoped
class PostgresWarehouses implements Warehouses {

  private final Map<String, Warehouse> warehouses = new TreeMap<>();
  private final List<PostgresPool> pools = new ArrayList<>();

  PostgresWarehouses(ConnectionSettings settings) {
    settings.byName().forEach(this::add);
  }

  void stop(@Observes ShutdownEvent event) {
    pools.forEach(PostgresPool::close);
  }

  @Override
  public List<String> names() {
    return List.copyOf(warehouses.keySet());
  }

  @Override
  public Warehouse named(String name) {
    Warehouse found = warehouses.get(name);
    if (found == null) {
      throw new RefusedException(
          Code.UNKNOWN_CONNECTION,
          "there is no connection '%s'; there is: %s"
              .formatted(name, String.join(", ", warehouses.keySet())),
          "connection");
    }
    return found;
  }

  private void add(String name, ConnectionSettings.Login login) {
    Properties parts = Driver.parseURL(login.url(), new Properties());
    if (parts == null) {
      throw new IllegalArgumentException(
          "datamorph.connections." + name + ".url is not a jdbc:postgresql:// URL");
    }
    PostgresPool pool = new PostgresPool(name, login.url(), properties(login));
    pools.add(pool);
    warehouses.put(name, new PostgresWarehouse(name, withoutLogin(login.url()), pool));
  }

  private static Properties properties(ConnectionSettings.Login login) {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, login.user());
    login.password().ifPresent(password -> PGProperty.PASSWORD.set(properties, password));
    PGProperty.APPLICATION_NAME.set(properties, "datamorph-gateway");
    PGProperty.CONNECT_TIMEOUT.set(properties, 5);
    PGProperty.LOGIN_TIMEOUT.set(properties, 8);
    PGProperty.SOCKET_TIMEOUT.set(properties, 130);
    PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 5);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    // Cells are wanted as PostgreSQL writes them, and a session keeps no statements.
    PGProperty.BINARY_TRANSFER.set(properties, false);
    PGProperty.PREPARE_THRESHOLD.set(properties, 0);
    PGProperty.MAX_RESULT_BUFFER.set(properties, "64M");
    return properties;
  }

  /** The URL without user and password, in case somebody wrote them there. */
  static String withoutLogin(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : url.substring(query + 1).split("&")) {
      String key = parameter.split("=", 2)[0];
      if (!key.equalsIgnoreCase("user") && !key.equalsIgnoreCase("password")) {
        kept.add(parameter);
      }
    }
    String base = url.substring(0, query);
    return kept.isEmpty() ? base : base + "?" + String.join("&", kept);
  }
}
