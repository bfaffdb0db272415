package io.datamorph.languagemodel;

import java.time.Duration;

/** One layer on the way to a model; each adds one promise and asks the next. */
@FunctionalInterface
interface Asker {

  /**
   * @param limit all the time there is
   */
  ModelOutcome ask(Purpose purpose, Prompt prompt, Duration limit) throws InterruptedException;
}
