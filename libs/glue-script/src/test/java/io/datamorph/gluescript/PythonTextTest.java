package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PythonTextTest {

  @Test
  void quotesAndBackslashesAndLineBreaksStayInsideTheLiteral() {
    assertEquals("\"plain\"", PythonText.quoted("plain"));
    assertEquals("'say \"hi\"'", PythonText.quoted("say \"hi\""));
    assertEquals("\"it's \\\"so\\\"\"", PythonText.quoted("it's \"so\""));
    assertEquals("\"a\\\\b\\nc\\td\\r\"", PythonText.quoted("a\\b\nc\td\r"));
    assertEquals("\"ünï 🙂\"", PythonText.quoted("ünï 🙂"));
  }

  @Test
  void whatCannotBeSeenIsSpeltOut() {
    assertEquals("\"\\u202eevil\"", PythonText.quoted("\u202eevil"));
    assertEquals("\"a\\u200bb\\u00a0c\\u0000\"", PythonText.quoted("a\u200bb\u00a0c\0"));
    assertEquals("\"\\ud800\"", PythonText.quoted("\ud800"));
    assertEquals("\"\\U000e0001\"", PythonText.quoted("\udb40\udc01"));
  }

  @Property
  void aCommentNeverEndsItsLine(@ForAll String text) {
    String comment = PythonText.comment(text);
    assertFalse(comment.codePoints().anyMatch(PythonTextTest::endsALine), comment);
  }

  private static boolean endsALine(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }
}
