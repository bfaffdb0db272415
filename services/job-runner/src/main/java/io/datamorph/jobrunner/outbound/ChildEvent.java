package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.OutputLine;
import io.datamorph.jobrunner.domain.ScriptError;

/** What an engine's process says, one JSON line each. */
sealed interface ChildEvent {

  /** It can take a job. */
  record Ready(String engine) implements ChildEvent {}

  /** The script wrote a line. */
  record Output(OutputLine line) implements ChildEvent {}

  /** The script ran to its end. */
  record Succeeded(long rows) implements ChildEvent {}

  /** The script did not run to its end. */
  record Failed(ScriptError error) implements ChildEvent {}

  /** Not of the protocol: a stray line of some library. */
  record Noise(String line) implements ChildEvent {}
}
