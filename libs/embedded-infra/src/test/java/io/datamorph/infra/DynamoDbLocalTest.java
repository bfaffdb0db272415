package io.datamorph.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DynamoDbLocalTest {

  @Test
  void its_licence_has_to_be_accepted() {
    var builder = EmbeddedInfra.builder();

    var refused = assertThrows(InfraException.class, () -> builder.dynamoDbLocal(false));

    assertTrue(refused.getMessage().contains("licence"));
  }

  @Test
  void it_answers_in_a_process_of_its_own_and_ends_with_the_others() throws Exception {
    assumeBuilt();
    var before = ProcessHandle.current().descendants().toList();
    try (var infra = EmbeddedInfra.builder().dynamoDbLocal(true).start()) {
      var endpoint = URI.create(infra.dynamoDb().orElseThrow().endpoint());
      assertTrue(listTables(endpoint).contains("TableNames"));
      assertFalse(ProcessHandle.current().descendants().toList().equals(before));
    }
    assertEquals(before, ProcessHandle.current().descendants().toList());
  }

  private static String listTables(URI endpoint) throws Exception {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(20))
            .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=any")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static void assumeBuilt() {
    try {
      ComponentClassPath.of("dynamodb-local");
    } catch (InfraException e) {
      Assumptions.abort(e.getMessage());
    }
  }
}
