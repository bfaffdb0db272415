package io.datamorph.logsink.outbound;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table of the log, made on request; in production it is there before the service. */
public final class DynamoDbTable {

  private DynamoDbTable() {}

  /** Makes the table, billed by request, with expiry of old items; one that is there is kept. */
  public static void create(DynamoDbClient client, String table) {
    try {
      client.createTable(
          request ->
              request
                  .tableName(table)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(text(LogItems.WORKFLOW_ID), text(LogItems.ENTRY_ID))
                  .keySchema(
                      key(LogItems.WORKFLOW_ID, KeyType.HASH),
                      key(LogItems.ENTRY_ID, KeyType.RANGE)));
    } catch (ResourceInUseException e) {
      return;
    }
    client.waiter().waitUntilTableExists(request -> request.tableName(table));
    client.updateTimeToLive(
        request ->
            request
                .tableName(table)
                .timeToLiveSpecification(
                    expiry -> expiry.enabled(true).attributeName(LogItems.EXPIRES_AT)));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
