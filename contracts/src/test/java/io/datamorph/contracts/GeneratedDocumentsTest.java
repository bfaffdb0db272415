package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GeneratedDocumentsTest {

  private static final String WRITE = "datamorph.contracts.write";
  private static final Path FOLDER = Path.of("generated");

  private static final Map<String, String> DOCUMENTS = documents();

  @BeforeAll
  static void write() throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
        Files.writeString(FOLDER.resolve(document.getKey()), document.getValue());
      }
    }
  }

  @Test
  void the_documents_are_what_the_schemas_say() throws IOException {
    for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
      Path file = FOLDER.resolve(document.getKey());
      String advice =
          file
              + " is not what the Avro schemas say; write it again:\n  mvn -pl contracts test"
              + " -Dtest=GeneratedDocumentsTest -D"
              + WRITE
              + "=true\n";
      assertTrue(Files.exists(file), advice);
      assertEquals(document.getValue(), Files.readString(file), advice);
    }
  }

  @Test
  void nothing_else_lies_among_them() throws IOException {
    try (var files = Files.list(FOLDER)) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(DOCUMENTS.keySet(), new TreeSet<>(names));
    }
  }

  @Test
  void every_reference_of_the_asyncapi_document_leads_somewhere() throws IOException {
    JsonNode document = AsyncApi.document(Contract.all());
    List<String> references = document.findValuesAsText("$ref");
    assertTrue(references.size() > 100, references::toString);
    for (String reference : references) {
      boolean there =
          reference.startsWith("#")
              ? !document.at(reference.substring(1)).isMissingNode()
              : Files.exists(FOLDER.resolve(reference).normalize());
      assertTrue(there, reference);
    }
  }

  @Test
  void every_topic_is_said_and_heard_by_somebody() {
    JsonNode operations = AsyncApi.document(Contract.all()).get("operations");
    for (String type : EventTypes.all()) {
      List<String> actions =
          operations.properties().stream()
              .filter(each -> each.getKey().endsWith("." + type))
              .map(each -> each.getValue().get("action").asText())
              .toList();
      assertTrue(actions.containsAll(List.of("send", "receive")), type + " " + actions);
    }
  }

  private static Map<String, String> documents() {
    Map<String, String> documents = new TreeMap<>();
    documents.put("asyncapi.json", pretty(AsyncApi.document(Contract.all())));
    for (Contract contract : Contract.all()) {
      documents.put(contract.type() + ".schema.json", pretty(JsonSchemas.of(contract)));
    }
    return documents;
  }

  private static String pretty(JsonNode document) {
    return document.toPrettyString() + "\n";
  }
}
