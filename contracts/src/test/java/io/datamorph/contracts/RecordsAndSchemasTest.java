package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsAndSchemasTest {

  static List<Contract> contracts() {
    return Contract.all();
  }

  @Test
  void every_schema_file_is_of_an_event_and_every_event_has_one() throws IOException {
    try (var files = Files.list(Path.of("src/main/avro"))) {
      Set<String> types =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.avsc$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(EventTypes.all()), types);
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void topic_and_record_are_named_as_the_event(Contract contract) {
    assertEquals(contract.type(), contract.schema().getObjectProp("topic"));
    assertEquals(contract.event().getName(), contract.schema().getFullName());
    assertEquals(Optional.of(contract.event()), EventTypes.classOf(contract.type()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void the_record_has_the_fields_of_its_schema(Contract contract) {
    assertEquals(shape(contract.schema()), shape(contract.event()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everything_is_explained(Contract contract) {
    assertExplained(contract.schema(), contract.type());
  }

  @Test
  void a_name_means_the_same_in_every_schema() {
    Map<String, Schema> known = new HashMap<>();
    for (Contract contract : Contract.all()) {
      for (Schema.Field field : contract.schema().getFields()) {
        for (Schema named : named(field.schema())) {
          Schema before = known.putIfAbsent(named.getFullName(), named);
          assertTrue(before == null || before.equals(named), named + " differs from " + before);
        }
      }
    }
    assertTrue(known.containsKey("io.datamorph.contracts.ArtifactRef"));
  }

  /** The form of a schema in words that records have too. */
  private static String shape(Schema schema) {
    return switch (schema.getType()) {
      case RECORD ->
          schema.getFields().stream()
              .map(field -> field.name() + ":" + shape(field.schema()))
              .collect(Collectors.joining(", ", "{", "}"));
      case ARRAY -> "list of " + shape(schema.getElementType());
      case UNION -> "optional " + shape(RecordBinding.present(schema));
      case ENUM ->
          schema.getEnumSymbols().stream()
              .map(symbol -> symbol.toUpperCase(Locale.ROOT))
              .collect(Collectors.joining("|"));
      case LONG -> schema.getLogicalType() == null ? "long" : "instant";
      case STRING, INT, BOOLEAN -> schema.getName();
      case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL -> "unsupported " + schema;
    };
  }

  private static String shape(Type type) {
    if (type instanceof ParameterizedType generic) {
      String item = shape(generic.getActualTypeArguments()[0]);
      return (generic.getRawType() == Optional.class ? "optional " : "list of ") + item;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Arrays.stream(plain.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining("|"));
    }
    if (plain.isRecord()) {
      return Arrays.stream(plain.getRecordComponents())
          .map((RecordComponent each) -> each.getName() + ":" + shape(each.getGenericType()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return plain == Instant.class ? "instant" : plain.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static void assertExplained(Schema schema, String place) {
    switch (schema.getType()) {
      case RECORD -> {
        assertNotNull(schema.getDoc(), place);
        for (Schema.Field field : schema.getFields()) {
          String at = place + "." + field.name();
          assertTrue(field.doc() != null && field.doc().endsWith("."), at);
          assertExplained(field.schema(), at);
        }
      }
      case ENUM -> assertNotNull(schema.getDoc(), place);
      case ARRAY -> assertExplained(schema.getElementType(), place);
      case UNION -> assertExplained(RecordBinding.present(schema), place);
      case STRING, INT, LONG, BOOLEAN, MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL -> {}
    }
  }

  private static List<Schema> named(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM -> List.of(schema);
      case ARRAY -> named(schema.getElementType());
      case UNION -> named(RecordBinding.present(schema));
      case STRING, INT, LONG, BOOLEAN, MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL -> List.of();
    };
  }
}
