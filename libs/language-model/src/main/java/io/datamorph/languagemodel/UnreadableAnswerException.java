package io.datamorph.languagemodel;

import java.io.IOException;

/** What came cannot be the answer of a model. */
final class UnreadableAnswerException extends IOException {

  UnreadableAnswerException(String what) {
    super("The answer has " + what);
  }
}
