package io.datamorph.jobrunner;

import io.datamorph.artifacts.ArtifactException;
import io.datamorph.choreography.Participant;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.UnusableInputException;
import java.util.Optional;

/**
 * Lets workflows that add rows to the same table go one after the other, from their first job to
 * their end: side by side all but one would run in vain. It saves work only; that no row is lost is
 * seen to by the publish.
 */
final class Turns {

  private final Participant participant;
  private final JobInputs inputs;

  Turns(Participant participant, JobInputs inputs) {
    this.participant = participant;
    this.inputs = inputs;
  }

  /** Takes the turn, unless another workflow has it. */
  boolean isTurnOf(CodeGenerated code) {
    Optional<String> target = target(code);
    return target.isEmpty()
        || participant.inTransaction(
            work -> new Jobs(work.handle()).takeTurn(JobKey.of(code), target.get()));
  }

  private Optional<String> target(CodeGenerated code) {
    try {
      return inputs.plan(code).base().map(base -> code.connection() + " " + base.table().display());
    } catch (UnusableInputException | ArtifactException e) {
      // The run will meet the same, and tell.
      return Optional.empty();
    }
  }
}
