package io.datamorph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.view.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class EvalCommandTest {

  private static final String CASE =
      """
      {"id": "R-01", "db": "toys", "level": 1, "tags": [], "prompt": "drop all", "expect": "reject"}
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void suite() throws IOException {
    Files.writeString(folder.resolve("cases.jsonl"), CASE);
    Files.writeString(folder.resolve("toys.sql"), "CREATE TABLE toys (id integer);");
  }

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.commandLine(new Screen(stream, stream, Ansi.OFF)).execute(arguments);
  }

  private void assertSaid(String words) {
    String all = said.toString(StandardCharsets.UTF_8);
    assertTrue(all.contains(words), all);
  }

  @Test
  void aSuiteIsNeeded() {
    assertEquals(ExitCode.USAGE, run());
    assertSaid("--suite");
  }

  @Test
  void aFolderThatHoldsNoSuiteIsAMistakeOfUsage() {
    assertEquals(ExitCode.USAGE, run("--suite", folder.resolve("no").toString()));
    assertSaid("there is no cases.jsonl");
  }

  @Test
  void aCaseThatIsNotThereIsAMistakeOfUsage() {
    assertEquals(ExitCode.USAGE, run("--suite", folder.toString(), "--case", "R-99"));
    assertSaid("there is no case R-99 in the suite");
  }

  @Test
  void suitesThatShareADatabaseAreNotMeasuredTogether() {
    assertEquals(ExitCode.USAGE, run("--suite", folder.toString(), "--suite", folder.toString()));
    assertSaid("database toys belongs to");
  }

  @Test
  void aServerNeedsTheAddressOfItsDatabases() {
    assertEquals(
        ExitCode.USAGE, run("--suite", folder.toString(), "--server", "http://localhost:1"));
    assertSaid("--database-url");
  }

  @Test
  void anAddressWithoutAPlaceForTheDatabaseIsRefused() throws IOException {
    Path password = Files.writeString(folder.resolve("password.txt"), "secret\n");
    assertEquals(
        ExitCode.USAGE,
        run(
            "--suite", folder.toString(),
            "--server", "http://localhost:1",
            "--database-url", "jdbc:postgresql://localhost/toys",
            "--database-user", "me",
            "--database-password-file", password.toString()));
    assertSaid("--database-url must be jdbc:postgresql://host:port/{db}");
  }

  @Test
  void aServerThatDoesNotAnswerIsUnavailable() throws IOException {
    Path password = Files.writeString(folder.resolve("password.txt"), "secret\n");
    assertEquals(
        ExitCode.UNAVAILABLE,
        run(
            "--suite", folder.toString(),
            "--server", "http://localhost:1",
            "--database-url", "jdbc:postgresql://localhost/{db}",
            "--database-user", "me",
            "--database-password-file", password.toString()));
    assertSaid("no DataMorph answers at http://localhost:1");
  }

  @Test
  void nothingIsDoneNoTimesOrInNoTime() {
    assertEquals(ExitCode.USAGE, run("--suite", folder.toString(), "--parallel", "0"));
    assertEquals(ExitCode.USAGE, run("--suite", folder.toString(), "--deadline", "0"));
  }
}
