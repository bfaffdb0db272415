package io.datamorph.spec.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpecSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SpecSchema.json().toString());

  @Property(tries = 300)
  void every_spec_that_is_written_has_the_shape(@ForAll("specs") Spec spec) {
    assertEquals(List.of(), SCHEMA.validate(SpecWriter.toJson(spec), InputFormat.JSON));
  }

  @Test
  void what_the_reader_refuses_for_its_shape_has_not() throws Exception {
    ObjectNode spec =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    """
                    {"name": "n", "sources": [{"name": "a", "connection": "w", "table": "t"}],
                     "steps": [{"name": "s", "op": "filter", "input": "a", "where": "x = 1"}],
                     "target": {"connection": "w", "table": "r"}}
                    """);
    assertEquals(List.of(), SCHEMA.validate(spec.toString(), InputFormat.JSON));

    refuses(spec.deepCopy().put("more", 1));
    ObjectNode misspelt = spec.deepCopy();
    ((ObjectNode) misspelt.at("/steps/0")).put("op", "filtr");
    refuses(misspelt);
    ObjectNode bare = spec.deepCopy();
    ((ObjectNode) bare.at("/steps/0")).remove("where");
    refuses(bare);
    ObjectNode mode = spec.deepCopy();
    ((ObjectNode) mode.at("/target")).put("mode", "upsert");
    refuses(mode);
  }

  private static void refuses(ObjectNode spec) {
    assertFalse(SCHEMA.validate(spec.toString(), InputFormat.JSON).isEmpty(), spec.toString());
  }

  @Provide
  Arbitrary<Spec> specs() {
    return new RoundTripProperties().specs();
  }
}
