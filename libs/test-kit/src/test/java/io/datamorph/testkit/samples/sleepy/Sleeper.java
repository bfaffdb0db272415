package io.datamorph.testkit.samples.sleepy;

/** Waits by the clock. */
public final class Sleeper {

  public void doze() throws InterruptedException {
    Thread.sleep(1);
  }
}
