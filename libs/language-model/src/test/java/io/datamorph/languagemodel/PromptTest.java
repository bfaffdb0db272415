package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptTest {

  private static final Prompt PROMPT = Prompt.of("Rules.", "Orders.");

  private static final String PROMPT_HASH =
      "fb6afa511c18058dcc69be6821af60a68466ba27e3ea5a49aed2b612b22fb8a7";

  @Test
  void equalPromptsHaveEqualHashesHoweverTheirSchemaIsWritten() {
    Prompt one = PROMPT.withSchema(new JsonSchema("s", "{\"a\":1,\"b\":{\"d\":2,\"c\":3}}"));
    Prompt other = PROMPT.withSchema(new JsonSchema("s", "{ \"b\": {\"c\":3,\"d\":2}, \"a\":1 }"));
    assertEquals(one, other);
    assertEquals(one.hash(), other.hash());
    assertEquals(64, one.hash().length());
  }

  @Test
  void everyPartCounts() {
    List<String> hashes =
        Stream.of(
                PROMPT,
                Prompt.of("Rules", ".Orders."),
                Prompt.of("", "Orders."),
                PROMPT.withSchema(new JsonSchema("s", "{}")),
                PROMPT.withSchema(new JsonSchema("t", "{}")),
                PROMPT.followedBy("Orders.", "Orders."),
                new Prompt(
                    "Rules.",
                    List.of(
                        Message.user("Orders."),
                        Message.user("Orders."),
                        PROMPT.messages().getFirst()),
                    Optional.empty()))
            .map(Prompt::hash)
            .toList();
    assertEquals(hashes.size(), hashes.stream().distinct().count());
  }

  @Test
  void theHashStaysAsTranscriptsKnowIt() {
    assertEquals(PROMPT_HASH, PROMPT.hash());
  }

  @Test
  void theUserHasTheLastWord() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Prompt("", List.of(Message.assistant("Hi.")), Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> new Prompt("", List.of(), Optional.empty()));
  }

  @Test
  void aSchemaIsAJsonObject() {
    assertThrows(IllegalArgumentException.class, () -> new JsonSchema("s", "[]"));
    assertThrows(IllegalArgumentException.class, () -> new JsonSchema("s", "{"));
    assertThrows(IllegalArgumentException.class, () -> new JsonSchema("s", ""));
    assertThrows(IllegalArgumentException.class, () -> new JsonSchema("no blanks", "{}"));
  }
}
