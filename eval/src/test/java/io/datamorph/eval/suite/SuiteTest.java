package io.datamorph.eval.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteTest {

  private static final String TABLE =
      """
      {"id": "L1-01", "db": "toys", "level": 1, "tags": ["join"], "prompt": "all toys as t",\
       "target_table": "t", "gold_sql": "SELECT 1 AS a", "key": ["a"], "expect": "table", "note": ""}
      """;

  private static final String CLARIFY =
      """
      {"id": "C-01", "db": "toys", "level": 0, "tags": [], "prompt": "nice toys",\
       "target_table": null, "gold_sql": null, "expect": "clarify", "note": "what is nice?"}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void script() throws IOException {
    Files.writeString(folder.resolve("toys.sql"), "CREATE TABLE toys (id integer);");
  }

  private Suite suite(String cases) {
    try {
      Files.writeString(folder.resolve("cases.jsonl"), cases);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Suite.read(folder);
  }

  private String refusal(String cases) {
    String message = assertThrows(SuiteException.class, () -> suite(cases)).getMessage();
    return message.replace(folder + "/", "");
  }

  @Test
  void aCaseIsReadWithAllItsFields() {
    Case read = suite(TABLE).cases().getFirst();
    assertEquals("toys L1-01", read.name());
    assertEquals(1, read.level());
    assertEquals(Set.of("join"), read.tags());
    assertEquals("all toys as t", read.prompt());
    assertEquals(Optional.of("t"), read.targetTable());
    assertEquals(Optional.of("SELECT 1 AS a"), read.expectedRows());
    assertEquals(Set.of("a"), read.key());
    assertEquals(Expectation.TABLE, read.expectation());
  }

  @Test
  void aCaseThatExpectsNoTableNeedsNeitherTargetNorQueryNorKey() {
    Case read = suite("\n" + CLARIFY + "\n").cases().getFirst();
    assertEquals(Expectation.CLARIFY, read.expectation());
    assertEquals(Optional.empty(), read.targetTable());
    assertEquals(Set.of(), read.key());
    assertEquals("what is nice?", read.note());
  }

  @Test
  void whatTheSourcesMustHoldIsReadWhereTheSuiteSaysIt() throws IOException {
    assertEquals(Map.of(), suite(TABLE).sources());
    Files.writeString(folder.resolve("sources.json"), "{\"toys\": {\"toys\": [3, \"abc\"]}}");
    assertEquals(Map.of("toys", Map.of("toys", new TableState(3, "abc"))), suite(TABLE).sources());
  }

  @Test
  void aLineThatIsNoJsonIsNamedByItsNumber() {
    assertEquals(
        "cases.jsonl line 2: no JSON: Unexpected end-of-input",
        refusal(TABLE + "{\"id\": \"L1-02\",").split(" within| in ")[0].replace(":  ", ": "));
    assertEquals("cases.jsonl line 1: a case is a JSON object", refusal("[1]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id": "L1-01"                | "id": ""             | id is missing
          "db": "toys"                 | "db": "Toys; DROP"   | db is [a-z][a-z0-9_]{0,62}, not 'Toys; DROP'
          "level": 1                   | "level": "one"       | level is a whole number
          "tags": ["join"]             | "tags": "join"       | tags is a list of texts
          "tags": ["join"]             | "tags": [1]          | tags is a list of texts
          "prompt": "all toys as t"    | "prompt": 5          | prompt is a text
          "expect": "table"            | "expect": "miracle"  | expect is table, clarify or reject, not miracle
          "target_table": "t"          | "target_table": null | a case that expects a table has target_table
          "gold_sql": "SELECT 1 AS a", | ``                   | a case that expects a table has gold_sql
          """)
  void aWrongFieldIsNamedWithItsLine(String right, String wrong, String message) {
    assertEquals("cases.jsonl line 1: " + message, refusal(TABLE.replace(right, wrong)));
  }

  @Test
  void anIdStandsForOneCase() {
    assertEquals("cases.jsonl line 2: there is a case L1-01 already", refusal(TABLE + TABLE));
  }

  @Test
  void aDatabaseWithoutAScriptIsNamed() {
    assertEquals(
        "there is no games.sql, but cases need it",
        refusal(TABLE.replace("\"db\": \"toys\"", "\"db\": \"games\"")));
  }

  @Test
  void aFolderWithoutCasesIsNoSuite() {
    assertEquals("cases.jsonl has no cases", refusal("\n"));
    String message =
        assertThrows(SuiteException.class, () -> Suite.read(folder.resolve("nowhere")))
            .getMessage();
    assertEquals(folder.resolve("nowhere") + " holds no suite: there is no cases.jsonl", message);
  }
}
