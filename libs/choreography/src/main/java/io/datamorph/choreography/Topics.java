package io.datamorph.choreography;

/** The topics of the saga. */
public final class Topics {

  /** Partitions a topic gets unless said otherwise. */
  public static final int DEFAULT_PARTITIONS = 3;

  private Topics() {}

  /**
   * Creates the topic and the dead-letter topic of every event that do not exist yet.
   *
   * @throws IllegalStateException when the broker is not to be reached; names the setting
   */
  public static void ensure(String bootstrapServers, int partitions) {
    throw new UnsupportedOperationException();
  }
}
