package io.datamorph.specgenerator.modelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.contracts.Question;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReplyTest {

  @Test
  void specs_are_found_in_fences_and_between_words() {
    ModelReply reply =
        ModelReply.of(
            """
            Sure! Here it is:
            ```json
            {"kind": "specs", "specs": [{"name": "a", "steps": [], "target": {}}]}
            ```
            """);

    assertEquals(
        new ModelReply.Specs(List.of("{\"name\":\"a\",\"steps\":[],\"target\":{}}")), reply);
  }

  @Test
  void a_bare_spec_is_taken_for_what_it_is() {
    assertInstanceOf(ModelReply.Specs.class, ModelReply.of("{\"steps\": [], \"target\": {}}"));
  }

  @Test
  void questions_get_an_id_where_theirs_is_no_good() {
    assertEquals(
        new ModelReply.Questions(
            List.of(new Question("question-1", "Which date?", List.of("ordered", "shipped")))),
        ModelReply.of(
            """
            {"kind": "questions", "questions": [{"id": "../x", "text": "Which date?", "options": ["ordered", "shipped"]}]}
            """));
  }

  @Test
  void a_refusal_has_a_code_of_letters() {
    assertEquals(
        new ModelReply.Refusal("REQUEST_REFUSED", "no such table"),
        ModelReply.of("{\"kind\": \"refusal\", \"code\": \"<b>\", \"reason\": \"no such table\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I cannot do that.",
        "{\"kind\": \"specs\", \"specs\": []}",
        "{\"kind\": \"specs\", \"specs\": [1]}",
        "{\"kind\": \"specs\", \"specs\": [{\"name\":",
        "{\"kind\": \"questions\", \"questions\": [{\"id\": \"a\"}]}",
        "{\"kind\": \"refusal\"}",
        "{\"kind\": \"poem\"}",
        "[1, 2]"
      })
  void anything_else_is_unusable_and_says_why(String text) {
    assertInstanceOf(ModelReply.Unusable.class, ModelReply.of(text), text);
  }

  @Property
  void no_text_does_harm(@ForAll String text) {
    ModelReply.of(text);
    ModelReply.of("{\"kind\": \"specs\", \"specs\": " + text + "}");
  }
}
