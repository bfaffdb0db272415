package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.languagemodel.ModelJson.Found;
import io.datamorph.languagemodel.ModelJson.Garbage;
import io.datamorph.languagemodel.ModelJson.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModelJsonTest {

  private static final String OBJECT = "{\"target\":\"orders\",\"steps\":[{\"op\":\"sort\"}]}";

  private static void finds(String expected, String text) {
    Found found = assertInstanceOf(Found.class, ModelJson.extract(text), text);
    assertEquals(Json.tree(expected), found.object());
  }

  private static void isGarbage(Kind kind, String text) {
    Garbage garbage = assertInstanceOf(Garbage.class, ModelJson.extract(text), text);
    assertEquals(kind, garbage.kind(), garbage.reason());
  }

  @Test
  void anObjectAloneIsFound() {
    finds(OBJECT, OBJECT);
  }

  @Test
  void fencesAndProseAreLeftOut() {
    finds(OBJECT, "Here it is:\n```json\n" + OBJECT + "\n```\nAnything else?");
  }

  @Test
  void bracketsInProseAreNoJson() {
    finds(OBJECT, "As said in [1] and {there}, use { to open.\n" + OBJECT + "\n[end]");
  }

  @Test
  void thoughtsAreLeftOutThoughTheyHoldAnObject() {
    finds(OBJECT, "<think>maybe {\"target\":\"x\"}?</think>" + OBJECT);
  }

  @Test
  void bracesAndFencesInTextsBelongToTheTexts() {
    String object = "{\"a\":\"} ``` { \\\" }\",\"b\":1}";
    finds(object, "```\n" + object + "\n```");
  }

  @Test
  void smallSinsAreForgiven() {
    finds("{\"a\":[1,2],\"b\":\"x\\ny\"}", "{\"a\":[1,2,], // two\n \"b\":\"x\ny\",}");
  }

  @Test
  void aCutOffObjectIsNotReplacedByAPartOfIt() {
    isGarbage(Kind.CUT_OFF, "```json\n{\"steps\":[{\"op\":\"sort\"},{\"op\":");
  }

  @Test
  void aBrokenObjectIsNotReplacedByAPartOfIt() {
    isGarbage(Kind.INVALID, "{\"steps\": [{\"op\":\"sort\"}], \"target\": oops}");
    isGarbage(Kind.INVALID, "{steps: {\"op\":\"sort\"}}");
    isGarbage(Kind.INVALID, "[{\"op\":\"sort\"}, oops]");
  }

  @Test
  void anArrayIsNotAnObject() {
    isGarbage(Kind.NO_OBJECT, "[{\"op\":\"sort\"},{\"op\":\"limit\"}]");
  }

  @Test
  void nothingIsSaidToBeNothing() {
    isGarbage(Kind.EMPTY, " \n");
    isGarbage(Kind.NO_OBJECT, "I cannot do that.");
    isGarbage(Kind.NO_OBJECT, "\"text\" 42 null");
  }

  @Test
  void tooMuchIsNotEvenRead() {
    isGarbage(Kind.TOO_LARGE, "x".repeat(10_000_000));
  }

  @Test
  void depthAndRepetitionEndInGarbage() {
    isGarbage(Kind.INVALID, "{\"a\":".repeat(100_000));
    isGarbage(Kind.INVALID, "{".repeat(JsonSearch.MOST_CHARACTERS));
    isGarbage(Kind.CUT_OFF, "{\"a\":\"".concat("x".repeat(900_000)));
  }

  @Property(tries = 300)
  void noTextBreaksTheSearch(@ForAll("texts") String text) {
    ModelJson.extract(text);
  }

  @Property(tries = 200)
  void anObjectIsFoundWhateverProseStandsAround(
      @ForAll("prose") String before, @ForAll("prose") String after) {
    finds(OBJECT, before + OBJECT + after);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("{}[]\"\\:,`a1 \n").ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.strings().withChars("abc .,:`*\n#-()'").ofMaxLength(60);
  }
}
