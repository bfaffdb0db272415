package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.languagemodel.ModelOutcome.Truncated;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptsTest {

  private static final Purpose PURPOSE = new Purpose("wf-1", "spec-generator", "read");
  private static final Prompt PROMPT =
      Prompt.of("You write specs.\nBe brief.", "Orders by day.")
          .withSchema(new JsonSchema("spec", "{\"type\":\"object\"}"));
  private static final Answer ANSWER =
      new Answer("{\n}", StopReason.MAX_TOKENS, 12, 3, Duration.ZERO);

  @TempDir Path folder;

  private ModelOutcome replay(Prompt prompt) throws InterruptedException {
    try (Provider provider =
        Provider.open(
            ModelSettings.ofTranscripts(folder),
            name -> Optional.empty(),
            InstantSource.system())) {
      return provider.ask(PURPOSE, prompt, Duration.ofSeconds(1));
    }
  }

  @Test
  void whatWasRecordedIsReplayed() throws InterruptedException {
    new Transcripts(folder).record(PROMPT, "some model", ANSWER);
    assertEquals(ANSWER, assertInstanceOf(Truncated.class, replay(PROMPT)).answer());
  }

  @Test
  void anUnknownPromptIsAnErrorThatNamesHashAndFolder() throws InterruptedException {
    Unavailable missed = assertInstanceOf(Unavailable.class, replay(PROMPT));
    assertEquals(Fault.NOT_RECORDED, missed.fault());
    assertTrue(missed.reason().contains(PROMPT.hash()), missed.reason());
    assertTrue(missed.reason().contains(folder.toString()), missed.reason());
  }

  @Test
  void aTranscriptIsAReadableFile() throws IOException {
    new Transcripts(folder).record(PROMPT, "some model", ANSWER);
    assertEquals(
        """
        {
          "model" : "some model",
          "request" : {
            "system" : [ "You write specs.", "Be brief." ],
            "messages" : [ {
              "role" : "user",
              "text" : "Orders by day."
            } ],
            "schema" : {
              "name" : "spec",
              "schema" : {
                "type" : "object"
              }
            }
          },
          "answer" : {
            "text" : [ "{", "}" ],
            "stopReason" : "max_tokens",
            "tokensIn" : 12,
            "tokensOut" : 3
          }
        }\
        """,
        Files.readString(folder.resolve(PROMPT.hash() + ".json")));
  }

  @Test
  void aFileThatWasEditedBeyondItsNameIsRefused() throws Exception {
    new Transcripts(folder).record(PROMPT, "some model", ANSWER);
    Path file = folder.resolve(PROMPT.hash() + ".json");
    Files.writeString(file, Files.readString(file).replace("by day", "by month"));
    Unavailable refused = assertInstanceOf(Unavailable.class, replay(PROMPT));
    assertEquals(Fault.NOT_RECORDED, refused.fault());
    assertTrue(refused.reason().contains(file.toString()), refused.reason());
  }

  @Test
  void aFileThatIsNoTranscriptIsRefused() throws Exception {
    Path file = folder.resolve(PROMPT.hash() + ".json");
    for (String content : new String[] {"", "{", "[]", "{\"request\":{}}"}) {
      Files.writeString(file, content);
      Unavailable refused = assertInstanceOf(Unavailable.class, replay(PROMPT), content);
      assertTrue(refused.reason().contains("cannot be used"), refused.reason());
    }
  }

  @Property(tries = 100)
  void everyTextComesBackAsItWas(@ForAll String text) {
    Answer answer = new Answer(text, StopReason.END, 1, 1, Duration.ZERO);
    Prompt prompt = Prompt.of(text, "x" + text);
    var document = TranscriptFormat.write(prompt, "m", answer);
    assertEquals(answer, TranscriptFormat.answer(document));
    assertEquals(prompt, TranscriptFormat.prompt(document));
  }
}
