package io.datamorph.cli.launch;

import io.datamorph.infra.DynamoHandle;
import io.datamorph.infra.EmbeddedInfra;

/** The settings by which the log sink finds its store. */
final class LogStores {

  private LogStores() {}

  static void configure(Settings settings, LaunchOptions.LogStore store, EmbeddedInfra infra) {
    switch (store) {
      case POSTGRES -> settings.set("datamorph.logs.store", "postgres");
      case DYNAMODB -> settings.set("datamorph.logs.store", "dynamodb");
      case DYNAMODB_LOCAL -> {
        // DynamoDB Local takes any credentials, but the SDK signs with none.
        DynamoHandle dynamo = infra.dynamoDb().orElseThrow();
        settings
            .set("datamorph.logs.store", "dynamodb")
            .set("datamorph.logs.dynamodb.endpoint", dynamo.endpoint())
            .set("datamorph.logs.dynamodb.region", dynamo.region())
            .set("datamorph.logs.dynamodb.access-key", "local")
            .set("datamorph.logs.dynamodb.secret-key", "local")
            .set("datamorph.logs.dynamodb.create-table", "true");
      }
    }
  }
}
