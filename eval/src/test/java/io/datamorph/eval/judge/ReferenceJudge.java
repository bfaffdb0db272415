package io.datamorph.eval.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** The judge.py of the acceptance suite beside the project, asked without a database. */
final class ReferenceJudge implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private ReferenceJudge(Process process) {
    this.process = process;
    questions = process.outputWriter();
    answers = process.inputReader();
  }

  /** A table as PostgreSQL writes it: names and types of columns, values or null. */
  record Written(List<List<String>> columns, List<List<String>> rows) {

    Table table() {
      Rows table =
          Rows.of(columns.stream().map(each -> String.join(" ", each)).toArray(String[]::new));
      rows.forEach(row -> table.row(row.toArray(String[]::new)));
      return table.table();
    }
  }

  /** Skips, with a message, what asks this judge on a machine that lacks it or python3. */
  static final class Needed implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      if (!Files.exists(script())) {
        return SkipResult.skip("there is no " + script());
      }
      try {
        new ProcessBuilder("python3", "--version").start().destroy();
        return SkipResult.doNotSkip();
      } catch (IOException e) {
        return SkipResult.skip("there is no python3");
      }
    }
  }

  private static Path script() {
    Path home = Path.of(System.getProperty("datamorph.home"));
    return home.resolve("../shared/evals/judge.py").normalize();
  }

  static ReferenceJudge start() {
    String driver = Path.of("src/test/resources/judged.py").toString();
    ProcessBuilder builder = new ProcessBuilder("python3", "-B", driver, script().toString());
    try {
      return new ReferenceJudge(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PASS, or the first difference. */
  String judged(Written expected, Written made, Set<String> key) {
    ObjectNode pair = JSON.createObjectNode();
    pair.set("expected", JSON.valueToTree(expected));
    pair.set("made", JSON.valueToTree(made));
    ArrayNode names = pair.putArray("key");
    key.forEach(names::add);
    try {
      questions.write(pair + "\n");
      questions.flush();
      return JSON.readTree(answers.readLine()).asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
