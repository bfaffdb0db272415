package io.datamorph.languagemodel;

/**
 * Through here every agent asks a language model. Open one with {@link LanguageModels}; it may be
 * shared by many threads.
 */
public interface LanguageModel extends AutoCloseable {

  /**
   * Asks, waits and repeats within the limits of the model's settings. What is paid for is written
   * down before it is asked and before it is answered.
   *
   * @throws InterruptedException when the caller's thread is interrupted; the call is given up
   *     then, and stays in the ledger as one that may have been charged
   */
  ModelOutcome call(Purpose purpose, Prompt prompt) throws InterruptedException;

  @Override
  default void close() {}
}
