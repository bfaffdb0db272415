package io.datamorph.specgenerator;

import io.datamorph.contracts.Category;
import io.datamorph.specgenerator.domain.Answered;
import java.time.Duration;

/** What came of a try to read a request. */
sealed interface Reading {

  /** An answer that counts. */
  record Said(Answered answered) implements Reading {}

  /** Whoever was to read does not answer at the moment. */
  record Away(Duration retryAfter, String why) implements Reading {}

  /** There will be no answer. */
  record Failed(Category category, String code, String message) implements Reading {}
}
