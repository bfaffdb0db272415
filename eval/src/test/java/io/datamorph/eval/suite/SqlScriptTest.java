package io.datamorph.eval.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.eval.suite.SqlScript.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

  private static List<String> statements(String script) {
    return SqlScript.parse("toys.sql", script).statements().stream().map(Statement::sql).toList();
  }

  private static String refusal(String script) {
    return assertThrows(SuiteException.class, () -> statements(script)).getMessage();
  }

  @Test
  void semicolonsDivideStatementsAndTheLastNeedsNone() {
    assertEquals(List.of("SELECT 1", "SELECT 2"), statements("SELECT 1;;\n ; SELECT 2"));
  }

  @Test
  void aStatementKnowsTheLineThatItBeginsOn() {
    List<Statement> statements =
        SqlScript.parse("toys.sql", "-- toys\n\nSELECT 1;\n/* and\n */ SELECT\n 2;").statements();
    assertEquals(List.of(3, 5), statements.stream().map(Statement::line).toList());
  }

  @Test
  void semicolonsInQuotedTextAndCommentsDivideNothing() {
    assertEquals(
        List.of("SELECT 'a;''b;', \"c;\"\"d\", E'e\\';f', $$ g; $$, $x$ h; $$; $x$", "SELECT 2"),
        statements(
            "SELECT 'a;''b;', \"c;\"\"d\", E'e\\';f', $$ g; $$, $x$ h; $$; $x$; -- i;\n"
                + "/* j; /* k; */ l; */ SELECT 2;"));
  }

  @Test
  void aVariableIsReplacedWhereItIsSetAndNowhereElse() {
    assertEquals(
        List.of("SELECT 3*2, '3'::int, x[1:2], ':n', :other"),
        statements("\\set n 3\nSELECT :n*2, '3'::int, x[1:2], ':n', :other;"));
  }

  @Test
  void aCastIsNoVariable() {
    assertEquals(List.of("SELECT a::text"), statements("\\set text 3\nSELECT a::text;"));
  }

  @Test
  void aDefaultIsSetUnlessTheVariableIs() {
    String withDefault = "\\if :{?scale}\n\\else\n  \\set scale 1\n\\endif\nSELECT :scale;";
    assertEquals(List.of("SELECT 1"), statements(withDefault));
    assertEquals(List.of("SELECT 5"), statements("\\set scale 5\n" + withDefault));
  }

  @Test
  void aBranchThatIsNotTakenIsLeftOutWithAllThatIsInIt() {
    String script =
        """
        \\if :{?scale}
          SELECT 1;
          \\if :{?other}
          \\else
            \\set x 1
            SELECT 2;
          \\endif
        \\else
          SELECT 3;
        \\endif
        SELECT :x;""";
    assertEquals(List.of("SELECT 3", "SELECT :x"), statements(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\copy toys FROM 'toys.csv'",
        "\\i other.sql",
        "\\gexec",
        "\\if true",
        "\\set n `date`",
        "\\else",
        "\\endif"
      })
  void whatOnlyPsqlUnderstandsIsRefusedWithItsLine(String command) {
    assertEquals(
        "toys.sql line 2: " + command + " is not understood here; psql would",
        refusal("SELECT 1;\n" + command + "\n"));
  }

  @Test
  void aCommandWithinAStatementIsRefused() {
    assertEquals(
        "toys.sql line 2: \\set n 3 stands within a statement", refusal("SELECT 1\n\\set n 3\n"));
  }

  @Test
  void otherWaysToWriteAVariableAreRefused() {
    String message = "toys.sql line 1: only :name is understood of psql's ways to write a variable";
    assertEquals(message, refusal("SELECT :'n'"));
    assertEquals(message, refusal("SELECT :\"n\""));
  }

  @Test
  void whatHasNoEndIsRefusedWhereItBegins() {
    assertEquals("toys.sql line 2: a quotation has no end", refusal("SELECT\n 'a;\n"));
    assertEquals("toys.sql line 1: $x$ has no end", refusal("SELECT $x$ a $y$"));
    assertEquals("toys.sql line 1: a comment has no end", refusal("/* /* */ SELECT 1"));
    assertEquals("toys.sql line 2: an \\if has no \\endif", refusal("\\if :{?a}\n"));
  }

  @Test
  void longQuotedTextIsNoTrouble() {
    String text = "'" + "x''".repeat(20_000) + "'";
    assertEquals(List.of("SELECT " + text), statements("SELECT " + text + ";"));
  }
}
