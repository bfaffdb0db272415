package io.datamorph.languagemodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A folder of recorded answers, a readable file each, named after the prompt's hash. */
public final class Transcripts {

  private final Path folder;

  public Transcripts(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /**
   * The recorded answer to this prompt.
   *
   * @throws TranscriptException when the file cannot be read, or holds another prompt than its name
   *     says
   */
  public Optional<Answer> find(Prompt prompt) {
    Path file = file(prompt);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode document = Json.MAPPER.readTree(file.toFile());
      if (!TranscriptFormat.prompt(document).equals(prompt)) {
        throw new TranscriptException(file, "its request is not the one that its name stands for");
      }
      return Optional.of(TranscriptFormat.answer(document));
    } catch (IOException | IllegalArgumentException e) {
      throw new TranscriptException(file, e.getMessage());
    }
  }

  /** Writes an answer down, over an older one to the same prompt. */
  public void record(Prompt prompt, String model, Answer answer) {
    ObjectNode document = TranscriptFormat.write(prompt, model, answer);
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, prompt.hash(), ".tmp");
      Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), document);
      Files.move(draft, file(prompt), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("No transcript can be written to " + folder, e);
    }
  }

  private Path file(Prompt prompt) {
    return folder.resolve(prompt.hash() + ".json");
  }

  /** A transcript that cannot be used. */
  public static final class TranscriptException extends RuntimeException {

    TranscriptException(Path file, String why) {
      super("The transcript %s cannot be used: %s".formatted(file, why));
    }
  }
}
