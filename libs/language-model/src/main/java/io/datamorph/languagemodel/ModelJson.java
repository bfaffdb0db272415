package io.datamorph.languagemodel;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was found when a JSON object was looked for in a model's text. */
public sealed interface ModelJson {

  record Found(ObjectNode object) implements ModelJson {}

  /**
   * @param reason for people, and for the model when it is asked to repair its answer
   */
  record Garbage(Kind kind, String reason) implements ModelJson {}

  /** What is wrong with a text that should hold an object. */
  enum Kind {
    EMPTY,
    TOO_LARGE,
    NO_OBJECT,
    CUT_OFF,
    INVALID
  }

  /**
   * Finds the outermost object, whatever stands around it: fences, an introduction, thoughts. Of
   * several the longest counts; a part of a broken one never does. Trailing commas, comments and
   * raw line breaks in texts are let pass.
   */
  static ModelJson extract(String text) {
    return new JsonSearch(text).run();
  }
}
