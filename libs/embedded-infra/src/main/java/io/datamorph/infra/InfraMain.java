package io.datamorph.infra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts Kafka, PostgreSQL and S3, prints their addresses as one line of JSON, and stops when its
 * standard input ends or it is told to terminate. The one optional argument is the data folder.
 */
public final class InfraMain {

  private InfraMain() {}

  /**
   * Exit status 0 after a stop, 1 when something cannot start (the reason is on standard error).
   */
  public static void main(String[] arguments) throws IOException {
    var builder = EmbeddedInfra.builder().kafka().postgres().s3().onProgress(System.err::println);
    if (arguments.length > 0) {
      builder.dataDir(Path.of(arguments[0]));
    }
    try (var infra = builder.start()) {
      System.out.println(json(addresses(infra)));
      System.out.flush();
      while (System.in.read() >= 0) {
        // whatever is typed is not for us
      }
    } catch (InfraException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    System.exit(0); // threads of the parts may linger
  }

  private static Map<String, String> addresses(EmbeddedInfra infra) {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("kafka.bootstrapServers", infra.kafka().bootstrapServers());
    addresses.put("postgres.url", infra.postgres().jdbcUrl("postgres"));
    addresses.put("postgres.user", infra.postgres().superuser());
    addresses.put("postgres.password", infra.postgres().password());
    addresses.put("s3.endpoint", infra.s3().endpoint());
    addresses.put("s3.region", infra.s3().region());
    addresses.put("s3.accessKey", infra.s3().accessKey());
    addresses.put("s3.secretKey", infra.s3().secretKey());
    addresses.put("dataDir", infra.dataDir().toString());
    return addresses;
  }

  /** The values need no escaping but for the folder's. */
  private static String json(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
