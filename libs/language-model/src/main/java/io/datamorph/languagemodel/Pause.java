package io.datamorph.languagemodel;

import java.time.Duration;

/** Waits; the real one is {@code Thread::sleep}. */
@FunctionalInterface
interface Pause {

  void of(Duration duration) throws InterruptedException;
}
