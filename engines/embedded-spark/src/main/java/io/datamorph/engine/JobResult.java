package io.datamorph.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a job ended. */
sealed interface JobResult {

  /** The script ran to its end. */
  record Succeeded(long rowsWritten) implements JobResult {}

  /** The script was refused, or raised, or the engine gave up; {@code error} as in the README. */
  record Failed(ObjectNode error) implements JobResult {}
}
