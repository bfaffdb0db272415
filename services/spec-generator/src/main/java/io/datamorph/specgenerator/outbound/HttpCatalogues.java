package io.datamorph.specgenerator.outbound;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.Catalogues;
import io.datamorph.specgenerator.domain.linking.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the gateway, the only one who may talk to users' databases. */
@ApplicationScoped
class HttpCatalogues implements Catalogues {

  private static final Logger LOG = Logger.getLogger(HttpCatalogues.class);

  /** More different values than this are no list of states or types. */
  private static final int MOST_VALUES = 40;

  private static final int ROWS_LOOKED_AT = 10_000;
  private static final int TIMEOUT_MILLIS = 3_000;
  private static final int COLUMN_TIMEOUT_MILLIS = 20_000;
  private static final int NOT_FOUND = 404;

  private final SpecGeneratorGateway gateway;
  private final String serviceToken;

  HttpCatalogues(
      @RestClient SpecGeneratorGateway gateway,
      @ConfigProperty(name = "datamorph.service-token") String serviceToken) {
    this.gateway = gateway;
    this.serviceToken = serviceToken;
  }

  @Override
  public Found of(String connection) {
    try {
      return new Found.Known(CatalogueJson.read(gateway.catalogue(serviceToken, connection)));
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == NOT_FOUND) {
        return new Found.Unknown("there is no connection named \"" + connection + "\"");
      }
      throw new UnavailableException(
          "CONNECTION_UNAVAILABLE",
          "the catalogue of connection %s cannot be had: the gateway answers %d"
              .formatted(connection, e.getResponse().getStatus()),
          e);
    } catch (ProcessingException e) {
      throw new UnavailableException(
          "GATEWAY_UNAVAILABLE",
          "the catalogue of connection %s cannot be had: the gateway does not answer"
              .formatted(connection),
          e);
    }
  }

  @Override
  public Values values(String connection, List<CatalogueTable> tables) {
    Map<TableName, Map<String, Set<String>>> seen = new LinkedHashMap<>();
    for (CatalogueTable table : tables) {
      List<String> columns =
          table.columns().stream()
              .filter(column -> column.type() instanceof DataType.Text)
              .map(CatalogueColumn::name)
              .toList();
      if (!columns.isEmpty()) {
        seen.put(table.name(), look(connection, table, columns));
      }
    }
    return new Values(seen);
  }

  /** Without values fewer words are understood; that is no reason to fail. */
  private Map<String, Set<String>> look(
      String connection, CatalogueTable table, List<String> columns) {
    try {
      SpecGeneratorGateway.Query query =
          new SpecGeneratorGateway.Query(
              sql(table, columns), columns.size() * (MOST_VALUES + 1), TIMEOUT_MILLIS);
      return few(gateway.query(serviceToken, connection, query).rows());
    } catch (WebApplicationException | ProcessingException e) {
      LOG.infof("no values of %s: %s", table.name().display(), e.getMessage());
      return Map.of();
    }
  }

  @Override
  public Optional<List<String>> column(String connection, String sql, int most) {
    try {
      SpecGeneratorGateway.Query query =
          new SpecGeneratorGateway.Query(sql, most + 1, COLUMN_TIMEOUT_MILLIS);
      List<String> cells =
          gateway.query(serviceToken, connection, query).rows().stream()
              .map(List::getFirst)
              .toList();
      return Optional.of(cells).filter(all -> all.size() <= most);
    } catch (WebApplicationException | ProcessingException e) {
      LOG.infof("no values of a column: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, Set<String>> few(List<List<String>> rows) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (List<String> row : rows) {
      values.computeIfAbsent(row.get(0), column -> new LinkedHashSet<>()).add(row.get(1));
    }
    values.values().removeIf(found -> found.size() > MOST_VALUES);
    return values;
  }

  private static String sql(CatalogueTable table, List<String> columns) {
    String from = quoted(table.name().schema()) + "." + quoted(table.name().table());
    return columns.stream()
        .map(
            column ->
                "(SELECT '%s' AS c, v FROM (SELECT DISTINCT %s AS v FROM (SELECT %s FROM %s LIMIT %d) AS r) AS d WHERE v IS NOT NULL LIMIT %d)"
                    .formatted(
                        column.replace("'", "''"),
                        "rtrim(CAST(" + quoted(column) + " AS text))",
                        quoted(column),
                        from,
                        ROWS_LOOKED_AT,
                        MOST_VALUES + 1))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
