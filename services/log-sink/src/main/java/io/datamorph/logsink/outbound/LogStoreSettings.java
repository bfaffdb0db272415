package io.datamorph.logsink.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the agent log is kept, and for how long. */
@ConfigMapping(prefix = "datamorph.logs")
interface LogStoreSettings {

  /** The technologies there is an adapter for. */
  enum Store {
    POSTGRES,
    DYNAMODB
  }

  Store store();

  Duration retention();

  DynamoDb dynamodb();

  /** DynamoDB; without an endpoint it is Amazon's, without keys the default credentials chain. */
  interface DynamoDb {
    String table();

    String region();

    Optional<URI> endpoint();

    @WithName("access-key")
    Optional<String> accessKey();

    @WithName("secret-key")
    Optional<String> secretKey();

    @WithName("create-table")
    @WithDefault("false")
    boolean createTable();
  }
}
